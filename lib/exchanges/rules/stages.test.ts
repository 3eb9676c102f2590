import { describe, expect, it } from 'vitest';
import { exchangeStages, nextStage, stageName, stagesOf, statusMoves, statusAt, statusOf } from './stages';
import { exchangeTypes } from './values';

describe('stages', () => {
  it('follow the work of each type', () => {
    expect(stagesOf('delayed').join(' ')).toBe(
      'intake eligibility documents_signed relinquished_closed identification_open identification_locked replacement_contract replacement_closed reconciled tax_package closed',
    );
    expect(stagesOf('simultaneous').join(' ')).toBe(
      'intake eligibility documents_signed concurrent_closing reconciled tax_package closed',
    );
    expect(stagesOf('reverse').join(' ')).toBe(
      'intake eligibility documents_signed parked relinquished_identified relinquished_closed parked_transferred reconciled tax_package closed',
    );
    expect(stagesOf('improvement').join(' ')).toBe(
      'intake eligibility documents_signed relinquished_closed identification_open titleholder_acquired improvements_drawn identification_locked transferred reconciled tax_package closed',
    );
    expect(stagesOf('build_to_suit')).toEqual(stagesOf('improvement'));
  });

  it('each belong to some type and have a name', () => {
    const used = new Set(exchangeTypes.flatMap((type) => stagesOf(type)));
    expect([...used].sort()).toEqual([...exchangeStages].sort());
    expect(new Set(exchangeStages.map(stageName)).size).toBe(exchangeStages.length);
  });

  it('set the status by which the office filters', () => {
    const withStatus = (status: string) => exchangeStages.filter((stage) => statusOf(stage) === status);
    expect(withStatus('draft')).toEqual(['intake', 'eligibility']);
    expect(withStatus('completed')).toEqual(['closed']);
    expect(withStatus('active')).toHaveLength(exchangeStages.length - 3);
  });

  it('leave active what is sold or parked, where its gates hold it before its papers', () => {
    for (const stage of exchangeStages) {
      expect(statusAt(stage, false)).toBe(statusOf(stage));
      expect(statusAt(stage, true)).toBe(stage === 'closed' ? 'completed' : 'active');
    }
  });

  it.each(exchangeTypes)('lead one after the other to the end of a %s exchange', (type) => {
    const walked = ['intake' as const];
    for (let stage = nextStage(type, 'intake'); stage; stage = nextStage(type, stage))
      walked.push(stage as 'intake');
    expect(walked).toEqual(stagesOf(type));
  });

  it('of another type lead nowhere', () => {
    expect(nextStage('delayed', 'parked')).toBeUndefined();
  });

  it('stand still on hold, and end as failed or cancelled only from there or from work', () => {
    expect(statusMoves('active')).toEqual(['on_hold', 'failed', 'cancelled']);
    expect(statusMoves('on_hold')).toEqual(['active', 'failed', 'cancelled']);
    expect(statusMoves('draft')).toEqual(['cancelled']);
    expect([...statusMoves('completed'), ...statusMoves('failed')]).toEqual([]);
  });
});

/** When funds may pay for something, and what every release needs besides. */
import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '../../shared/calendar-date';
import type { DocumentFact } from '../../workflow/rules/gate-facts';
import type { GateFacts } from './facts';
import { balance, releaseGate } from './gate';
import { approved, calledBack, confirmedByPhone, readyToRelease, type CallOutcome } from './steps';
import { all, at, decided, onDay, paper, payment, property, refund } from './testing/april-sale';

describe('paying for replacement property', () => {
  const facts = (today: CalendarDate, changes: Partial<GateFacts> = {}) =>
    at(today, { replacements: [property()], ...changes });

  it('needs one that was identified by day 45', () => {
    expect(decided(facts(onDay(60)), payment())).toBe('allowed');
    for (const one of [
      property({ status: 'proposed', identifiedOn: null }),
      property({ status: 'revoked' }),
      property({ status: 'lost' }),
      property({ identifiedOn: onDay(46) }),
      property({ status: 'under_contract', identifiedOn: null }),
    ])
      expect(decided(facts(onDay(60), { replacements: [one] }), payment())).toBe('not_identified');
    expect(decided(facts(onDay(60)), payment({ propertyId: 'another' }))).toBe('property_missing');
  });
  it('is allowed for one that is received in the identification period', () => {
    const early = property({ status: 'proposed', identifiedOn: null, closingOn: onDay(45) });
    expect(decided(facts(onDay(30), { replacements: [early] }), payment())).toBe('allowed');
    const late = { ...early, closingOn: onDay(46) };
    expect(decided(facts(onDay(30), { replacements: [late] }), payment())).toBe('not_identified');
  });
  it('goes by a planned closing while the period runs only: after it, the property was received or was not', () => {
    for (const status of ['proposed', 'under_contract', 'parked'] as const) {
      const planned = { replacements: [property({ status, identifiedOn: null, closingOn: onDay(40) })] };
      expect(decided(facts(onDay(45), planned), payment())).toBe('allowed');
      expect(decided(facts(onDay(45), { ...planned, lastDay: onDay(46) }), payment())).toBe('not_identified');
      expect(decided(facts(onDay(46), planned), payment())).toBe('not_identified');
    }
    for (const status of ['acquired', 'transferred'] as const) {
      const received = property({ status, identifiedOn: null, closingOn: onDay(40) });
      expect(decided(facts(onDay(60), { replacements: [received] }), payment())).toBe('allowed');
    }
  });
  it('ends with the exchange period, in the earliest zone', () => {
    expect(decided(facts(onDay(180)), payment())).toBe('allowed');
    expect(decided(facts(onDay(180), { lastDay: onDay(181) }), payment())).toBe('exchange_over');
    expect(decided(facts(onDay(121), { exchangeDeadline: onDay(120) }), payment())).toBe('exchange_over');
    expect(decided(facts(onDay(121), { parkingDeadline: onDay(120) }), payment())).toBe('exchange_over');
  });
  it('acquires by the earliest end and refunds after the latest, so between the two neither goes', () => {
    const between = facts(onDay(150), { exchangeDeadline: onDay(120) });
    expect(decided(between, payment())).toBe('exchange_over');
    for (const ground of ['nothing_identified', 'all_received', 'period_over'] as const)
      expect(decided(between, refund(ground))).not.toBe('allowed');
  });
  it('needs the assignment and the notice, signed already', () => {
    const assigned = paper('assignment', onDay(25), 'replacement');
    const withPapers = (...papers: GateFacts['papers']) => facts(onDay(60), { papers });
    expect(decided(withPapers(), payment())).toBe('assignment_missing');
    expect(decided(withPapers(assigned), payment())).toBe('notice_missing');
    const notice = (day: number) => paper('notice', onDay(day), 'replacement');
    expect(decided(withPapers(assigned, notice(61)), payment())).toBe('notice_missing');
    expect(decided(withPapers(assigned, notice(60)), payment())).toBe('allowed');
    expect(decided(withPapers(assigned, paper('notice', null, 'replacement')), payment())).toBe(
      'notice_missing',
    );
  });
  it.each<[string, DocumentFact, string]>([
    ['tagged as of the sale', paper('assignment', onDay(30), 'relinquished'), 'assignment_missing'],
    ['tagged as of the parking', paper('assignment', onDay(30), 'parking'), 'assignment_missing'],
    ['without a tag, signed before the transfer', paper('assignment', onDay(-1)), 'assignment_missing'],
    ['without a tag, signed on its day', paper('assignment', onDay(0), 'reviewed'), 'assignment_missing'],
    ['without a tag, signed after it', paper('assignment', onDay(1), 'reviewed'), 'allowed'],
    ['tagged as of the purchase, signed before', paper('assignment', onDay(-1), 'replacement'), 'allowed'],
  ])('needs those of the purchase: an assignment %s', (_, assignment, code) => {
    const papers = [assignment, paper('notice', onDay(30), 'replacement')];
    expect(decided(facts(onDay(60), { papers }), payment())).toBe(code);
  });
  it('is not let go by the papers of the sale', () => {
    const papers = facts(onDay(60)).papers.filter(({ tags }) => tags.includes('relinquished'));
    expect(papers).toHaveLength(2);
    const { blocked } = releaseGate(facts(onDay(60), { papers }), payment());
    expect(blocked?.missing).toBe('The signed assignment of the purchase contract is missing.');
  });
  it('never goes to the taxpayer', () => {
    expect(decided(facts(onDay(60)), payment({ toTaxpayer: true }))).toBe('to_taxpayer');
  });
});

describe('a customary item of a closing statement', () => {
  const item = payment({ purpose: 'expense', propertyId: null, evidence: 'Recording fee, line 1201' });
  it('may be paid in the identification period and after the exchange, and may still be boot', () => {
    for (const day of [0, 30, 60, 200]) expect(decided(at(onDay(day)), item)).toBe('allowed');
    const named = releaseGate(at(onDay(30)), item).conditions.find(({ code }) => code === 'item_unnamed');
    expect(named?.because[0]).toMatchObject({ citation: 'Reg. 1.1031(k)-1(g)(7)' });
    expect(named?.because[0]?.rule).toContain('may still be boot');
  });
  it('is named, and not paid to the taxpayer', () => {
    expect(decided(at(onDay(30)), { ...item, evidence: ' ' })).toBe('item_unnamed');
    expect(decided(at(onDay(30)), { ...item, toTaxpayer: true })).toBe('to_taxpayer');
  });
});

describe('every release', () => {
  it('needs a transfer first', () => {
    const nothing = at(onDay(200), {
      transferredOn: null,
      identificationDeadline: null,
      exchangeDeadline: null,
    });
    for (const ground of all) expect(decided(nothing, refund(ground, 'It burned down.'))).toBe('no_transfer');
    expect(decided(nothing, payment())).toBe('no_transfer');
    expect(decided(nothing, payment({ purpose: 'expense', evidence: 'Recording fee' }))).toBe('no_transfer');
  });
  it('stays within what is held, and waits until that is known', () => {
    const facts = at(onDay(46), { proceeds: '150000.00', released: '50000.00' });
    expect(balance(facts)).toBe('100000.00');
    expect(decided(facts, refund('nothing_identified'))).toBe('allowed');
    expect(decided(facts, { ...refund('nothing_identified'), amount: '100000.01' })).toBe('beyond_funds');
    expect(decided(at(onDay(46), { proceeds: null }), refund('nothing_identified'))).toBe('funds_unknown');
  });
  it('needs two approvals and a call to a number on file', () => {
    const gate = releaseGate(at(onDay(46)), refund('nothing_identified'));
    const ready = (approvals: number, calls: CallOutcome[]) =>
      readyToRelease(gate, approvals, calls).blocked?.code ?? 'ready';
    expect(ready(1, ['confirmed'])).toBe('approvals_missing');
    expect(ready(2, [])).toBe('call_back_missing');
    expect(ready(2, ['not_reached'])).toBe('call_back_missing');
    expect(ready(2, ['confirmed', 'not_reached'])).toBe('ready');
    expect(ready(2, ['confirmed', 'not_confirmed'])).toBe('call_back_missing');
    expect(calledBack(['not_confirmed', 'confirmed'])).toBe(true);
    expect([approved(0).missing, approved(1).missing]).toEqual([
      'Two approvals are missing.',
      'One more approval is missing.',
    ]);
    expect(confirmedByPhone([]).because[0]?.citation).toBe('House rule');
  });
});

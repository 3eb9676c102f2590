import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fileOfFirm, type FileOfFirm } from '@/lib/exchanges/testing/file-of-firm';
import { expectRefusal } from '@/scripts/test/refusal';
import type { TestMember } from '@/scripts/test/firm';
import { changeEntry, changeStatus } from './commands';
import { entryChange, MOST_ENTRIES, type Section } from './input';
import { exchangeCompliance } from './queries';

let firm: FileOfFirm;
let id: string;

beforeAll(async () => {
  firm = await fileOfFirm();
});
beforeEach(async () => {
  id = await firm.open();
});
afterAll(() => firm.close());

const put = (member: TestMember, section: Section, entry: unknown, was: unknown = null) =>
  member.enter((scope) => changeEntry(scope, entryChange.parse({ exchangeId: id, section, entry, was })));
const shown = () => firm.people.admin.enter((scope) => exchangeCompliance(scope, id, 'delayed'));
const done = { on: '2000-01-01', by: 'somebody else' };

describe('the checklist of a file', () => {
  it('has the points of its type, and says who found one done, whatever the form says', async () => {
    const { coordinator } = firm.people;
    await put(coordinator, 'checklist', { id: 'agreement_first', done });
    const [point] = (await shown()).checklist.filter(({ stored }) => stored);
    expect(point?.stored?.done).toEqual({ on: '2026-11-24', by: 'coordinator ridgeline' });
    expect(point?.point?.citation).toBe('Reg. 1.1031(k)-1(g)(4)');
  });

  it('keeps two points apart, and tells a conflict on the same one', async () => {
    const { coordinator, admin } = firm.people;
    await put(coordinator, 'checklist', { id: 'agreement_first', done });
    await put(admin, 'checklist', { id: 'related_party', done, note: 'None' });
    expect((await shown()).checklist.filter(({ stored }) => stored?.done)).toHaveLength(2);
    expect((await expectRefusal(put(admin, 'checklist', { id: 'agreement_first', done: null }))).kind).toBe(
      'conflict',
    );
  });

  it('keeps points of the firm’s own, takes them away, and puts them back', async () => {
    const { coordinator } = firm.people;
    const own = { id: 'own-1', text: 'Trust deed seen', done: null };
    const made = await put(coordinator, 'checklist', own);
    expect((await shown()).checklist.at(-1)).toMatchObject({ text: 'Trust deed seen', own: true });
    await put(coordinator, 'checklist', null, made.entry);
    expect((await shown()).checklist.some(({ own }) => own)).toBe(false);
    await put(coordinator, 'checklist', made.entry);
    expect((await shown()).checklist.some(({ own }) => own)).toBe(true);
  });
});

describe('the other sections', () => {
  it('ask what the states of the properties ask, to be confirmed with counsel', async () => {
    const { requirements } = await shown();
    const ofState = requirements.filter(({ point }) => point?.from === 'CA');
    expect(ofState.map(({ id }) => id)).toEqual(['CA_intermediary', 'CA_clawback', 'CA_withholding']);
    expect(ofState.every(({ point }) => point?.confirmWithCounsel)).toBe(true);
    await put(firm.people.coordinator, 'requirements', { id: 'CA_withholding', status: 'does_not_apply' });
    expect((await shown()).requirements.find(({ id }) => id === 'CA_withholding')?.stored?.status).toBe(
      'does_not_apply',
    );
  });

  it('keep plan, milestones and updates, the member’s name on an update', async () => {
    const { coordinator } = firm.people;
    await put(coordinator, 'plan', {
      id: 'own-1',
      who: 'Client',
      what: 'Progress',
      how: 'email',
      every: 'week',
    });
    await put(coordinator, 'milestones', { id: 'transferred', on: true, tells: ['client', 'attorney'] });
    await put(coordinator, 'updates', {
      id: 'own-2',
      on: '2026-11-20',
      to: 'Client',
      what: 'Sold',
      by: 'Nobody',
    });
    const { plan, milestones, updates } = await shown();
    expect(plan).toEqual([{ id: 'own-1', who: 'Client', what: 'Progress', how: 'email', every: 'week' }]);
    expect(milestones.find(({ id }) => id === 'transferred')?.stored?.tells).toEqual(['client', 'attorney']);
    expect(updates).toEqual([
      { id: 'own-2', on: '2026-11-20', to: 'Client', what: 'Sold', by: 'coordinator ridgeline' },
    ]);
  });

  it('write one event each', async () => {
    await put(firm.people.coordinator, 'milestones', { id: 'closed', on: true, tells: [] });
    const { rows } = await firm.database.owner.query<{ kind: string; data: object }>(
      "SELECT kind, data FROM domain_events WHERE exchange_id = $1 AND kind LIKE 'compliance.%'",
      [id],
    );
    expect(rows).toEqual([{ kind: 'compliance.milestones_changed', data: { entry: 'closed' } }]);
  });

  it('are bounded: a list holds so many entries, and a text so many letters', async () => {
    const entries = Array.from({ length: MOST_ENTRIES }, (_, n) => ({
      id: `own-${n}`,
      text: 'x',
      done: null,
    }));
    await firm.database.owner.query(
      'UPDATE exchanges SET section_1031_compliance_checklist = $2 WHERE id = $1',
      [id, JSON.stringify({ entries })],
    );
    const more = put(firm.people.coordinator, 'checklist', { id: 'own-more', text: 'x', done: null });
    expect((await expectRefusal(more)).message).toContain('60 entries');
    const long = { exchangeId: id, section: 'plan', was: null };
    const entry = { id: 'own-1', who: 'x'.repeat(201), what: 'x', how: 'email', every: 'week' };
    expect(entryChange.safeParse({ ...long, entry }).success).toBe(false);
    expect(entryChange.safeParse({ ...long, entry: { ...entry, who: '' } }).error?.issues[0]?.message).toBe(
      'Say who hears.',
    );
  });

  it('leave what has another shape aside', async () => {
    await firm.database.owner.query(
      `UPDATE exchanges SET communication_plan = '{"weekly": true}' WHERE id = $1`,
      [id],
    );
    expect((await shown()).plan).toEqual([]);
  });
});

describe('compliance', () => {
  const judge = (member: TestMember, status: 'compliant' | 'at_risk', was: 'pending') =>
    member.enter((scope) => changeStatus(scope, { exchangeId: id, status, was }));

  it('is judged by staff, and one judgment at a time', async () => {
    await judge(firm.people.coordinator, 'compliant', 'pending');
    expect((await shown()).status).toBe('compliant');
    expect((await expectRefusal(judge(firm.people.admin, 'at_risk', 'pending'))).kind).toBe('conflict');
  });

  it('is not for others: refused to who sees the file, not found by who does not', async () => {
    for (const role of ['client', 'third_party', 'agency'] as const) {
      const read = firm.people[role].enter((scope) => exchangeCompliance(scope, id, 'delayed'));
      expect((await expectRefusal(read)).kind).toBe('forbidden');
      expect((await expectRefusal(judge(firm.people[role], 'compliant', 'pending'))).kind).toBe('forbidden');
    }
    expect((await expectRefusal(judge(firm.people.other, 'compliant', 'pending'))).kind).toBe('not_found');
    expect((await expectRefusal(judge(firm.stranger, 'compliant', 'pending'))).kind).toBe('not_found');
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setClosing } from '@/lib/exchanges/closing';
import { closing } from '@/lib/exchanges/file-input';
import { changeField } from '@/lib/exchanges/in-place';
import { caseSummary } from '@/lib/exchanges/summary';
import { fileOfFirm, type FileOfFirm } from '@/lib/exchanges/testing/file-of-firm';
import { writeNote } from '@/lib/notes/commands';
import { exchangeProperties } from '@/lib/properties/queries';
import { advanceStage, stepBack } from '@/lib/workflow/advance';
import { statusChange } from '@/lib/workflow/input';
import { changeStatus } from '@/lib/workflow/status';
import { expectRefusal } from '@/scripts/test/refusal';
import type { TestMember } from '@/scripts/test/firm';
import { readCursor, readFilter } from './filter';
import { exchangeHistory } from './queries';

let firm: FileOfFirm;
let id: string;

beforeAll(async () => {
  firm = await fileOfFirm();
  id = await firm.open();
  await moveClosing();
});
afterAll(() => firm.close());

/** Moves the closing of the relinquished property, and every date that follows from it. */
const moveClosing = () =>
  firm.people.coordinator.enter(async (scope) => {
    const [property] = await exchangeProperties(scope, id);
    const input = closing.parse({
      exchangeId: id,
      propertyId: property!.id,
      closedOn: '2026-10-20',
      was: '2026-11-02',
    });
    return setClosing(scope, input);
  });
const history = (member: TestMember, asked = {}, of = id) =>
  member.enter((scope) => exchangeHistory(scope, of, asked));
const sentences = async (member: TestMember, asked = {}) =>
  (await history(member, asked)).happenings.map(({ actor, did }) => `${actor ?? 'The system'} ${did}`);

describe('the history of a file', () => {
  it('says who did what, latest first, and what came of it', async () => {
    const [latest, ...before] = (await history(firm.people.coordinator)).happenings;
    expect(`${latest?.actor} ${latest?.did}`).toBe(
      'coordinator ridgeline moved the closing date of the property “12 Oak Street” from Nov 2 to Oct 20, 2026',
    );
    expect(latest?.consequences).toEqual(
      expect.arrayContaining([
        'Transfer date moved from Nov 2 to Oct 20, 2026',
        'Identification deadline moved from Dec 17 to Dec 4, 2026',
      ]),
    );
    expect(latest?.consequences.some((line) => /^\d+ tasks changed: due date/.test(line))).toBe(true);
    expect(before.at(-1)?.did).toBe('added the exchange');
    expect(before.at(-1)?.consequences).toContain('Marsh as attorney added');
  });

  it('is sealed once the worker has been there, for a coordinator as for an admin', async () => {
    expect((await history(firm.people.admin)).happenings.map(({ block }) => block)).toContain(null);
    const { rows } = await firm.database.owner.query<{ next: string }>(
      'SELECT pg_current_xact_id()::text AS next',
    );
    await firm.database.owner.query('SELECT app.seal_audit($1::xid8)', [rows[0]!.next]);
    for (const member of [firm.people.admin, firm.people.coordinator]) {
      expect(new Set((await history(member)).happenings.map(({ block }) => block))).toEqual(new Set([1]));
    }
  });

  it('is filtered by person and by kind', async () => {
    const { admin, coordinator } = firm.people;
    await admin.enter((scope) => changeField(scope, { id, field: 'priority', to: 'high', was: 'medium' }));
    expect(await sentences(coordinator, { by: admin.userId })).toEqual([
      'admin ridgeline changed the priority from medium to high',
    ]);
    expect(await sentences(coordinator, { kind: 'stage', by: admin.userId })).toHaveLength(1);
    expect(await sentences(coordinator, { kind: 'money', by: admin.userId })).toEqual([]);
    expect((await sentences(coordinator, { kind: 'dates' }))[0]).toContain('transfer date');
    expect(await sentences(coordinator, { kind: 'nonsense' })).toEqual(await sentences(coordinator));
  });

  it('shows an admin who took the summary out, and a coordinator only what changed', async () => {
    await firm.people.client.enter((scope) => caseSummary(scope, id));
    const took = 'client ridgeline took out the case summary';
    expect(await sentences(firm.people.admin)).toContain(took);
    expect(await sentences(firm.people.coordinator)).not.toContain(took);
  });

  it('tells of a move once, to an admin as to a coordinator, though its record is kept beside the audit', async () => {
    const moved = await firm.open();
    await firm.people.coordinator.enter(async (scope) => {
      const { status } = await scope.db.exchange.findFirstOrThrow({ where: { id: moved } });
      const input = { id: moved, from: status, to: 'cancelled', reason: 'The buyer withdrew' };
      return changeStatus(scope, statusChange.parse(input));
    });
    const record = { where: { exchangeId: moved, toStatus: 'cancelled' as const } };
    expect(await firm.people.admin.enter(({ db }) => db.exchangeStageChange.count(record))).toBe(1);
    for (const member of [firm.people.admin, firm.people.coordinator]) {
      const [latest] = (await history(member, { kind: 'stage' }, moved)).happenings;
      const told = [latest!.did, ...latest!.consequences].filter((line) => /to cancelled/i.test(line));
      expect(told).toHaveLength(1);
      expect(JSON.stringify(latest)).not.toMatch(/stage change/i);
      expect(JSON.stringify(latest)).toContain('The buyer withdrew');
    }
  });

  it('tells why a stage was taken back', async () => {
    const { coordinator } = firm.people;
    const returned = await firm.open(null);
    const there = { id: returned, from: 'intake', to: 'eligibility' } as const;
    await coordinator.enter((scope) => advanceStage(scope, there));
    await coordinator.enter((scope) =>
      stepBack(scope, { id: returned, from: there.to, to: there.from, reason: 'A paper was lost' }),
    );
    const [latest] = (await history(coordinator, { kind: 'stage' }, returned)).happenings;
    expect(latest!.did).toBe('moved the stage from Eligibility to Intake');
    expect(latest!.consequences).toContain('Reason: A paper was lost');
  });

  it('tells nothing of notes, while their entries exist', async () => {
    const note = { exchangeId: id, body: 'between us', isPrivate: true, isPinned: false };
    await firm.people.admin.enter((scope) => writeNote(scope, note));
    const there = await firm.database.owner.query(
      "SELECT FROM audit_logs WHERE exchange_id = $1 AND table_name = 'notes'",
      [id],
    );
    expect(there.rowCount).toBe(1);
    for (const member of [firm.people.admin, firm.people.coordinator]) {
      expect(JSON.stringify(await history(member))).not.toMatch(/between us|note/i);
    }
  });

  it('is paged by whole transactions, each entry once', async () => {
    const other = await firm.open();
    const read = (before?: string) =>
      firm.people.admin.enter((scope) => exchangeHistory(scope, other, { before }));
    for (let turn = 0; turn < 70; turn += 1) {
      const [to, was] = turn % 2 ? (['medium', 'high'] as const) : (['high', 'medium'] as const);
      await firm.people.admin.enter((scope) => changeField(scope, { id: other, field: 'priority', to, was }));
    }
    const first = await read();
    const second = await read(first.before);
    const ids = [...first.happenings, ...second.happenings].map((happening) => happening.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(71);
    expect(second.before).toBeUndefined();
    expect(second.happenings.at(-1)?.did).toBe('added the exchange');
  });

  it('is for staff on the file', async () => {
    for (const role of ['client', 'third_party', 'agency'] as const) {
      expect((await expectRefusal(history(firm.people[role]))).kind).toBe('forbidden');
    }
    expect((await history(firm.people.other)).happenings).toEqual([]);
    expect((await history(firm.stranger)).happenings).toEqual([]);
  });
});

describe('what the address asks for', () => {
  it('is read, and left out where it makes no sense', () => {
    expect(readFilter({ by: 'nobody', kind: 'x' })).toEqual({ actorId: undefined });
    expect(readFilter({ by: 'system' }).actorId).toBe('system');
    expect(readFilter({ kind: 'toString' }).kind).toBeUndefined();
    expect(readFilter({ kind: 'tasks' }).places).toEqual({ tables: ['tasks'], columns: [] });
    for (const cursor of ['', 'x.1', `${firm.people.admin.userId}.x`, firm.people.admin.userId]) {
      expect(readCursor(cursor)).toBeUndefined();
    }
    expect(readCursor(`${firm.people.admin.userId}.12`)?.transaction).toBe('12');
  });
});

/** A disaster moves deadlines only when a person has approved it, and what was decided stays. */
import pg from 'pg';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { acting } from './support/act';
import { insert, type Labels } from './support/rows';
import { contentsOf, rowOf, smallFirm } from './support/small-firm';

let db: TestDatabase;
let labels: Labels;
let app: pg.Client;

beforeAll(async () => {
  db = await testDatabase();
  labels = await smallFirm(db.owner);
  app = new pg.Client({ connectionString: db.appUrl });
  await app.connect();
});
afterAll(async () => {
  await app?.end();
  await db?.drop();
});

let day = 0;

/** Each for a disaster of its own, so that they do not meet. */
async function propose(more: Record<string, unknown> = {}) {
  const id = v7();
  day += 1;
  const disaster = new Date(Date.UTC(2024, 0, day)).toISOString().slice(0, 10);
  await insert(db.owner, 'deadline_postponements', {
    organization_id: labels.id('lake'),
    id,
    exchange_id: labels.id('f1'),
    rule: 'section_17',
    standing: 'affected',
    notice: 'TX-2024-01',
    disaster_on: disaster,
    window_from: disaster,
    postponed_to: '2026-12-01',
    proposed_by: labels.id('carol'),
    ...more,
  });
  return id;
}
const approve = (id: string, who = 'dan') =>
  db.owner.query(`UPDATE deadline_postponements SET status = 'approved', decided_by = $2 WHERE id = $1`, [
    id,
    labels.id(who),
  ]);
const change = (id: string, set: string) =>
  db.owner.query(`UPDATE deadline_postponements SET ${set} WHERE id = $1`, [id]);
const rowOfIt = (id: string) => rowOf(db.owner, 'deadline_postponements', 'id', id);

async function refused(work: () => Promise<unknown>, constraint: string) {
  const before = await contentsOf(db.owner, 'deadline_postponements');
  await expect(work()).rejects.toMatchObject({ constraint });
  expect(await contentsOf(db.owner, 'deadline_postponements')).toEqual(before);
}

/** As a member, in a transaction that is taken back. */
const roles = {
  ada: 'admin',
  carol: 'coordinator',
  dan: 'coordinator',
  clara: 'client',
  tara: 'third_party',
} as const;
const as = <T>(person: keyof typeof roles, work: () => Promise<T>) =>
  acting(app, labels, { person, firm: 'lake', role: roles[person] }, work);
const approveAs = (person: keyof typeof roles, id: string) =>
  as(person, async () => {
    const done = await app.query(`UPDATE deadline_postponements SET status = 'approved' WHERE id = $1`, [id]);
    const { rows } = await app.query(
      `SELECT decided_by, decided_at FROM deadline_postponements WHERE id = $1`,
      [id],
    );
    return { count: done.rowCount, row: rows[0] as Record<string, unknown> };
  });

describe('a postponement', () => {
  it('begins as proposed, whatever is claimed', async () => {
    const decided = { decided_by: labels.id('dan'), decided_at: new Date() };
    await refused(() => propose({ status: 'approved', ...decided }), 'deadline_postponements_begin_proposed');
  });

  it('is decided by who is at work, at a time that the database gives', async () => {
    const id = await propose();
    const { count, row } = await approveAs('ada', id);
    expect(count).toBe(1);
    expect(row.decided_by).toBe(labels.id('ada'));
    expect(row.decided_at).toBeInstanceOf(Date);
  });

  it.each(['approved', 'declined'])('that was %s stays as it is', async (status) => {
    const id = await propose();
    await change(id, `status = '${status}', reason = 'Because', decided_by = '${labels.id('dan')}'`);
    for (const set of [
      `status = 'proposed', decided_by = NULL, decided_at = NULL`,
      `status = '${status === 'approved' ? 'declined' : 'approved'}'`,
      `reason = 'Another'`,
      `rule = 'section_6'`,
      `postponed_to = '2027-12-01'`,
      `dates = '[{}]'`,
    ])
      await refused(() => change(id, set), 'deadline_postponements_decided_stay');
  });

  it('is approved once per disaster, and proposed once per rule', async () => {
    const first = await propose();
    const { disaster_on } = await rowOfIt(first);
    await refused(() => propose({ disaster_on }), 'deadline_postponements_proposed_key');
    const second = await propose({ disaster_on, rule: 'section_6' });
    await approve(first);
    await refused(() => approve(second), 'deadline_postponements_approved_key');
  });

  it('is not approved by the coordinator who proposed it', async () => {
    const id = await propose();
    await expect(approveAs('carol', id)).rejects.toMatchObject({
      constraint: 'deadline_postponements_not_proposer',
    });
    const byAdmin = await propose({ proposed_by: labels.id('ada') });
    expect((await approveAs('ada', byAdmin)).count).toBe(1);
    expect((await approveAs('carol', byAdmin)).count).toBe(1);
  });

  it('may be declined by the coordinator who proposed it, with a reason', async () => {
    const id = await propose();
    const decline = (reason: string | null) =>
      as('carol', () =>
        app.query(`UPDATE deadline_postponements SET status = 'declined', reason = $2 WHERE id = $1`, [
          id,
          reason,
        ]),
      );
    await expect(decline(' ')).rejects.toMatchObject({
      constraint: 'deadline_postponements_declined_has_reason',
    });
    expect((await decline('The notice names another county.')).rowCount).toBe(1);
  });
});

describe('who sees it', () => {
  const seenBy = (person: keyof typeof roles) =>
    as(person, async () => {
      const { rows } = await app.query<{ id: string }>('SELECT id FROM deadline_postponements');
      return rows.map(({ id }) => id);
    });

  it('is staff while it is proposed, and everybody on the exchange once it is approved', async () => {
    const [proposed, approved] = [await propose(), await propose()];
    await approve(approved);
    expect(await seenBy('carol')).toEqual(expect.arrayContaining([proposed, approved]));
    for (const person of ['clara', 'tara'] as const) {
      const seen = await seenBy(person);
      expect(seen).toContain(approved);
      expect(seen).not.toContain(proposed);
    }
    // The other coordinator of the firm has no part in this file.
    expect(await seenBy('dan')).toEqual([]);
  });

  it('does not learn of a hardship', async () => {
    const asked = as('clara', () => app.query('SELECT standing FROM deadline_postponements'));
    await expect(asked).rejects.toMatchObject({ code: '42501' });
  });
});

describe('a deadline past its statutory day', () => {
  const dates = (identification: string, end: string) =>
    `UPDATE exchanges SET transfer_date = '2026-06-10', identification_deadline = '${identification}',
       exchange_deadline = '${end}' WHERE id = $1`;
  const write = (file: string, identification: string, end: string) =>
    as('ada', () => app.query(dates(identification, end), [labels.id(file)]));

  it('is refused without an approval, and written with one', async () => {
    expect((await write('f2', '2026-07-25', '2026-12-07')).rowCount).toBe(1);
    for (const [identification, end] of [
      ['2026-07-26', '2026-12-07'],
      ['2026-07-25', '2026-12-08'],
    ] as const)
      await expect(write('f2', identification, end)).rejects.toMatchObject({
        constraint: 'exchanges_postponed_by_approval',
      });
    const id = await propose({ exchange_id: labels.id('f2') });
    await expect(write('f2', '2026-11-22', '2027-04-06')).rejects.toMatchObject({
      constraint: 'exchanges_postponed_by_approval',
    });
    await approve(id, 'ada');
    expect((await write('f2', '2026-11-22', '2027-04-06')).rowCount).toBe(1);
  });
});

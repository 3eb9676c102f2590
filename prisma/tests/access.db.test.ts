/** Who may see a file follows coordinator, attorney, client, participants and agency assignments, at once. */
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { drift } from './support/drift';
import { buildFirms } from './support/firm';
import type { Labels } from './support/rows';

let db: TestDatabase;
let labels: Labels;

beforeAll(async () => {
  db = await testDatabase();
  labels = await buildFirms(db.owner);
});
afterAll(() => db.drop());

const set = (table: string, row: string, column: string, value: string | null, by = 'id') =>
  db.owner.query(`UPDATE ${table} SET ${column} = $2 WHERE ${by} = $1`, [
    labels.id(row),
    value && labels.id(value),
  ]);

/** Who sees a file, and why. */
async function sees(file: string): Promise<string[]> {
  const { rows } = await db.owner.query<{ user_id: string; via: string }>(
    'SELECT user_id, via FROM exchange_access WHERE exchange_id = $1',
    [labels.id(file)],
  );
  return rows.map(({ user_id, via }) => `${labels.label(user_id)} as ${via}`).sort();
}

describe('access', () => {
  beforeEach(() => db.owner.query('BEGIN'));
  afterEach(async () => {
    expect(await drift(db.owner)).toEqual([]);
    await db.owner.query('ROLLBACK');
  });

  it('starts as the fixture says', async () => {
    expect(await sees('x1')).toEqual([
      'agnes as agency',
      'carol as coordinator',
      'clara as client',
      'tara as participant',
    ]);
    expect(await sees('x3')).toEqual(['carol as participant', 'dan as coordinator']);
  });

  it('follows the coordinator to another, and to nobody', async () => {
    await set('exchanges', 'x3', 'coordinator_id', 'carol');
    expect(await sees('x3')).toEqual(['carol as coordinator', 'carol as participant']);
    await set('exchanges', 'x3', 'coordinator_id', null);
    expect(await sees('x3')).toEqual(['carol as participant']);
  });

  it('follows the primary attorney, and the agency behind', async () => {
    await set('exchanges', 'x2', 'primary_attorney_id', 'tara');
    expect(await sees('x2')).toEqual([
      'agnes as agency',
      'colin as client',
      'dan as coordinator',
      'tara as attorney',
    ]);
    await set('exchanges', 'x2', 'primary_attorney_id', null);
    expect(await sees('x2')).toEqual(['colin as client', 'dan as coordinator']);
  });

  it('follows a change of client', async () => {
    await set('exchanges', 'x4', 'client_id', 'kColin');
    expect(await sees('x4')).toEqual(['colin as client']);
    await set('exchanges', 'x4', 'client_id', 'kTrust');
    expect(await sees('x4')).toEqual([]);
  });

  it('follows the sign-in of a contact, as client and as participant: set, changed, cleared', async () => {
    await set('contacts', 'kColin', 'user_id', null);
    await set('contacts', 'kTrust', 'user_id', 'colin');
    expect(await sees('x3')).toContain('colin as client');
    expect(await sees('x2')).not.toContain('colin as client');
    await set('contacts', 'kTheo', 'user_id', null);
    await set('contacts', 'kTara', 'user_id', 'theo');
    expect(await sees('x1')).toEqual([
      'abel as agency',
      'carol as coordinator',
      'clara as client',
      'theo as participant',
    ]);
    await set('contacts', 'kTara', 'user_id', null);
    expect(await sees('x1')).toEqual(['carol as coordinator', 'clara as client']);
  });

  it('ends when a participant leaves, and begins again when they rejoin', async () => {
    await db.owner.query(`UPDATE exchange_participants SET left_at = now() WHERE id = $1`, [
      labels.id('x1 attorney'),
    ]);
    expect(await sees('x1')).toEqual(['carol as coordinator', 'clara as client']);
    await db.owner.query(
      `INSERT INTO exchange_participants (organization_id, exchange_id, participant_id, role) VALUES ($1, $2, $3, 'attorney')`,
      [labels.id('lake'), labels.id('x1'), labels.id('kTara')],
    );
    expect(await sees('x1')).toContain('tara as participant');
    expect(await sees('x1')).toContain('agnes as agency');
  });

  it('stays while one of two reasons remains', async () => {
    await set('exchanges', 'x1', 'primary_attorney_id', 'tara');
    await db.owner.query(`UPDATE exchange_participants SET left_at = now() WHERE id = $1`, [
      labels.id('x1 attorney'),
    ]);
    expect(await sees('x1')).toContain('tara as attorney');
    expect(await sees('x1')).toContain('agnes as agency');
  });

  it('of an agency starts and ends with its assignment', async () => {
    await db.owner.query('UPDATE agency_assignments SET ended_at = now() WHERE id = $1', [
      labels.id('agnes for tara'),
    ]);
    expect(await sees('x1')).not.toContain('agnes as agency');
    await db.owner.query('UPDATE agency_assignments SET ended_at = NULL WHERE id = $1', [
      labels.id('agnes for theo, ended'),
    ]);
    expect(await sees('x2')).toContain('agnes as agency');
  });

  it('comes with the level of documents that its path gives, or that the parts in the exchange say', async () => {
    const level = async (person: string, file: string) => {
      const { rows } = await db.owner.query<{ level: string }>(
        `SELECT DISTINCT document_level AS level FROM exchange_access WHERE user_id = $1 AND exchange_id = $2`,
        [labels.id(person), labels.id(file)],
      );
      return rows.map((row) => row.level).join();
    };
    const takesPart = (contact: string, file: string, role: string, documents: string) =>
      db.owner.query(
        `INSERT INTO exchange_participants (organization_id, exchange_id, participant_id, role, document_access_level)
         VALUES ($1, $2, $3, $4, $5)`,
        [labels.id('lake'), labels.id(file), labels.id(contact), role, documents],
      );
    expect(await level('carol', 'x1')).toBe('full');
    expect(await level('clara', 'x1')).toBe('standard');
    expect(await level('theo', 'x2')).toBe('standard');
    expect(await level('tara', 'x1')).toBe('limited');
    expect(await level('agnes', 'x1')).toBe('none');
    // A part narrows what the path would give, or adds to it; of two parts the higher counts.
    await takesPart('kClara', 'x1', 'observer', 'limited');
    expect(await level('clara', 'x1')).toBe('limited');
    await takesPart('kClara', 'x1', 'client', 'full');
    expect(await level('clara', 'x1')).toBe('full');
    await db.owner.query(
      `UPDATE exchange_participants SET left_at = now() WHERE exchange_id = $1 AND role <> 'attorney'`,
      [labels.id('x1')],
    );
    expect(await level('clara', 'x1')).toBe('standard');
    await db.owner.query(`UPDATE exchange_participants SET document_access_level = 'none' WHERE id = $1`, [
      labels.id('x1 attorney'),
    ]);
    expect(await level('tara', 'x1')).toBe('none');
    expect(await level('tara', 'x5')).toBe('full');
  });

  it('names the person behind a participant by the contact, whatever the writer says', async () => {
    await set('exchange_participants', 'x1 lender', 'user_id', 'dan');
    expect(await sees('x1')).not.toContain('dan as participant');
  });
});

describe('two at once', () => {
  let other: pg.Client;
  beforeAll(async () => {
    other = new pg.Client({ connectionString: db.ownerUrl });
    await other.connect();
  });
  afterAll(() => other.end());

  /** `first` is written and not committed; `second` begins; then the first is committed. */
  async function overlapping(first: [string, string[]], second: [string, string[]]) {
    await db.owner.query('BEGIN');
    await db.owner.query(...first);
    const waiting = other.query(...second);
    await new Promise((go) => setTimeout(go, 150));
    await db.owner.query('COMMIT');
    await waiting;
    expect(await drift(db.owner)).toEqual([]);
  }

  const joins = (file: string, contact: string): [string, string[]] => [
    `INSERT INTO exchange_participants (organization_id, exchange_id, participant_id, role) VALUES ($1, $2, $3, 'observer')`,
    [labels.id('lake'), labels.id(file), labels.id(contact)],
  ];
  const assigns = (agency: string, person: string): [string, string[]] => [
    `INSERT INTO agency_assignments (organization_id, agency_user_id, third_party_user_id) VALUES ($1, $2, $3)`,
    [labels.id('lake'), labels.id(agency), labels.id(person)],
  ];

  it('an assignment made while its person joins a file reaches that file', async () => {
    await overlapping(joins('x3', 'kTara'), assigns('abel', 'tara'));
    expect(await sees('x3')).toContain('abel as agency');
  });

  it('a person who joins while being assigned is seen by the agency', async () => {
    await overlapping(assigns('agnes', 'colin'), joins('x1', 'kColin'));
    expect(await sees('x1')).toContain('colin as participant');
  });

  it('a contact who gains a sign-in while joining a file sees it', async () => {
    await overlapping(
      [`UPDATE contacts SET user_id = $2 WHERE id = $1`, [labels.id('kLender'), labels.id('ivan')]],
      joins('x4', 'kLender'),
    );
    expect(await sees('x4')).toContain('ivan as participant');
  });

  it('completing a task and editing its exchange wait for each other without harm', async () => {
    await db.owner.query('BEGIN');
    // An UPDATE locks the exchange before its trigger writes the card; here the two steps stand apart.
    await db.owner.query('SELECT FROM exchanges WHERE id = $1 FOR NO KEY UPDATE', [labels.id('x1')]);
    const completing = other.query(`UPDATE tasks SET status = 'completed' WHERE id = $1`, [
      labels.id('x1 of tara'),
    ]);
    await new Promise((go) => setTimeout(go, 150));
    await db.owner.query(`UPDATE exchanges SET priority = 'high' WHERE id = $1`, [labels.id('x1')]);
    await db.owner.query('COMMIT');
    await completing;
    expect(await drift(db.owner)).toEqual([]);
  });
});

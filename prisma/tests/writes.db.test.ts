/** Which role may write which tables, columns and rows; and that nothing crosses from one firm into another. */
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roles } from '@/lib/platform/database/door';
import { newId } from '@/lib/shared/ids';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { expectedRows } from './expected/rows';
import { expectedWrites } from './expected/writes';
import { insertsInto } from './expected/writes/inserts';
import { acting, attempt, DENIED } from './support/act';
import { columnsOf, tables } from './support/catalogue';
import { buildFirms } from './support/firm';
import {
  acrossFirms,
  insertables,
  insertStatement,
  otherFirm,
  othersFile,
  ownFile,
  pointingNowhere,
} from './support/inserts';
import { actors } from './support/people';
import type { Labels } from './support/rows';

let db: TestDatabase;
let app: pg.Client;
let all: string[];
let labels: Labels;

beforeAll(async () => {
  db = await testDatabase();
  labels = await buildFirms(db.owner);
  all = await tables(db.owner);
  app = new pg.Client({ connectionString: db.appUrl });
  await app.connect();
});
afterAll(async () => {
  await app.end();
  await db.drop();
});

async function counts() {
  const each = all.map((table) => `SELECT '${table}' AS name, count(*)::int AS rows FROM ${table}`);
  return (await db.owner.query(`${each.join(' UNION ALL ')} ORDER BY 1`)).rows;
}
const words = (text: string) => text.trim().split(/\s+/);

function promisedColumns(given: string, columns: string[]): string[] {
  if (given === 'none') return [];
  if (!given.startsWith('all')) return words(given).sort();
  return columns.filter((column) => !words(given).slice(2).includes(column)).sort();
}

describe.each(roles)('as %s', (role) => {
  it.each([
    [
      'inserts',
      'insert',
      (table: string, column: string) => `INSERT INTO ${table} (${column}) SELECT NULL WHERE false`,
    ],
    [
      'changes',
      'update',
      (table: string, column: string) => `UPDATE ${table} SET ${column} = DEFAULT WHERE false`,
    ],
  ] as const)('%s the columns promised, and no other', async (_, kind, statement) => {
    const found: Record<string, string[]> = {};
    const promised: Record<string, string[]> = {};
    await acting(app, labels, actors[role], async () => {
      for (const table of all) {
        const columns = (await columnsOf(db.owner, table)).filter(({ generated }) => !generated);
        const given = expectedWrites[table]?.[kind][role] ?? 'none';
        promised[table] = promisedColumns(
          given,
          columns.map(({ name }) => name),
        );
        found[table] = [];
        for (const { name } of columns) {
          const { code } = await attempt(app, statement(table, name));
          if (code !== DENIED) expect(code, `${table}.${name}`).toBeUndefined();
          if (!code) found[table].push(name);
        }
        found[table].sort();
      }
    });
    expect(found).toEqual(promised);
  });

  it.each(Object.keys(expectedWrites))('changes of %s the rows promised, and no other', async (table) => {
    const { change, reaches, among = 'true' } = expectedWrites[table]!;
    if (!change) return expect(reaches).toEqual({});
    const [column, value] = change;
    const changed = await acting(app, labels, actors[role], () =>
      attempt(app, `UPDATE ${table} SET ${column} = '${value}' WHERE ${among}`),
    );
    expect(changed.code ?? changed.count).toBe(reaches[role] ? reaches[role].length : DENIED);
  });

  it('takes nothing away: no DELETE, no TRUNCATE, of any table', async () => {
    await acting(app, labels, actors[role], async () => {
      for (const table of all) {
        for (const statement of [`DELETE FROM ${table}`, `TRUNCATE ${table}`]) {
          expect((await attempt(app, statement)).code, statement).toBe(DENIED);
        }
      }
    });
  });

  it('inserts into its own file what it may, and into nobody else’s', async () => {
    const { person } = actors[role];
    const inserted = async (place: typeof ownFile) =>
      acting(app, labels, actors[role], async () => {
        const allowed: string[] = [];
        for (const insertable of insertables(labels, place, person)) {
          const { code } = await attempt(app, ...insertStatement(insertable));
          if (code !== DENIED) expect(code, insertable[0]).toBeUndefined();
          if (!code) allowed.push(insertable[0]);
        }
        return allowed.sort();
      });
    const { own, others } = insertsInto[role];
    expect(await inserted(ownFile)).toEqual([...own].sort());
    expect(await inserted(othersFile)).toEqual([...others].sort());
  });

  it('writes nothing into another firm, named outright or pointed into', async () => {
    const before = await counts();
    const { person } = actors[role];
    for (const [place, refusals] of [
      [otherFirm, [DENIED]],
      // A key, a policy, or a property that is not there in this firm.
      [acrossFirms, [DENIED, '23503', '23502']],
    ] as const) {
      for (const insertable of insertables(labels, place, person)) {
        if (place === acrossFirms && pointingNowhere.includes(insertable[0])) continue;
        await app.query('BEGIN');
        try {
          await app.query('SELECT app.enter($1, $2)', [labels.id(`${person} at lake`), labels.id('lake')]);
          const refused = await app.query(...insertStatement(insertable)).then(
            () => 'accepted',
            (error: pg.DatabaseError) => error.code,
          );
          expect(refusals, `${role}: ${insertable[0]}`).toContain(refused);
        } finally {
          await app.query('COMMIT');
        }
      }
    }
    expect(await counts()).toEqual(before);
  });

  it('moves no row of its own into another firm', async () => {
    await acting(app, labels, actors[role], async () => {
      for (const table of Object.keys(expectedWrites)) {
        const { code } = await attempt(app, `UPDATE ${table} SET organization_id = '${labels.id('bay')}'`);
        expect(code, table).toBe(DENIED);
      }
    });
  });
});

describe('a coordinator', () => {
  const carol = actors.coordinator;

  it('cannot open a file in somebody else’s name', async () => {
    const [, row] = insertables(labels, ownFile, 'dan').find(([table]) => table === 'exchanges')!;
    const { code } = await acting(app, labels, carol, () =>
      attempt(app, ...insertStatement(['exchanges', row])),
    );
    expect(code).toBe(DENIED);
  });

  it('cannot take a file from its coordinator, though taking part in it', async () => {
    expect(expectedRows.exchanges?.coordinator).toContain('x3');
    const { code } = await acting(app, labels, carol, () =>
      attempt(app, `UPDATE exchanges SET coordinator_id = app.uid() WHERE id = '${labels.id('x3')}'`),
    );
    expect(code).toBe(DENIED);
  });

  it('cannot gain a file by calling its client’s contact their own', async () => {
    const colin = labels.id('kColin');
    const { rows } = await db.owner.query('SELECT user_id FROM contacts WHERE id = $1', [colin]);
    expect(rows).toEqual([{ user_id: labels.id('colin') }]);
    expect(expectedRows.exchanges?.coordinator).not.toContain('x2');
    const taken = await acting(app, labels, carol, () =>
      attempt(app, `UPDATE contacts SET user_id = NULL WHERE id = '${labels.id('kCarol')}'`),
    );
    expect(taken.code).toBe(DENIED);
    const made = await acting(app, labels, carol, () =>
      attempt(app, `UPDATE contacts SET user_id = '${labels.id('carol')}' WHERE id = '${colin}'`),
    );
    expect(made.code).toBe(DENIED);
  });
});

describe('staff', () => {
  it.each([actors.admin, actors.coordinator])(
    '$person opens files and adds tasks in their own name',
    async (actor) => {
      await acting(app, labels, actor, async () => {
        for (const table of ['exchanges', 'tasks']) {
          const [, row] = insertables(labels, ownFile, actor.person).find(([name]) => name === table)!;
          const id = newId();
          const forged = { ...row, id, created_by: labels.id('dan') };
          await app.query(...insertStatement([table, forged]));
          const { rows } = await app.query(`SELECT created_by FROM ${table} WHERE id = $1`, [id]);
          expect(rows, table).toEqual([{ created_by: labels.id(actor.person) }]);
        }
      });
    },
  );

  it.each([actors.admin, actors.coordinator])('$person does not say when a task was done', async (actor) => {
    await acting(app, labels, actor, async () => {
      const backdated = `UPDATE tasks SET status = 'completed', completed_at = '2024-01-01'`;
      expect((await attempt(app, backdated)).code).toBe(DENIED);
      const done = await app.query<{ now: boolean }>(
        `UPDATE tasks SET status = 'completed' WHERE id = $1 RETURNING completed_at = now() AS now`,
        [labels.id('x1 of clara')],
      );
      expect(done.rows).toEqual([{ now: true }]);
    });
  });
});

describe('a client', () => {
  it('cannot record an event as somebody else, or on no file at all', async () => {
    const [, row] = insertables(labels, ownFile, 'clara').find(([table]) => table === 'domain_events')!;
    for (const forged of [
      { ...row, actor_id: labels.id('carol') },
      { ...row, exchange_id: null },
    ]) {
      const { code } = await acting(app, labels, actors.client, () =>
        attempt(app, ...insertStatement(['domain_events', forged])),
      );
      expect(code).toBe(DENIED);
    }
  });

  it('cannot block or cancel a task', async () => {
    for (const status of ['blocked', 'cancelled']) {
      const { code } = await acting(app, labels, actors.client, () =>
        attempt(app, `UPDATE tasks SET status = '${status}'`),
      );
      expect(code).toBe(DENIED);
    }
  });
});

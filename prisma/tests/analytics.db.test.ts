/** Every figure of both analytics views equals a plain recomputation over the rows, to the cent. */
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refreshAnalytics } from '@/lib/analytics/refresh';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { acting } from './support/act';
import { plainExchange, plainMember } from './support/analytics-plain';
import { buildAnalyticsWorld, type World } from './support/analytics-world';
import { readTables, type Tables } from './support/plain-money';
import { documentFigures } from './support/document-view';
import type { Actor } from './support/people';

const DAY = 86_400_000;
const admins: Actor[] = [
  { firm: 'lake', person: 'ada', role: 'admin' },
  { firm: 'bay', person: 'tara', role: 'admin' },
];

let db: TestDatabase;
let app: pg.Client;
let world: World;
let tables: Tables;

beforeAll(async () => {
  db = await testDatabase();
  world = await buildAnalyticsWorld(db.owner, 31);
  tables = await readTables(db.owner);
  await refreshAnalytics(db.owner);
  app = new pg.Client({ connectionString: db.appUrl });
  await app.connect();
});
afterAll(async () => {
  await app.end();
  await db.drop();
});

type Row = Record<string, unknown>;
const ask = async (actor: Actor, text: string, values: unknown[] = []) =>
  acting(app, world.labels, actor, async () => (await app.query<Row>(text, values)).rows);
const exchangesAt = (actor: Actor, now: Date) =>
  ask(actor, 'SELECT * FROM app.exchange_analytics($1)', [now]);

/** As the plain figures are written: ratios to six places, lists of properties by id. */
function comparable(row: Row, keys: string[]): Row {
  const ids = (list: unknown) =>
    (list as { id?: string; property_id?: string }[]).map(({ id, property_id }) => id ?? property_id);
  const shape = (key: string, value: unknown) => {
    if (value === null) return null;
    if (key === 'on_time_completion_rate' || key === 'avg_task_quality') return Number(value).toFixed(6);
    if (['relinquished_properties', 'replacement_properties', 'property_locations'].includes(key))
      return ids(value);
    return value;
  };
  return Object.fromEntries(keys.map((key) => [key, shape(key, row[key])]));
}

describe('the view of exchanges', () => {
  it('has each exchange of the firm once, and those of no other firm', async () => {
    for (const admin of admins) {
      const rows = await exchangesAt(admin, world.now);
      const own = tables.exchanges.filter((file) => file.organization_id === world.labels.id(admin.firm));
      expect(rows.map((row) => row.exchange_id).sort()).toEqual(own.map(({ id }) => id).sort());
      expect(own.length).toBeGreaterThan(4);
    }
  });

  it.each([0, 40, 400])('equals a plain recomputation, judged %s days from now', async (days) => {
    const now = new Date(world.now.getTime() + days * DAY);
    for (const admin of admins) {
      for (const row of await exchangesAt(admin, now)) {
        const file = tables.exchanges.find(({ id }) => id === row.exchange_id)!;
        const plain = plainExchange(tables, file, now);
        expect(comparable(row, Object.keys(plain)), String(file.name)).toEqual(plain);
      }
    }
  });

  it('has something to count of every kind, so that the comparison means something', async () => {
    const rows = await exchangesAt(admins[0]!, world.now);
    const figures = rows.map((row) =>
      plainExchange(
        tables,
        tables.exchanges.find((f) => f.id === row.exchange_id)!,
        world.now,
      ),
    );
    for (const key of Object.keys(figures[0]!) as (keyof (typeof figures)[0])[]) {
      const values = new Set(figures.map((figure) => JSON.stringify(figure[key])));
      expect(values.size, key).toBeGreaterThan(1);
    }
    expect(new Set(figures.map((figure) => figure.timeline_status)).size).toBeGreaterThan(2);
  });

  it('carries the exchange’s own columns as they are', async () => {
    const columns = `exchange_number, name, exchange_type, client_id, coordinator_id, primary_attorney_id, time_zone, transfer_date,
      identification_deadline, exchange_deadline, status, stage, priority, risk_level, completion_percentage, closed_at,
      compliance_status, tags, custom_fields, updated_at, created_at`;
    const truth = await db.owner.query(
      `SELECT id AS exchange_id, ${columns} FROM exchanges WHERE organization_id = $1 ORDER BY id`,
      [world.labels.id('lake')],
    );
    const rows = await ask(
      admins[0]!,
      `SELECT exchange_id, ${columns} FROM app.exchange_analytics() ORDER BY exchange_id`,
    );
    expect(rows).toEqual(truth.rows);
  });

  it('describes a property with what it is worth and where it is', async () => {
    const [row] = await ask(
      admins[0]!,
      `SELECT p.described, p.described ->> 'id' AS id FROM app.exchange_analytics() a,
         jsonb_array_elements(a.relinquished_properties) AS p (described) WHERE p.described ->> 'value' IS NOT NULL LIMIT 1`,
    );
    const { rows } = await db.owner.query<Row>(
      `SELECT p.id, status, address_line1, city, state, zip_code, property_type, value::float, debt
       FROM exchange_properties p JOIN property_finances m ON m.property_id = p.id WHERE p.id = $1`,
      [row!.id],
    );
    expect(row!.described).toEqual(rows[0]);
  });
});

describe('the document’s own statement', () => {
  it('counts and sums each child as often as there are others beside it', async () => {
    const file = tables.exchanges.find(
      (row) => row.name === 'Analysed 0' && row.organization_id === world.labels.id('lake'),
    )!;
    const plain = plainExchange(tables, file, world.now);
    const theirs = await documentFigures(db.owner, String(file.id));
    for (const key of ['total_tasks', 'completed_tasks', 'message_count', 'document_count'] as const) {
      expect(Number(theirs[key]), key).toBeGreaterThan(20 * plain[key]);
    }
    for (const key of ['total_invoiced', 'outstanding_amount', 'total_expenses'] as const) {
      expect(Number(theirs[key]), key).toBeGreaterThan(20 * Number(plain[key]));
    }
    // The one figure it counts by distinct ids.
    expect(Number(theirs.participant_count)).toBe(plain.participant_count);
  });
});

describe('the view of members', () => {
  it('equals a plain recomputation, one row for each member of the firm', async () => {
    const zones = { lake: 'America/Chicago', bay: 'America/Los_Angeles' };
    for (const admin of admins) {
      const rows = await ask(admin, 'SELECT * FROM app.user_analytics()');
      const members = tables.memberships.filter((row) => row.organization_id === world.labels.id(admin.firm));
      expect(rows.map((row) => row.user_id).sort()).toEqual(members.map((row) => row.user_id).sort());
      for (const row of rows) {
        const member = members.find(({ user_id }) => user_id === row.user_id)!;
        const { last_task_or_message, ...plain } = plainMember(tables, member, zones[admin.firm]);
        expect(comparable(row, Object.keys(plain)), world.labels.label(String(row.user_id))).toEqual(plain);
        const last = (row.last_activity as Date | null)?.getTime() ?? 0;
        const login = (row.last_login as Date | null)?.getTime() ?? 0;
        expect(Math.abs(last - Math.max(last_task_or_message, login))).toBeLessThan(2);
        expect([row.role, row.is_active]).toEqual([member.role, member.is_active]);
      }
    }
  });

  it('counts a person of two firms in each by that firm’s rows alone', async () => {
    const tara = world.labels.id('tara');
    const [atLake, atBay] = await Promise.all(
      admins.map(async ({ firm }) => {
        const { rows } = await db.owner.query<Row>(
          'SELECT * FROM mv_user_analytics WHERE organization_id = $1 AND user_id = $2',
          [world.labels.id(firm), tara],
        );
        return rows[0]!;
      }),
    );
    expect(atLake!.role).toBe('third_party');
    expect(atBay!.role).toBe('admin');
    expect(atLake!.messages_sent).not.toBe(atBay!.messages_sent);
  });

  it('tells the last sign-in of a person of one firm, and to no firm what was a sign-in to another', async () => {
    const loginOf = async (person: string) => {
      const { rows } = await db.owner.query<{ shown: Date; recorded: Date; session: Date }>(
        `SELECT v.last_login AS shown, k.last_login AS recorded, s.created_at AS session
         FROM mv_user_analytics v JOIN user_credentials k USING (user_id)
         JOIN sessions s ON s.organization_id = v.organization_id AND s.user_id = v.user_id
         WHERE v.organization_id = $1 AND v.user_id = $2`,
        [world.labels.id('lake'), world.labels.id(person)],
      );
      return rows[0]!;
    };
    const carol = await loginOf('carol');
    expect(carol.recorded > carol.session).toBe(true);
    expect(carol.shown).toEqual(carol.recorded);
    const tara = await loginOf('tara');
    expect(tara.recorded > tara.session).toBe(true);
    expect(tara.shown).toEqual(tara.session);
  });

  it('holds no secret', async () => {
    const { rows } = await db.owner.query<{ attname: string }>(
      `SELECT attname FROM pg_attribute WHERE attrelid = 'mv_user_analytics'::regclass AND attname ~ 'password|secret|hash|locked|failed'`,
    );
    expect(rows).toEqual([]);
  });
});

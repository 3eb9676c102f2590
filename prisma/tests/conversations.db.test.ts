/** Who may say what to whom: opening a conversation, addressing a message, speaking as oneself. */
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '@/lib/platform/database/door';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { acting, attempt, DENIED } from './support/act';
import { buildFirms } from './support/firm';
import { agencyFile, insertables, insertStatement } from './support/inserts';
import { actors } from './support/people';
import type { Labels } from './support/rows';

let db: TestDatabase;
let app: pg.Client;
let labels: Labels;

beforeAll(async () => {
  db = await testDatabase();
  labels = await buildFirms(db.owner);
  app = new pg.Client({ connectionString: db.appUrl });
  await app.connect();
});
afterAll(async () => {
  await app.end();
  await db.drop();
});

const as = <T>(role: Role, work: () => Promise<T>) => acting(app, labels, actors[role], work);
const say = (conversation: string, more: Record<string, unknown> = {}) =>
  insertStatement(['messages', { conversation_id: labels.id(conversation), content: 'Said', ...more }]);

describe('a direct conversation', () => {
  it('is opened by staff, who bring the members in and write, all in one transaction', async () => {
    await as('coordinator', async () => {
      const opened = await app.query<{ id: string }>(
        `INSERT INTO conversations (kind, title) VALUES ('direct', 'New') RETURNING id`,
      );
      const id = opened.rows[0]!.id;
      for (const person of ['carol', 'clara']) {
        await app.query(
          `INSERT INTO conversation_members (conversation_id, user_id) VALUES ($1, $2) RETURNING user_id`,
          [id, labels.id(person)],
        );
      }
      const { rows } = await app.query(
        `INSERT INTO messages (conversation_id, content) VALUES ($1, 'Hello') RETURNING seq, sender_id`,
        [id],
      );
      expect(rows).toEqual([{ seq: '1', sender_id: labels.id('carol') }]);
    });
  });

  it('of others is closed to the admin, and so is bringing oneself in', async () => {
    const { rows } = await db.owner.query('SELECT id FROM conversations WHERE id = $1', [
      labels.id('dan and colin'),
    ]);
    expect(rows).toHaveLength(1);
    await as('admin', async () => {
      const member = { conversation_id: labels.id('dan and colin'), user_id: labels.id('ada') };
      expect((await attempt(app, ...insertStatement(['conversation_members', member]))).code).toBe(DENIED);
      expect((await attempt(app, ...say('dan and colin'))).code).toBe(DENIED);
    });
  });

  it('is closed to who has left it', async () => {
    await as('coordinator', async () => {
      expect((await attempt(app, ...say('ada and carol'))).code).toBeUndefined();
      expect((await attempt(app, ...say('ada and dan, carol left'))).code).toBe(DENIED);
    });
  });

  it('is not opened by anybody else, and the conversation of an exchange by nobody', async () => {
    for (const role of ['client', 'third_party', 'agency'] as const) {
      const { code } = await as(role, () =>
        attempt(app, `INSERT INTO conversations (kind) VALUES ('direct')`),
      );
      expect(code, role).toBe(DENIED);
    }
    const { code } = await as('admin', () =>
      attempt(app, `INSERT INTO conversations (kind, exchange_id) VALUES ('exchange', $1)`, [
        labels.id('x1'),
      ]),
    );
    expect(code).toBe(DENIED);
  });
});

describe('a message', () => {
  it('is nobody else’s: not of the sender another names, nor edited by another', async () => {
    for (const role of ['admin', 'coordinator', 'client', 'third_party'] as const) {
      await as(role, async () => {
        expect((await attempt(app, ...say('talk of x1'))).code, role).toBeUndefined();
        const forged = say('talk of x1', { sender_id: labels.id('dan') });
        expect((await attempt(app, ...forged)).code, role).toBe(DENIED);
        const edited = await attempt(app, `UPDATE messages SET content = 'Edited' WHERE id = $1`, [
          labels.id('x1 agnes to all'),
        ]);
        expect(edited, role).toMatchObject({ count: 0 });
      });
    }
  });

  it('announces only what the office announces', async () => {
    for (const message_type of ['system', 'milestone', 'deadline_alert']) {
      const statement = say('talk of x1', { message_type });
      expect((await as('coordinator', () => attempt(app, ...statement))).code).toBeUndefined();
      expect((await as('client', () => attempt(app, ...statement))).code).toBe(DENIED);
    }
  });

  it('is counted in its place by the database, whatever the writer would like', async () => {
    const { code } = await as('client', () => attempt(app, ...say('talk of x1', { seq: 1 })));
    expect(code).toBe(DENIED);
  });

  it('of an agency goes where the agency takes part, and nowhere else', async () => {
    const { rows } = await db.owner.query(
      'SELECT via FROM exchange_access WHERE user_id = $1 AND exchange_id = $2',
      [labels.id('agnes'), labels.id('x1')],
    );
    expect(rows).toEqual([{ via: 'agency' }]);
    await as('agency', async () => {
      const written: string[] = [];
      for (const insertable of insertables(labels, agencyFile, 'agnes')) {
        const { code } = await attempt(app, ...insertStatement(insertable));
        if (!code) written.push(insertable[0]);
      }
      expect(written.sort()).toEqual([
        'calendar_feeds',
        'conversation_reads',
        'message_recipients',
        'messages',
        'saved_views',
      ]);
      expect((await attempt(app, ...say('talk of x1'))).code).toBe(DENIED);
    });
  });
});

describe('how far somebody has read', () => {
  it.each(['client', 'coordinator'] as const)(
    'lies within the conversation, whatever a %s says',
    async (role) => {
      const id = labels.id('talk of x1');
      const { rows } = await db.owner.query<{ last_seq: string }>(
        'SELECT last_seq FROM conversations WHERE id = $1',
        [id],
      );
      const last = rows[0]!.last_seq;
      expect(Number(last)).toBeGreaterThan(1);
      await as(role, async () => {
        const seq = async (statement: string) =>
          (await app.query<{ seq: string }>(statement, [id])).rows[0]?.seq;
        expect(
          await seq(`INSERT INTO conversation_reads (conversation_id, last_read_seq) VALUES ($1, 4000000000)
          RETURNING last_read_seq AS seq`),
        ).toBe(last);
        const move = (to: number) =>
          seq(
            `UPDATE conversation_reads SET last_read_seq = ${to} WHERE conversation_id = $1 RETURNING last_read_seq AS seq`,
          );
        expect(await move(1)).toBe('1');
        expect(await move(4_000_000_000)).toBe(last);
      });
    },
  );
});

describe('an addressed message', () => {
  it('is addressed by its sender alone', async () => {
    await as('client', async () => {
      const to = (message: string) =>
        insertStatement([
          'message_recipients',
          { message_id: labels.id(message), user_id: labels.id('abel') },
        ]);
      expect((await attempt(app, ...to('x1 clara to carol'))).code).toBeUndefined();
      expect((await attempt(app, ...to('x1 carol to tara'))).code).toBe(DENIED);
    });
  });

  it('is found by who was blind-copied, and by nobody who was not written to', async () => {
    const sees = async (role: Role) =>
      (
        await as(role, () =>
          app.query('SELECT FROM messages WHERE id = $1', [labels.id('x1 clara to carol')]),
        )
      ).rowCount;
    expect(await sees('third_party')).toBe(1);
    expect(await sees('coordinator')).toBe(1);
    expect(await sees('admin')).toBe(0);
  });
});

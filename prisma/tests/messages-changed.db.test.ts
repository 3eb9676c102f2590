/** When a message was sent, reworded or withdrawn is for the database to say; what was withdrawn stays so. */
import pg from 'pg';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { insert, type Labels } from './support/rows';
import { contentsOf, conversationOf, rowOf, smallFirm } from './support/small-firm';
import { sendMessage } from './support/talk';

let db: TestDatabase;
let labels: Labels;
let talk: string;

beforeAll(async () => {
  db = await testDatabase();
  labels = await smallFirm(db.owner);
  talk = await conversationOf(db.owner, labels.id('f1'));
});
afterAll(() => db.drop());

const send = (from: string, more: Record<string, unknown> = {}, client: pg.ClientBase = db.owner) =>
  sendMessage(client, labels, talk, from, more);

describe('a message', () => {
  const refused = async (statement: string, values: unknown[], constraint: string) => {
    const before = await contentsOf(
      db.owner,
      'messages',
      'message_recipients',
      'conversations',
      'exchange_cards',
    );
    await expect(db.owner.query(statement, values)).rejects.toMatchObject({ code: '23514', constraint });
    expect(
      await contentsOf(db.owner, 'messages', 'message_recipients', 'conversations', 'exchange_cards'),
    ).toEqual(before);
  };

  it('is reworded and withdrawn when the database says', async () => {
    const { id } = await send('carol');
    await db.owner.query(
      `UPDATE messages SET content = 'Good evening', edited_at = '2020-01-01', withdrawn_at = '2020-01-01' WHERE id = $1`,
      [id],
    );
    const row = await rowOf(db.owner, 'messages', 'id', id as string);
    expect((row.edited_at as Date).getFullYear()).toBeGreaterThan(2020);
    expect(row.withdrawn_at).toEqual(row.edited_at);
  });

  it.each([`content = 'Other'`, 'withdrawn_at = NULL', `withdrawn_at = '2020-01-01'`, 'edited_at = NULL'])(
    'that was withdrawn stays so: %s',
    async (change) => {
      const { id } = await send('carol');
      await db.owner.query(`UPDATE messages SET content = 'Oh', withdrawn_at = now() WHERE id = $1`, [id]);
      await refused(`UPDATE messages SET ${change} WHERE id = $1`, [id], 'messages_withdrawn_stay');
      await db.owner.query('UPDATE messages SET delivered_at = now() WHERE id = $1', [id]);
    },
  );

  it('of a member has an id of now; an import brings its own', async () => {
    const member = new pg.Client({ connectionString: db.appUrl });
    await member.connect();
    const { rows: sessions } = await db.owner.query<{ id: string }>(
      `INSERT INTO sessions (user_id, organization_id, expires_at) VALUES ($1, $2, now() + interval '1 hour') RETURNING id`,
      [labels.id('carol'), labels.id('lake')],
    );
    const say = (minutes: number) =>
      member.query('INSERT INTO messages (id, conversation_id, content) VALUES ($1, $2, $3)', [
        v7({ msecs: Date.now() + minutes * 60_000 }),
        talk,
        'Good morning',
      ]);
    try {
      for (const minutes of [-6, 6]) {
        await member.query('BEGIN');
        await member.query('SELECT app.enter($1, $2)', [sessions[0]!.id, labels.id('lake')]);
        await say(minutes > 0 ? 4 : -4);
        await expect(say(minutes)).rejects.toMatchObject({ constraint: 'messages_in_time' });
        await member.query('ROLLBACK');
      }
    } finally {
      await member.end();
    }
    await insert(db.owner, 'messages', {
      organization_id: labels.id('lake'),
      id: v7({ msecs: Date.now() - 86_400_000 }),
      conversation_id: talk,
      sender_id: labels.id('carol'),
      content: 'Good morning',
    });
  });
});

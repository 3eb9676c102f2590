/** Messages: their place in the conversation, what the card says of them, and what nobody may change afterwards. */
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
const address = (message: Record<string, unknown>, to: string, kind = 'to') =>
  insert(db.owner, 'message_recipients', {
    organization_id: labels.id('lake'),
    message_id: message.id,
    user_id: labels.id(to),
    kind,
    sender_id: labels.id('dan'),
  });
const card = (file = 'f1') => rowOf(db.owner, 'exchange_cards', 'exchange_id', labels.id(file));

describe('a conversation', () => {
  it('comes with its exchange', async () => {
    expect(await rowOf(db.owner, 'conversations', 'id', talk)).toMatchObject({
      kind: 'exchange',
      exchange_id: labels.id('f1'),
      last_seq: '0',
    });
  });

  it('gives messages their place, exchange and key, and knows the last', async () => {
    const first = await send('carol', { client_id: v7(), seq: 77, exchange_id: labels.id('f2') });
    const second = await send('tara');
    expect([first.seq, second.seq]).toEqual(['1', '2']);
    expect(first.exchange_id).toBe(labels.id('f1'));
    expect(await rowOf(db.owner, 'message_keys', 'message_id', first.id as string)).toMatchObject({
      conversation_id: talk,
      seq: '1',
      sender_id: labels.id('carol'),
      client_id: first.client_id,
    });
    expect(await rowOf(db.owner, 'conversations', 'id', talk)).toMatchObject({
      last_seq: '2',
      last_message_id: second.id,
    });
    expect(await rowOf(db.owner, 'outbox', 'subject_id', second.id as string)).toMatchObject({
      topic: 'message.sent',
      exchange_id: labels.id('f1'),
      payload: { conversation_id: talk, seq: 2, is_addressed: false },
    });
  });

  it('between members has no exchange and no card', async () => {
    const direct = v7();
    await insert(db.owner, 'conversations', {
      organization_id: labels.id('lake'),
      id: direct,
      kind: 'direct',
      created_by: labels.id('carol'),
    });
    const before = await contentsOf(db.owner, 'exchange_cards');
    expect(await send('carol', { conversation_id: direct })).toMatchObject({ seq: '1', exchange_id: null });
    expect(await contentsOf(db.owner, 'exchange_cards')).toEqual(before);
  });
});

describe('the card of an exchange', () => {
  it('counts all messages, and beside them those open to everybody', async () => {
    const before = await card();
    await send('tara');
    const last = await send('carol', { is_addressed: true });
    expect(await card()).toMatchObject({
      message_count: (before.message_count as number) + 2,
      shared_message_count: (before.shared_message_count as number) + 1,
      last_message_id: last.id,
    });
  });

  it('knows when the staff last reached the client: openly, or by name, in whatever copy', async () => {
    const reached = async () => (await card()).client_messaged_at;
    const open = await send('carol');
    expect(await reached()).toEqual(open.sent_at);
    await send('tara');
    const aside = await send('carol', { is_addressed: true });
    await address(aside, 'tara');
    expect(await reached()).toEqual(open.sent_at);
    const named = await send('carol', { is_addressed: true });
    await address(named, 'clara', 'bcc');
    expect(await reached()).toEqual(named.sent_at);
    await address(await send('tara', { is_addressed: true }), 'clara');
    expect(await reached()).toEqual(named.sent_at);
  });

  it('follows when the client changes, signs in otherwise, or the sender leaves the staff', async () => {
    await send('carol', { sent_at: '2031-01-01T00:00:00Z' });
    const byName = await send('carol', { is_addressed: true, sent_at: '2031-02-01T00:00:00Z' });
    await address(byName, 'colin');
    const reached = async () => ((await card()).client_messaged_at as Date).toISOString().slice(0, 7);
    const change = (text: string, ...ids: string[]) =>
      db.owner.query(text, [labels.id('lake'), ...ids.map((label) => labels.id(label))]);
    expect(await reached()).toBe('2031-01');
    await change(
      'UPDATE contacts SET user_id = $3 WHERE organization_id = $1 AND id = $2',
      'kClara',
      'colin',
    );
    expect(await reached()).toBe('2031-02');
    await change(
      'UPDATE exchanges SET client_id = $3 WHERE organization_id = $1 AND id = $2',
      'f1',
      'kTrust',
    );
    expect(await reached()).toBe('2031-01');
    await change(
      `UPDATE memberships SET role = 'client' WHERE organization_id = $1 AND user_id = $2`,
      'carol',
    );
    expect((await card()).client_messaged_at).toBeNull();
    await change(
      `UPDATE memberships SET role = 'coordinator' WHERE organization_id = $1 AND user_id = $2`,
      'carol',
    );
    expect(await reached()).toBe('2031-01');
  });

  it('is right again when the owner removes messages', async () => {
    await db.owner.query(
      `WITH keys AS (DELETE FROM message_keys), recipients AS (DELETE FROM message_recipients)
       DELETE FROM messages WHERE organization_id = $1`,
      [labels.id('lake')],
    );
    expect(await card()).toMatchObject({
      message_count: 0,
      shared_message_count: 0,
      last_message_id: null,
      client_messaged_at: null,
    });
    expect(await rowOf(db.owner, 'conversations', 'id', talk)).toMatchObject({ last_message_id: null });
  });
});

describe('a recipient', () => {
  it('is named with the sender of the message, whoever the writer says it was', async () => {
    const message = await send('carol', { is_addressed: true });
    await address(message, 'tara');
    expect(await rowOf(db.owner, 'message_recipients', 'message_id', message.id as string)).toMatchObject({
      sender_id: labels.id('carol'),
    });
  });

  it('of a message that is open to its conversation is refused', async () => {
    const message = await send('carol');
    const before = await contentsOf(db.owner, 'message_recipients', 'exchange_cards');
    await expect(address(message, 'tara')).rejects.toMatchObject({
      code: '23514',
      constraint: 'message_recipients_addressed_only',
    });
    expect(await contentsOf(db.owner, 'message_recipients', 'exchange_cards')).toEqual(before);
  });
});

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

  it.each([
    'is_addressed = NOT is_addressed',
    'seq = seq + 100',
    'conversation_id = (SELECT id FROM conversations WHERE id <> conversation_id AND kind = $$exchange$$ LIMIT 1)',
    `sent_at = now() + interval '1 day'`,
  ])('keeps what is derived from it: %s', async (change) => {
    const { id } = await send('carol');
    await refused(`UPDATE messages SET ${change} WHERE id = $1`, [id], 'messages_stay');
  });

  it('may be delivered, reworded and withdrawn', async () => {
    const { id } = await send('carol');
    await db.owner.query(
      `UPDATE messages SET content = 'Good evening', edited_at = now(), delivered_at = now(), withdrawn_at = now() WHERE id = $1`,
      [id],
    );
    expect(await rowOf(db.owner, 'messages', 'id', id as string)).toMatchObject({ content: 'Good evening' });
  });

  it('keeps whom it went to', async () => {
    const message = await send('carol', { is_addressed: true });
    await address(message, 'tara', 'bcc');
    await refused(
      `UPDATE message_recipients SET kind = 'to' WHERE message_id = $1`,
      [message.id],
      'message_recipients_stay',
    );
  });

  it('answers only within its own conversation', async () => {
    const { id } = await send('carol');
    expect(await send('tara', { thread_id: id })).toMatchObject({ thread_id: id });
    const elsewhere = await conversationOf(db.owner, labels.id('f2'));
    const before = await contentsOf(db.owner, 'messages', 'conversations', 'exchange_cards');
    await expect(send('dan', { conversation_id: elsewhere, thread_id: id })).rejects.toMatchObject({
      constraint: 'messages_thread_in_conversation',
    });
    expect(await contentsOf(db.owner, 'messages', 'conversations', 'exchange_cards')).toEqual(before);
  });

  it('is sent once, however often it is tried', async () => {
    const client_id = v7();
    await send('carol', { client_id });
    const before = await contentsOf(db.owner, 'messages', 'message_keys', 'conversations', 'outbox');
    await expect(send('carol', { client_id })).rejects.toMatchObject({
      constraint: 'message_keys_organization_id_sender_id_client_id_key',
    });
    expect(await contentsOf(db.owner, 'messages', 'message_keys', 'conversations', 'outbox')).toEqual(before);
  });

  it('without a conversation, or into another firm’s, is refused by its key', async () => {
    const before = await contentsOf(db.owner, 'messages', 'conversations');
    for (const wrong of [
      { conversation_id: v7() },
      { organization_id: labels.id('bay'), sender_id: labels.id('tara') },
    ]) {
      await expect(send('carol', wrong)).rejects.toMatchObject({
        code: '23503',
        constraint: 'messages_organization_id_conversation_id_fkey',
      });
    }
    expect(await contentsOf(db.owner, 'messages', 'conversations')).toEqual(before);
  });
});

describe('200 messages from eight connections at once', () => {
  it('are numbered without a gap or a double, and each is counted', async () => {
    const elsewhere = await conversationOf(db.owner, labels.id('f2'));
    const writers = Array.from({ length: 8 }, () => new pg.Client({ connectionString: db.ownerUrl }));
    for (const writer of writers) await writer.connect();
    const before = await card('f2');
    await Promise.all(
      writers.map(async (writer, who) => {
        for (let round = 0; round < 25; round += 1) {
          await writer.query('BEGIN');
          await send('dan', { conversation_id: elsewhere, is_addressed: round % 3 === 0 }, writer);
          // One more, which never was.
          if ((round + who) % 5 === 0) {
            await writer.query('SAVEPOINT one_more');
            await send('dan', { conversation_id: elsewhere }, writer);
            await writer.query('ROLLBACK TO SAVEPOINT one_more');
          }
          await writer.query('COMMIT');
        }
      }),
    );
    for (const writer of writers) await writer.end();
    const { rows } = await db.owner.query<{ seq: string }>(
      'SELECT seq FROM messages WHERE conversation_id = $1 ORDER BY messages.seq',
      [elsewhere],
    );
    expect(rows.map(({ seq }) => Number(seq))).toEqual(Array.from({ length: 200 }, (_, n) => n + 1));
    expect(before.message_count).toBe(0);
    expect(await card('f2')).toMatchObject({ message_count: 200, shared_message_count: 200 - 8 * 9 });
    expect(await rowOf(db.owner, 'conversations', 'id', elsewhere)).toMatchObject({
      last_message_id: (await card('f2')).last_message_id,
      last_seq: '200',
    });
  });
});

/** What is said in the conversation of the small firm's first file. */
import type pg from 'pg';
import { v7 } from 'uuid';
import { insert, type Labels } from './rows';
import { rowOf } from './small-firm';

/** Sends a message in the conversation `talk` and returns its row. */
export async function sendMessage(
  client: pg.ClientBase,
  labels: Labels,
  talk: string,
  from: string,
  more: Record<string, unknown> = {},
) {
  const id = v7();
  await insert(client, 'messages', {
    organization_id: labels.id('lake'),
    id,
    conversation_id: talk,
    sender_id: labels.id(from),
    content: 'Good morning',
    ...more,
  });
  return rowOf(client, 'messages', 'id', id);
}

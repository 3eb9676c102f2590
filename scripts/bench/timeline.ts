/** The newest messages of an exchange's conversation, in the member's sight: messages are younger than their exchange. */
import type { Scope } from '@/lib/access/scope';

export const timeline = (scope: Scope, exchangeId: string): Promise<{ id: string }[]> =>
  scope.db.$queryRaw<{ id: string }[]>`
    SELECT m.id, m.seq::integer, m.sender_id, m.content, m.sent_at FROM messages m
    WHERE m.conversation_id = (SELECT c.id FROM conversations c WHERE c.exchange_id = ${exchangeId}::uuid)
      AND m.id > ${exchangeId}::uuid
      AND m.id <= (SELECT c.last_message_id FROM conversations c WHERE c.exchange_id = ${exchangeId}::uuid)
    ORDER BY m.id DESC LIMIT 50`;

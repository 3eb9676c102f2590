/** Into conversations: what whoever is in one may write. */
import type { Insertable, Writing } from './place';

export function messageInserts({ id, place, by }: Writing): Insertable[] {
  const organization_id = id(place.firm);
  const talk = { organization_id, conversation_id: id(`talk of ${place.file}`) };
  return [
    ['conversations', { organization_id, kind: 'direct', title: 'New' }],
    [
      'conversation_members',
      { organization_id, conversation_id: id(place.direct), user_id: id(place.newcomer) },
    ],
    ['conversation_reads', { ...talk, user_id: id(by) }],
    ['messages', { ...talk, sender_id: id(by), content: 'New' }],
    [
      'message_recipients',
      {
        organization_id,
        message_id: id(`aside on ${place.file} by ${by}`),
        user_id: id(place.newcomer),
      },
    ],
    ['recent_items', { organization_id, kind: 'exchange', entity_id: id(place.direct) }],
    ['message_templates', { organization_id, name: 'New', body: 'New' }],
  ];
}

/**
 * Who talks with whom. On x1 to everybody, and aside; agnes once took part in it, as clara, tara, carol and agnes did in x2.
 * On x5, where agnes takes part. Directly, between two or three; carol has left one of these.
 */
import type { Firm } from '../people';
import { firmOf, type Kit } from './kit';

const direct: [firm: Firm, label: string, members: string[], left?: string][] = [
  ['lake', 'ada and carol', ['ada', 'carol']],
  ['lake', 'carol and clara', ['carol', 'clara']],
  ['lake', 'dan, tara and agnes', ['dan', 'tara', 'agnes']],
  ['lake', 'ada and dan, carol left', ['ada', 'dan', 'carol'], 'carol'],
  ['lake', 'dan and colin', ['dan', 'colin']],
  ['bay', 'tara and bess', ['bess', 'tara']],
  ['bay', 'bess and bill', ['bess', 'bill']],
];

const reads: [conversation: string, person: string][] = [
  ['talk of x1', 'theo'],
  ['talk of x2', 'dan'],
  ['talk of x2', 'clara'],
  ['talk of x2', 'tara'],
  ['talk of x2', 'agnes'],
  ['talk of x5', 'dan'],
  ['ada and carol', 'ada'],
  ['ada and carol', 'carol'],
  ['carol and clara', 'clara'],
  ['carol and clara', 'ada'],
  ['dan, tara and agnes', 'tara'],
  ['dan, tara and agnes', 'agnes'],
  ['ada and dan, carol left', 'carol'],
  ['talk of y1', 'tara'],
  ['bess and bill', 'bill'],
];

const files = ['x1', 'x2', 'x3', 'x4', 'x5', 'y1'];

export async function addConversations({ owner, labels, id, add }: Kit): Promise<void> {
  // The conversation of a file comes with the file; the fixture finds it and gives it a name.
  for (const file of files) {
    const { rows } = await owner.query<{ id: string }>(
      'SELECT id FROM conversations WHERE exchange_id = $1',
      [id(file)],
    );
    labels.name(`talk of ${file}`, rows[0]!.id);
  }
  for (const [firm, label, members, left] of direct) {
    await add('conversations', firm, { id: id(label), kind: 'direct', created_by: id(members[0]!) });
    for (const person of members) {
      await add('conversation_members', firm, {
        conversation_id: id(label),
        user_id: id(person),
        left_at: person === left ? new Date(Date.now() + 60_000) : null,
      });
    }
  }
  const firmOfConversation = new Map<string, Firm>([
    ...files.map((file) => [`talk of ${file}`, firmOf(file)] as const),
    ...direct.map(([firm, label]) => [label, firm] as const),
  ]);
  for (const [conversation, person] of reads) {
    await add('conversation_reads', firmOfConversation.get(conversation)!, {
      conversation_id: id(conversation),
      user_id: id(person),
      last_read_seq: 1,
    });
  }
}

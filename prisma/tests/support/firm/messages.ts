/** What was said, to all of a conversation or to some, and what else tells people something. */
import type { Firm } from '../people';
import type { Kit } from './kit';

type Recipients = Record<string, 'to' | 'cc' | 'bcc'>;

type Said = [label: string, conversation: string, sender: string, to?: Recipients];

/** To theo, who looks at none of this: of the others, only its sender may see it. */
const aside = (file: string, person: string): Said => [
  `aside on ${file} by ${person}`,
  `talk of ${file}`,
  person,
  { theo: 'to' },
];

const said: Said[] = [
  ['x1 clara to all', 'talk of x1', 'clara'],
  ['x1 carol to all', 'talk of x1', 'carol'],
  ['x1 agnes to all', 'talk of x1', 'agnes'],
  ['x1 carol to tara', 'talk of x1', 'carol', { tara: 'to', clara: 'cc', ada: 'bcc' }],
  ['x1 clara to carol', 'talk of x1', 'clara', { carol: 'to', tara: 'bcc' }],
  ['x1 tara to clara', 'talk of x1', 'tara', { clara: 'to' }],
  ['x1 carol to ada', 'talk of x1', 'carol', { ada: 'to', tara: 'bcc' }],
  ['x1 carol to clara', 'talk of x1', 'carol', { clara: 'to' }],
  ['x2 dan to all', 'talk of x2', 'dan'],
  ['x3 carol to all', 'talk of x3', 'carol'],
  ['x4 clara to all', 'talk of x4', 'clara'],
  ['x5 dan to all', 'talk of x5', 'dan'],
  ['x5 agnes to all', 'talk of x5', 'agnes'],
  ['x5 dan to agnes', 'talk of x5', 'dan', { agnes: 'to', ada: 'bcc' }],
  ['x5 dan to ada', 'talk of x5', 'dan', { ada: 'to', agnes: 'bcc' }],
  // Carol is not on x5: being named does not open it to her.
  ['x5 dan to carol', 'talk of x5', 'dan', { carol: 'to' }],
  ...['ada', 'carol', 'clara', 'tara', 'agnes'].flatMap((person) => [
    aside('x1', person),
    aside('x2', person),
  ]),
  aside('x5', 'agnes'),
  ['ada to carol', 'ada and carol', 'ada'],
  ['clara to carol', 'carol and clara', 'clara'],
  ['tara to dan and agnes', 'dan, tara and agnes', 'tara'],
  ['dan to ada', 'ada and dan, carol left', 'dan'],
  ['carol before leaving', 'ada and dan, carol left', 'carol'],
  ['dan to colin', 'dan and colin', 'dan'],
  ['y1 bess to all', 'talk of y1', 'bess'],
  ['y1 bess to tara', 'talk of y1', 'bess', { tara: 'to', bill: 'bcc' }],
  ['bess to tara', 'tara and bess', 'bess'],
  ['bess to bill', 'bess and bill', 'bess'],
];

const firmOfSender = (sender: string): Firm => (sender === 'bess' ? 'bay' : 'lake');

export async function addMessages({ id, add }: Kit): Promise<void> {
  for (const [label, conversation, sender, to] of said) {
    const firm = firmOfSender(sender);
    await add('messages', firm, {
      id: id(label),
      conversation_id: id(conversation),
      sender_id: id(sender),
      content: 'Said.',
      is_addressed: Boolean(to),
    });
    for (const [person, kind] of Object.entries(to ?? {})) {
      await add('message_recipients', firm, {
        message_id: id(label),
        user_id: id(person),
        kind,
      });
    }
  }
}

export async function addTold({ id, add }: Kit): Promise<void> {
  for (const [firm, person] of [
    ...['ada', 'carol', 'clara', 'tara', 'agnes', 'dan'].map((name) => ['lake', name] as const),
    ['bay', 'tara'],
    ['bay', 'bess'],
  ] as const) {
    await add('notifications', firm, {
      id: id(`told ${person} of ${firm}`),
      user_id: id(person),
      kind: 'task',
      title: 'A task is due',
      dedupe_key: 'task due',
    });
    const file = firm === 'lake' ? 'x1' : 'y1';
    await add('recent_items', firm, { user_id: id(person), kind: 'exchange', entity_id: id(file) });
  }
  for (const firm of ['lake', 'bay'] as const) {
    await add('message_templates', firm, { id: id(`words of ${firm}`), name: 'Welcome', body: 'Welcome.' });
    await add('search_words', firm, { word: 'paper' });
    await add('external_records', firm, {
      id: id(`matter of ${firm}`),
      source: 'practicepanther',
      kind: 'matter',
      external_id: '1',
      raw: { id: 1 },
      content_hash: Buffer.alloc(32),
    });
  }
}

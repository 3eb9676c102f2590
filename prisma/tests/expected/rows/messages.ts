/**
 * Who talks where, and whom a message reaches. The conversation of a file is for whoever sees the file, but for agnes only where
 * she takes part herself (x5); a direct one for its members, the admin no exception. An addressed message reaches its
 * sender and its recipients, and nobody knows of a bcc but these two.
 */
import { type Expected, staffOnly, unreachable } from './kinds';

const of = (conversation: string, ...people: string[]) => people.map((person) => `${conversation}/${person}`);

/** Reached by everybody on x1 but the agency. */
const toAllOnX1 = ['x1 agnes to all', 'x1 carol to all', 'x1 clara to all'];
const toAllOnX5 = ['x5 agnes to all', 'x5 dan to all'];

const messages = {
  admin: [
    // Carol has left the conversation that this was said in: who stayed reads her, she does not.
    ...['ada to carol', 'aside on x1 by ada', 'aside on x2 by ada', 'carol before leaving', 'dan to ada'],
    ...[...toAllOnX1, 'x1 carol to ada', 'x1 carol to tara'],
    ...['x2 dan to all', 'x3 carol to all', 'x4 clara to all'],
    ...[...toAllOnX5, 'x5 dan to ada', 'x5 dan to agnes'],
  ],
  coordinator: [
    ...['ada to carol', 'aside on x1 by carol', 'clara to carol', ...toAllOnX1, 'x1 carol to ada'],
    ...['x1 carol to clara', 'x1 carol to tara', 'x1 clara to carol', 'x3 carol to all'],
  ],
  client: [
    ...['aside on x1 by clara', 'clara to carol', ...toAllOnX1, 'x1 carol to clara', 'x1 carol to tara'],
    ...['x1 clara to carol', 'x1 tara to clara', 'x4 clara to all'],
  ],
  third_party: [
    ...['aside on x1 by tara', 'tara to dan and agnes', ...toAllOnX1, 'x1 carol to ada', 'x1 carol to tara'],
    ...['x1 clara to carol', 'x1 tara to clara', ...toAllOnX5],
  ],
  agency: ['aside on x5 by agnes', 'tara to dan and agnes', ...toAllOnX5, 'x5 dan to ada', 'x5 dan to agnes'],
  hiddenFromAll: [
    ...['aside on x1 by agnes', 'aside on x2 by agnes', 'aside on x2 by carol', 'aside on x2 by clara'],
    ...['aside on x2 by tara', 'bess to bill', 'bess to tara', 'dan to colin'],
    ...['x5 dan to carol', 'y1 bess to all', 'y1 bess to tara'],
  ],
  atBay: ['bess to tara', 'y1 bess to all', 'y1 bess to tara'],
};

export const messageRows: Record<string, Expected> = {
  conversations: {
    key: ['id'],
    admin: [
      ...['ada and carol', 'ada and dan, carol left'],
      ...['talk of x1', 'talk of x2', 'talk of x3', 'talk of x4', 'talk of x5'],
    ],
    coordinator: ['ada and carol', 'carol and clara', 'talk of x1', 'talk of x3'],
    client: ['carol and clara', 'talk of x1', 'talk of x4'],
    third_party: ['dan, tara and agnes', 'talk of x1', 'talk of x5'],
    agency: ['dan, tara and agnes', 'talk of x5'],
    hiddenFromAll: ['bess and bill', 'dan and colin', 'talk of y1', 'tara and bess'],
    notAllForAdmin: true,
    atBay: ['talk of y1', 'tara and bess'],
  },
  conversation_members: {
    key: ['conversation_id', 'user_id'],
    admin: [...of('ada and carol', 'ada', 'carol'), ...of('ada and dan, carol left', 'ada', 'carol', 'dan')],
    coordinator: [...of('ada and carol', 'ada', 'carol'), ...of('carol and clara', 'carol', 'clara')],
    client: of('carol and clara', 'carol', 'clara'),
    third_party: of('dan, tara and agnes', 'agnes', 'dan', 'tara'),
    agency: of('dan, tara and agnes', 'agnes', 'dan', 'tara'),
    hiddenFromAll: [
      ...of('bess and bill', 'bess', 'bill'),
      ...of('dan and colin', 'colin', 'dan'),
      ...of('tara and bess', 'bess', 'tara'),
    ],
    notAllForAdmin: true,
    atBay: of('tara and bess', 'bess', 'tara'),
  },
  conversation_reads: {
    key: ['conversation_id', 'user_id'],
    admin: [
      ...of('ada and carol', 'ada', 'carol'),
      ...of('ada and dan, carol left', 'carol'),
      ...of('talk of x1', 'theo'),
      ...of('talk of x2', 'agnes', 'clara', 'dan', 'tara'),
      ...of('talk of x5', 'dan'),
    ],
    coordinator: [
      ...of('ada and carol', 'ada', 'carol'),
      ...of('carol and clara', 'ada', 'clara'),
      ...of('talk of x1', 'theo'),
    ],
    client: [...of('carol and clara', 'ada', 'clara'), ...of('talk of x1', 'theo')],
    third_party: [
      ...of('dan, tara and agnes', 'agnes', 'tara'),
      ...of('talk of x1', 'theo'),
      ...of('talk of x5', 'dan'),
    ],
    agency: [...of('dan, tara and agnes', 'agnes', 'tara'), ...of('talk of x5', 'dan')],
    hiddenFromAll: ['bess and bill/bill', 'talk of y1/tara'],
    notAllForAdmin: true,
    atBay: ['talk of y1/tara'],
  },
  messages: { key: ['id'], ...messages, notAllForAdmin: true },
  message_recipients: {
    key: ['message_id', 'user_id'],
    admin: [
      ...of('aside on x1 by ada', 'theo'),
      ...of('aside on x2 by ada', 'theo'),
      ...of('x1 carol to ada', 'ada'),
      ...of('x1 carol to tara', 'ada', 'clara', 'tara'),
      ...of('x5 dan to ada', 'ada'),
      ...of('x5 dan to agnes', 'ada', 'agnes'),
    ],
    coordinator: [
      ...of('aside on x1 by carol', 'theo'),
      ...of('x1 carol to ada', 'ada', 'tara'),
      ...of('x1 carol to clara', 'clara'),
      ...of('x1 carol to tara', 'ada', 'clara', 'tara'),
      ...of('x1 clara to carol', 'carol'),
    ],
    client: [
      ...of('aside on x1 by clara', 'theo'),
      ...of('x1 carol to clara', 'clara'),
      ...of('x1 carol to tara', 'clara', 'tara'),
      ...of('x1 clara to carol', 'carol', 'tara'),
      ...of('x1 tara to clara', 'clara'),
    ],
    third_party: [
      ...of('aside on x1 by tara', 'theo'),
      ...of('x1 carol to ada', 'ada', 'tara'),
      ...of('x1 carol to tara', 'clara', 'tara'),
      ...of('x1 clara to carol', 'carol', 'tara'),
      ...of('x1 tara to clara', 'clara'),
    ],
    agency: [
      ...of('aside on x5 by agnes', 'theo'),
      ...of('x5 dan to ada', 'ada', 'agnes'),
      ...of('x5 dan to agnes', 'agnes'),
    ],
    hiddenFromAll: [
      ...of('aside on x1 by agnes', 'theo'),
      ...['agnes', 'carol', 'clara', 'tara'].map((person) => `aside on x2 by ${person}/theo`),
      ...of('x5 dan to carol', 'carol'),
      ...of('y1 bess to tara', 'bill', 'tara'),
    ],
    notAllForAdmin: true,
    atBay: of('y1 bess to tara', 'tara'),
  },
  message_keys: {
    key: ['message_id'],
    ...unreachable,
    hiddenFromAll: Object.values(messages)
      .flat()
      .filter((label, n, all) => all.indexOf(label) === n),
  },
  message_templates: { key: ['id'], ...staffOnly(['words of lake'], ['words of bay']) },
  outbox: { key: ['organization_id'], ...unreachable, hiddenFromAll: ['bay', 'lake'] },
  search_documents: { key: ['organization_id'], ...unreachable, hiddenFromAll: ['bay', 'lake'] },
  search_words: { key: ['organization_id'], ...unreachable, hiddenFromAll: ['bay', 'lake'] },
  recent_items: {
    key: ['organization_id', 'user_id'],
    admin: ['lake/ada'],
    coordinator: ['lake/carol'],
    client: ['lake/clara'],
    third_party: ['lake/tara'],
    agency: ['lake/agnes'],
    hiddenFromAll: ['bay/bess', 'bay/tara', 'lake/dan'],
    notAllForAdmin: true,
    atBay: ['bay/tara'],
  },
  notifications: {
    key: ['id'],
    admin: ['told ada of lake'],
    coordinator: ['told carol of lake'],
    client: ['told clara of lake'],
    third_party: ['told tara of lake'],
    agency: ['told agnes of lake'],
    hiddenFromAll: ['told bess of bay', 'told dan of lake', 'told tara of bay'],
    notAllForAdmin: true,
    atBay: ['told tara of bay'],
  },
};

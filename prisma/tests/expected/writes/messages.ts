/** Everybody writes where they may read, in their own name, and afterwards changes only what they said themselves. */
import type { Role } from '@/lib/platform/database/door';
import { byEach, seenBy, type Writes } from './kinds';

const all: Role[] = ['admin', 'coordinator', 'client', 'third_party', 'agency'];
const staff: Role[] = ['admin', 'coordinator'];

const message = `organization_id id conversation_id client_id sender_id message_type content thread_id is_addressed urgent_reason
  attachments client_info`;

export const messageWrites: Record<string, Writes> = {
  conversations: { insert: byEach('organization_id id kind title', ...staff), update: {}, reaches: {} },
  conversation_members: {
    insert: byEach('organization_id conversation_id user_id', ...staff),
    update: byEach('left_at', ...staff),
    reaches: seenBy('conversation_members', ...staff),
    change: ['left_at', '2093-01-01'],
  },
  conversation_reads: {
    insert: byEach('organization_id conversation_id user_id last_read_seq last_read_at', ...all),
    update: byEach('last_read_seq last_read_at', ...all),
    // Their own, where they still may read.
    reaches: {
      admin: ['ada and carol/ada'],
      coordinator: ['ada and carol/carol'],
      client: ['carol and clara/clara'],
      third_party: ['dan, tara and agnes/tara'],
      agency: ['dan, tara and agnes/agnes'],
    },
    change: ['last_read_seq', '2'],
  },
  messages: {
    insert: {
      ...byEach(message, ...all),
      ...byEach(`${message} auto_generated template_id`, ...staff),
    },
    update: byEach('content withdrawn_at', ...all),
    reaches: {
      admin: ['ada to carol', 'aside on x1 by ada', 'aside on x2 by ada'],
      coordinator: [
        ...['aside on x1 by carol', 'x1 carol to ada', 'x1 carol to all', 'x1 carol to clara'],
        ...['x1 carol to tara', 'x3 carol to all'],
      ],
      client: [
        ...['aside on x1 by clara', 'clara to carol', 'x1 clara to all', 'x1 clara to carol'],
        'x4 clara to all',
      ],
      third_party: ['aside on x1 by tara', 'tara to dan and agnes', 'x1 tara to clara'],
      agency: ['aside on x5 by agnes', 'x5 agnes to all'],
    },
    change: ['content', 'changed'],
  },
  message_recipients: {
    insert: byEach('organization_id message_id user_id kind', ...all),
    update: {},
    reaches: {},
  },
  message_templates: {
    insert: { admin: 'organization_id id name subject body is_active' },
    update: { admin: 'name subject body is_active' },
    reaches: seenBy('message_templates', 'admin'),
    change: ['subject', 'changed'],
  },
  recent_items: {
    insert: byEach('organization_id kind entity_id opened_at', ...all),
    update: byEach('opened_at', ...all),
    reaches: seenBy('recent_items', ...all),
    change: ['opened_at', '2093-01-01'],
  },
  notifications: {
    insert: {},
    update: byEach('read_at acted_at', ...all),
    reaches: seenBy('notifications', ...all),
    change: ['read_at', '2093-01-01'],
  },
};

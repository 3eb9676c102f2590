/** What to say of conversations, messages, their recipients and templates, notes and documents. */
import type { Refusal } from './refusal';

export const messageConstraints: Record<string, Refusal> = {
  conversation_members_pkey: {
    field: 'userId',
    kind: 'conflict',
    message: 'That person is already in the conversation, or has left it. Bring them back instead.',
  },
  conversation_members_organization_id_user_id_fkey: {
    field: 'userId',
    message: 'Choose somebody who works with your firm.',
  },
  message_templates_filled: { field: 'body', message: 'Give the template a name and a text.' },
  messages_content_given: { field: 'content', message: 'Write something, or attach a file.' },
  messages_content_length: {
    field: 'content',
    message: 'A message has at most 20,000 characters. Attach the rest as a file.',
  },
  messages_organization_id_thread_id_fkey: {
    field: 'threadId',
    message: 'The message you answer is not there any more. Reload the page.',
  },
  messages_organization_id_template_id_fkey: {
    field: 'templateId',
    message: 'Choose a template of your firm.',
  },
  message_recipients_pkey: { field: 'recipients', message: 'Name each recipient once: as to, cc or bcc.' },
  message_recipients_organization_id_user_id_fkey: {
    field: 'recipients',
    message: 'Choose people who work with your firm.',
  },
  notes_body_given: { field: 'body', message: 'Write a note of at most 20,000 characters.' },
  notes_belong_somewhere: {
    field: 'exchangeId',
    message: 'Say which exchange, contact or task the note is about.',
  },
};

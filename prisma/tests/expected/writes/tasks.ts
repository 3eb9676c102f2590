/** What belongs to tasks and templates, and one's own calendar. */
import { byEach, seenBy, staffWrites, type Writes } from './kinds';

const all = ['admin', 'coordinator', 'client', 'third_party', 'agency'] as const;

export const taskWrites: Record<string, Writes> = {
  task_template_dependencies: {
    insert: { admin: 'organization_id template_id depends_on_id' },
    update: { admin: 'removed_at' },
    reaches: seenBy('task_template_dependencies', 'admin'),
    change: ['removed_at', '2093-01-01'],
  },
  task_recurrences: staffWrites(
    'task_recurrences',
    ['until_on', '2093-01-01'],
    'organization_id id exchange_id every unit weekday starts_on until_on shifts',
    'until_on stopped_at',
  ),
  calendar_feeds: {
    insert: byEach('organization_id id token_hash', ...all),
    update: byEach('revoked_at', ...all),
    reaches: seenBy('calendar_feeds', ...all),
    change: ['revoked_at', '2093-01-01'],
  },
};

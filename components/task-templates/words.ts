/** Templates in words. */
import { writeOffset } from '@/components/tasks/task-words';
import { stageName } from '@/lib/exchanges/rules/stages';
import { participantWord } from '@/lib/exchanges/words';
import type { TemplateView } from '@/lib/task-templates/queries';

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** `38 days after the transfer`, `On entering Tax package, due 14 days later`. */
export function writeDue({
  anchor,
  stage,
  offsetDays,
}: Pick<TemplateView, 'anchor' | 'stage' | 'offsetDays'>): string {
  const counted = anchor && capital(writeOffset(anchor, offsetDays));
  if (!stage) return counted ?? '';
  const entered = `on entering ${stageName(stage)}`;
  if (counted) return `${counted}; made ${entered} if not before`;
  return offsetDays === 0
    ? `${capital(entered)}, due that day`
    : `${capital(entered)}, due ${writeDays(offsetDays)}`;
}

const writeDays = (days: number) => {
  const count = `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}`;
  return days < 0 ? `${count} before` : `${count} later`;
};

export function writeAssignee({
  assignee,
  assigneeRole,
  member,
}: Pick<TemplateView, 'assignee' | 'assigneeRole' | 'member'>): string {
  if (assignee === 'client') return 'Client';
  if (assignee === 'participant' && assigneeRole) return `${participantWord[assigneeRole]} on the exchange`;
  return assignee === 'member' ? (member ?? 'A member') : 'Coordinator';
}

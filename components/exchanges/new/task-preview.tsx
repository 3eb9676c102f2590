import { Card } from '@/components/ui/card';
import type { Deadlines } from '@/lib/exchanges/rules/deadlines';
import type { OpeningTemplate } from '@/lib/exchanges/opening-options';
import { daysBetween, writeDate, type CalendarDate } from '@/lib/shared/calendar-date';
import { writeFromToday } from '@/lib/shared/days-left';
import { anchorsOf, scheduleTasks } from '@/lib/tasks/rules/schedule';
import type { Preview } from './facts';

const SHOWN = 4;

/** The standard tasks that opening will create, by the firm's own templates: how many, and the first of them. */
export function TaskPreview({
  templates,
  today,
  preview,
  deadlines,
}: {
  templates: readonly OpeningTemplate[];
  today: CalendarDate;
  preview: Preview;
  deadlines: Deadlines;
}) {
  const { facts, transferredOn } = preview;
  const anchors = anchorsOf({ transferredOn, titleTakenOn: facts.parking?.titleTakenOn }, deadlines);
  const ofType = templates.filter(({ exchangeType }) => exchangeType === facts.exchangeType);
  const tasks = scheduleTasks(ofType, anchors).toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));
  if (tasks.length === 0) return null;
  return (
    <Card title={tasks.length === 1 ? '1 standard task' : `${tasks.length} standard tasks`}>
      <ol className="space-y-2 text-sm">
        {tasks.slice(0, SHOWN).map((task, index) => (
          <li key={index}>
            <span className="block [overflow-wrap:anywhere]">{task.title}</span>
            <span className="text-muted tabular-nums">
              {writeDate(task.dueOn)} · {writeFromToday(daysBetween(today, task.dueOn))}
              {task.assignee === 'client' && ' · for the client'}
            </span>
          </li>
        ))}
      </ol>
      {tasks.length > SHOWN && (
        <p className="mt-2 text-sm text-muted">and {tasks.length - SHOWN} more, created with the exchange.</p>
      )}
    </Card>
  );
}

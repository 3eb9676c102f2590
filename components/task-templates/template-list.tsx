'use client';
import { Archive, ArchiveRestore, ArrowDown, ArrowUp } from 'lucide-react';
import Link from 'next/link';
import { useInPlace } from '@/components/exchanges/page/use-in-place';
import { priorityWord } from '@/components/tasks/task-words';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { IconButton } from '@/components/ui/icon-button';
import { moveTemplateAction, retireTemplateAction } from '@/lib/task-templates/actions';
import type { TemplateView } from '@/lib/task-templates/queries';
import { writeAssignee, writeDue } from './words';

interface TemplateListProps {
  templates: readonly TemplateView[];
  mayEdit: boolean;
}

/** The templates of one type in their order, retired ones below. */
export function TemplateList({ templates, mayEdit }: TemplateListProps) {
  const { run, pending, problem } = useInPlace();
  const titles = new Map(templates.map(({ id, title }) => [id, title]));
  const active = templates.filter(({ isActive }) => isActive);
  const retired = templates.filter(({ isActive }) => !isActive);

  const retire = (template: TemplateView, isActive: boolean) => () =>
    retireTemplateAction({ id: template.id, isActive });
  const step = (id: string, direction: 'up' | 'down') => () => moveTemplateAction({ id, direction });

  const row = (template: TemplateView, index: number, count: number) => (
    <li key={template.id} className="flex flex-wrap items-start gap-x-4 gap-y-2 px-4 py-3">
      <div className="min-w-0 flex-1 basis-64">
        {mayEdit ? (
          <Link
            href={`/settings/task-templates/${template.id}`}
            className="inline-block min-h-6 font-medium [overflow-wrap:anywhere] text-brand hover:underline"
          >
            {template.title}
          </Link>
        ) : (
          <p className="font-medium [overflow-wrap:anywhere]">{template.title}</p>
        )}
        <p className="text-sm text-muted">
          {writeDue(template)} · {writeAssignee(template)} · {priorityWord[template.priority]}
          {template.estimatedMinutes !== null && ` · ${template.estimatedMinutes} minutes`}
        </p>
        {template.dependsOn.length > 0 && (
          <p className="text-sm text-muted">
            Waits for {template.dependsOn.map((id) => `“${titles.get(id) ?? 'another'}”`).join(', ')}
          </p>
        )}
        {template.reminders.length + template.escalation.length > 0 && (
          <p className="text-sm text-muted">
            {count1(template.reminders.length, 'reminder')}, {count1(template.escalation.length, 'step')} of
            escalation
          </p>
        )}
      </div>
      <p className="text-sm text-muted tabular-nums">{count1(template.openTasks, 'open task')}</p>
      {mayEdit && (
        <div className="flex gap-1">
          {template.isActive && (
            <>
              <IconButton
                label={`Move up: ${template.title}`}
                icon={ArrowUp}
                disabled={index === 0 || pending}
                onClick={() =>
                  run({ said: 'Moved up', act: step(template.id, 'up'), undo: step(template.id, 'down') })
                }
              />
              <IconButton
                label={`Move down: ${template.title}`}
                icon={ArrowDown}
                disabled={index === count - 1 || pending}
                onClick={() =>
                  run({ said: 'Moved down', act: step(template.id, 'down'), undo: step(template.id, 'up') })
                }
              />
            </>
          )}
          <IconButton
            label={`${template.isActive ? 'Retire' : 'Use again'}: ${template.title}`}
            icon={template.isActive ? Archive : ArchiveRestore}
            onClick={() =>
              run({
                said: template.isActive ? `Retired: ${template.title}` : `In use: ${template.title}`,
                act: retire(template, !template.isActive),
                undo: retire(template, template.isActive),
              })
            }
          />
        </div>
      )}
    </li>
  );

  return (
    <div className="max-w-4xl space-y-4">
      {problem && (
        <p role="alert" className="text-sm text-overdue">
          {problem}
        </p>
      )}
      <Card title={`In use (${active.length})`} flush>
        {active.length === 0 ? (
          <EmptyState kind="first" title="No template in use">
            A new exchange of this type begins without tasks.
          </EmptyState>
        ) : (
          <ol className="divide-y divide-line border-t border-line">
            {active.map((template, index) => row(template, index, active.length))}
          </ol>
        )}
      </Card>
      {retired.length > 0 && (
        <details className="rounded-card border border-line bg-surface">
          <summary className="min-h-control cursor-pointer px-4 py-2 font-medium">
            Retired ({retired.length})
          </summary>
          <ul className="divide-y divide-line border-t border-line">
            {retired.map((template, index) => row(template, index, retired.length))}
          </ul>
        </details>
      )}
    </div>
  );
}

const count1 = (count: number, what: string) => `${count} ${count === 1 ? what : `${what}s`}`;

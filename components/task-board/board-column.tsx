'use client';
import { useDroppable } from '@dnd-kit/core';
import { LinkButton } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import type { TaskRow } from '@/lib/tasks/list-row';
import { DAYS_DONE, MORE_CARDS, statusWord, type BoardColumn as Name } from '@/lib/tasks/rules/board';
import { BoardCard } from './board-card';

interface BoardColumnProps {
  column: Name;
  cards: readonly TaskRow[];
  total: number;
  staff: boolean;
  /** Whether what is dragged now may be dropped here. */
  takes: boolean;
  problems: Readonly<Record<string, string>>;
  links: { more: string; list: string };
  onMove: (task: TaskRow, to: Name) => void;
}

export function BoardColumn({
  column,
  cards,
  total,
  staff,
  takes,
  problems,
  links,
  onMove,
}: BoardColumnProps) {
  const { setNodeRef, isOver } = useDroppable({ id: column, disabled: !takes });
  const headingId = `column-${column}`;
  const rest = total - cards.length;
  return (
    <section
      ref={setNodeRef}
      aria-labelledby={headingId}
      data-column={column}
      className={cx(
        'flex min-h-40 min-w-0 flex-col gap-2 rounded-card bg-sunken p-2',
        isOver && takes && 'ring-2 ring-focus',
        !takes && 'opacity-60',
      )}
    >
      <h2 id={headingId} className="px-1 font-semibold">
        {statusWord[column]}{' '}
        <span className="font-normal text-muted tabular-nums">{total.toLocaleString('en-US')}</span>
        {column === 'completed' && (
          <span className="block text-sm font-normal text-muted">in the last {DAYS_DONE} days</span>
        )}
      </h2>
      {cards.length === 0 ? (
        <p className="px-1 py-4 text-sm text-muted">{EMPTY[column]}</p>
      ) : (
        <ul className="space-y-2">
          {cards.map((task) => (
            <BoardCard
              key={task.id}
              task={task}
              column={column}
              staff={staff}
              problem={problems[task.id]}
              onMove={onMove}
            />
          ))}
        </ul>
      )}
      {rest > 0 && (
        <LinkButton
          href={cards.length < MORE_CARDS ? links.more : links.list}
          scroll={false}
          size="small"
          variant="quiet"
        >
          {cards.length < MORE_CARDS
            ? `Show more of ${statusWord[column]}`
            : `All of ${statusWord[column]} in the list`}{' '}
          ({rest.toLocaleString('en-US')} more)
        </LinkButton>
      )}
    </section>
  );
}

const EMPTY: Record<Name, string> = {
  pending: 'Nothing waits to be begun.',
  in_progress: 'Nothing is under way.',
  blocked: 'Nothing is blocked.',
  completed: 'Nothing was completed.',
};

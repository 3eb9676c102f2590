import type { ExchangeStage } from '../../exchanges/rules/stages';
import { type ExchangeType, exchangeTypes } from '../../exchanges/rules/values';
import { builtTasks } from './standard-tasks/built';
import { closingTasks, intakeTasks } from './standard-tasks/closing';
import { endTasks, simultaneousTasks } from './standard-tasks/ends';
import { identificationTasks } from './standard-tasks/identification';
import { bringsIt, stageTasks } from './standard-tasks/by-stage';
import { parkedIdentificationTasks, parkingTasks, reverseEndTasks } from './standard-tasks/parking';
import type { Row } from './standard-tasks/row';
import type { Priority, TaskAnchor, TaskAssignee, TaskType } from './values';

/** One standard task: what, when counted from which date, for whom. A row of task_templates without its firm. */
export interface TaskTemplate {
  exchangeType: ExchangeType;
  /** Stable within its type. */
  code: string;
  title: string;
  description: string | null;
  taskType: TaskType;
  category: string;
  /** What its due date counts from; null for what only a stage brings. */
  anchor: TaskAnchor | null;
  /** Entering it makes the task, where no date has made it before; see `stageDue`. */
  stage: ExchangeStage | null;
  /** Calendar days after the anchor, or what `stageDue` says; negative is before. */
  offsetDays: number;
  priority: Priority;
  assignee: TaskAssignee;
  /** Order within its type, from 1. */
  position: number;
}

const sold = [...intakeTasks('transfer'), ...closingTasks];
const built = [...sold, ...identificationTasks, ...builtTasks, ...parkingTasks, ...endTasks];

const rowsOf: Record<ExchangeType, readonly Row[]> = {
  delayed: [...sold, ...identificationTasks, ...endTasks],
  simultaneous: [...sold, ...simultaneousTasks],
  reverse: [
    ...intakeTasks('parking'),
    ...parkingTasks,
    ...parkedIdentificationTasks,
    ...closingTasks,
    ...reverseEndTasks,
  ],
  improvement: built,
  build_to_suit: built,
};

/** The standard tasks of every type, with which a firm starts; it may change its own copy. */
export const standardTasks: readonly TaskTemplate[] = exchangeTypes.flatMap((exchangeType) =>
  [
    ...rowsOf[exchangeType].map((row) => ({ row, stage: bringsIt(exchangeType, row[2]) })),
    ...stageTasks(exchangeType),
  ].map(({ row: [anchor, offsetDays, code, title, kind], stage }, index) => ({
    exchangeType,
    code,
    title,
    description: kind.description ?? null,
    taskType: kind.type,
    category: kind.category,
    anchor,
    stage,
    offsetDays,
    priority: kind.priority ?? 'medium',
    assignee: kind.assignee ?? 'coordinator',
    position: index + 1,
  })),
);

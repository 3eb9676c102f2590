/** A template as it is typed. */
import type { Typed } from '@/components/task/rule-rows';
import { numbered, typed } from '@/components/task/rule-rows';
import type { TemplateView } from '@/lib/task-templates/queries';
import type { EscalationStep, Reminder } from '@/lib/tasks/rules/notices';
import type { Priority, TaskAnchor, TaskAssignee, TaskType } from '@/lib/tasks/rules/values';
import type { ExchangeStage } from '@/lib/exchanges/rules/stages';
import type { ExchangeType } from '@/lib/exchanges/rules/values';

export interface Draft {
  title: string;
  description: string;
  taskType: TaskType;
  priority: Priority;
  anchor: TaskAnchor | null;
  stage: ExchangeStage | null;
  offsetDays: string;
  assignee: TaskAssignee;
  assigneeRole: TemplateView['assigneeRole'];
  assigneeUserId: string | null;
  reminders: Typed<Reminder>[];
  escalation: Typed<EscalationStep>[];
  estimatedMinutes: string;
  dependsOn: string[];
}

export const emptyDraft: Draft = {
  title: '',
  description: '',
  taskType: 'general',
  priority: 'medium',
  anchor: 'transfer',
  stage: null,
  offsetDays: '0',
  assignee: 'coordinator',
  assigneeRole: null,
  assigneeUserId: null,
  reminders: [],
  escalation: [],
  estimatedMinutes: '',
  dependsOn: [],
};

export const draftOf = (template: TemplateView): Draft => ({
  ...template,
  description: template.description ?? '',
  offsetDays: String(template.offsetDays),
  estimatedMinutes: template.estimatedMinutes === null ? '' : String(template.estimatedMinutes),
  reminders: typed(template.reminders),
  escalation: typed(template.escalation),
});

const number = (text: string) => (text.trim() === '' ? NaN : Number(text));

/** As the command takes it; what is no number is refused there, by name. */
export const inputOf = (draft: Draft, exchangeType: ExchangeType) => ({
  exchangeType,
  title: draft.title,
  description: draft.description,
  taskType: draft.taskType,
  priority: draft.priority,
  anchor: draft.anchor,
  stage: draft.stage,
  offsetDays: number(draft.offsetDays),
  assignee: draft.assignee,
  assigneeRole: draft.assigneeRole ?? undefined,
  assigneeUserId: draft.assigneeUserId ?? undefined,
  reminders: numbered(draft.reminders),
  escalation: numbered(draft.escalation),
  estimatedMinutes: draft.estimatedMinutes.trim() === '' ? undefined : number(draft.estimatedMinutes),
  dependsOn: draft.dependsOn,
});

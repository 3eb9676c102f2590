'use client';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { participantWord } from '@/lib/exchanges/words';
import type { TaskAssignee } from '@/lib/tasks/rules/values';
import type { PartProps } from './when-fields';

const assignees: readonly { value: TaskAssignee; label: string; hint?: string }[] = [
  { value: 'coordinator', label: 'Coordinator of the exchange' },
  { value: 'client', label: 'Client' },
  { value: 'participant', label: 'A participant', hint: 'The coordinator where nobody has that role' },
  { value: 'member', label: 'One member', hint: 'The coordinator where that member is not on the exchange' },
];
const roles = Object.entries(participantWord)
  .filter(([role]) => role !== 'client' && role !== 'coordinator')
  .map(([value, label]) => ({ value: value as keyof typeof participantWord, label }));

/** Whose task it becomes. */
export function WhoFields({
  draft,
  set,
  errors,
  members,
}: PartProps & { members: readonly { id: string; name: string }[] }) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field name="assignee" label="Assigned to" required error={errors.assignee}>
        <Select options={assignees} value={draft.assignee} onChange={(assignee) => set({ assignee })} />
      </Field>
      {draft.assignee === 'participant' && (
        <Field name="assigneeRole" label="In the role of" required error={errors.assigneeRole}>
          <Select
            options={roles}
            value={draft.assigneeRole}
            onChange={(assigneeRole) => set({ assigneeRole })}
          />
        </Field>
      )}
      {draft.assignee === 'member' && (
        <Field name="assigneeUserId" label="Member" required error={errors.assigneeUserId}>
          <Select
            options={members.map(({ id, name }) => ({ value: id, label: name }))}
            value={draft.assigneeUserId}
            onChange={(assigneeUserId) => set({ assigneeUserId })}
          />
        </Field>
      )}
    </div>
  );
}

'use client';
import { Select } from '@/components/ui/select';
import type { InPlace } from '@/lib/exchanges/in-place-facts';
import { changeFieldAction } from '@/lib/exchanges/in-place-actions';
import { priorityWord } from '@/lib/exchanges/status-words';
import { useInPlace } from '../use-in-place';
import { Refused } from './refused';

type Priority = InPlace['priority'];

const options = Object.entries(priorityWord).map(([value, label]) => ({ value: value as Priority, label }));

export function PriorityChoice({ id, priority }: { id: string; priority: Priority }) {
  const { run, pending, problem } = useInPlace();
  const set = (to: Priority, was: Priority) => () => changeFieldAction({ id, field: 'priority', to, was });
  return (
    <>
      <Select
        aria-label="Priority"
        fit
        options={options}
        value={priority}
        disabled={pending}
        onChange={(next) =>
          next !== priority &&
          run({
            said: `Priority: ${priorityWord[next].toLowerCase()}`,
            act: set(next, priority),
            undo: set(priority, next),
          })
        }
      />
      <Refused>{problem}</Refused>
    </>
  );
}

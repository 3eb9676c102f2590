import { WhyPopover } from '@/components/ui/why-popover';
import { Card } from '@/components/ui/card';
import type { StateNote } from '@/lib/states/rules/state-notes';
import { stateName } from '@/lib/states/rules/statutes';

const topicWord: Record<StateNote['topic'], string> = {
  clawback: 'clawback',
  withholding: 'withholding',
  intermediary: 'law of intermediaries',
  records: 'Records',
};

const titleOf = ({ topic, state }: StateNote) =>
  state ? `${stateName(state)}, ${topicWord[topic]}` : topicWord[topic];

/** What the states of the properties ask, for staff. Each is a note to confirm, not advice. */
export function StateNotesCard({ notes }: { notes: readonly StateNote[] }) {
  return (
    <Card title="State notes">
      <ul className="divide-y divide-line">
        {notes.map((note) => (
          <li key={titleOf(note)} className="py-2 first:pt-0 last:pb-0">
            <p className="flex flex-wrap items-baseline gap-x-2 font-medium">
              {titleOf(note)}
              <WhyPopover subject={titleOf(note)} because={[note.because]} />
            </p>
            <p className="text-muted">{note.message}</p>
          </li>
        ))}
      </ul>
      <p className="mt-3 text-sm font-medium text-attention">Confirm with counsel: every state note.</p>
    </Card>
  );
}

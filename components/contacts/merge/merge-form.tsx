'use client';
import { ArrowLeftRight } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button, LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { useToast } from '@/components/ui/toast';
import { mergeContactsAction } from '@/lib/contacts/actions';
import type { MergeView } from '@/lib/contacts/merge-page';
import type { ChosenField, From } from '@/lib/contacts/rules/merge-fields';
import { FieldChoice } from './field-choice';
import { SameFields } from './same-fields';

/** Two contacts side by side: each differing field is chosen, then the name of the merged one is typed. */
export function MergeForm({ view }: { view: MergeView }) {
  const { kept, merged, toChoose, same, refusal } = view;
  const router = useRouter();
  const toast = useToast();
  const [choices, setChoices] = useState<Partial<Record<ChosenField, From>>>({});

  async function merge() {
    const outcome = await mergeContactsAction({
      ...{ keptId: kept.id, mergedId: merged.id, choices },
      ...{ keptSeen: kept.seen, mergedSeen: merged.seen },
    });
    if (!outcome.ok) return outcome.error.message;
    toast({ title: `${merged.name} was merged into ${kept.name}.` });
    router.push(`/contacts/${kept.id}`);
  }

  return (
    <div className="max-w-3xl space-y-4">
      <Card title="Which one is kept">
        <div className="grid gap-4 sm:grid-cols-2">
          <Summary role="Kept" side={kept} />
          <Summary role="Merged into it" side={merged} />
        </div>
        <LinkButton className="mt-3" size="small" href={`/contacts/${merged.id}/merge/${kept.id}`} replace>
          <ArrowLeftRight aria-hidden className="size-4" />
          Keep {merged.name} instead
        </LinkButton>
      </Card>
      <Card
        title={toChoose.length > 0 ? `Choose where they differ (${toChoose.length})` : 'Nothing to choose'}
      >
        {toChoose.length > 0 ? (
          <div className="space-y-4">
            {toChoose.map((field) => (
              <FieldChoice
                key={field}
                field={field}
                kept={kept}
                merged={merged}
                value={choices[field] ?? 'kept'}
                onChange={(from) => setChoices((now) => ({ ...now, [field]: from }))}
              />
            ))}
          </div>
        ) : (
          <p className="text-muted">Where both are filled, they say the same.</p>
        )}
      </Card>
      <SameFields same={same} tags={[...new Set([...kept.tags, ...merged.tags])]} />
      {refusal ? (
        <p role="alert" className="rounded-card bg-blocked-soft p-4 text-blocked">
          {refusal}
        </p>
      ) : (
        <div className="flex flex-wrap justify-end gap-2">
          <LinkButton href="/contacts/duplicates">Cancel</LinkButton>
          <ConfirmDialog
            title={`Merge ${merged.name} into ${kept.name}?`}
            consequences={[
              `Everything that belongs to ${merged.name} moves to ${kept.name}: exchanges, parts on exchanges, tasks, documents, notes, drafts of invoices, expenses, financial details, tax ids.`,
              'Issued invoices, invoiced expenses and approved or ended requests for funds keep the name that they were written with.',
              `Where both take part in one exchange in the same role, the part of ${merged.name} ends.`,
              `${merged.name} leaves the lists; its address leads to ${kept.name}. Nothing is deleted.`,
              'This cannot be undone.',
            ]}
            action="Merge contacts"
            danger
            typed={merged.name}
            onConfirm={merge}
            trigger={<Button variant="primary">Merge contacts</Button>}
          />
        </div>
      )}
    </div>
  );
}

function Summary({ role, side }: { role: string; side: MergeView['kept'] }) {
  return (
    <div className="min-w-0">
      <p className="text-sm text-muted">{role}</p>
      <p className="font-medium [overflow-wrap:anywhere]">{side.name}</p>
      <p className="text-sm text-muted">
        {side.files === 1 ? '1 exchange' : `${side.files} exchanges`} that you may see
        {side.signsIn && ' · signs in'}
      </p>
    </div>
  );
}

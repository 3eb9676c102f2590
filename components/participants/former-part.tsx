'use client';
import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { useToast } from '@/components/ui/toast';
import { resumeParticipationAction } from '@/lib/participants/actions';
import type { PartView } from './part-view';
import { accessOptions, labelOf } from './part-words';
import { PersonLine } from './person-line';

/** Somebody who took part before: they see nothing any more, until their part is taken up again. */
export function FormerPart({ part, mayChange }: { part: PartView; mayChange: boolean }) {
  const router = useRouter();
  const toast = useToast();
  const { id, name, signsIn } = part;

  async function resume(): Promise<string | void> {
    const outcome = await resumeParticipationAction({ id });
    if (!outcome.ok) return outcome.error.message;
    toast({ title: `${name} takes part again` });
    router.refresh();
  }

  return (
    <li className="flex flex-wrap items-center justify-between gap-2 px-4 py-3">
      <PersonLine name={name} role={part.role} note={`From ${part.since} to ${part.until}`} />
      {mayChange && (
        <ConfirmDialog
          title={`Take up the part of ${name} again?`}
          consequences={[
            signsIn
              ? `${name} sees this exchange again at once.`
              : `${name} has no account here, so sees nothing.`,
            `Documents open to them: ${labelOf(accessOptions, part.access).toLowerCase()}.`,
          ]}
          action="Take part again"
          onConfirm={resume}
          trigger={
            <Button size="small">
              Take up again
              <span className="sr-only">: {name}</span>
            </Button>
          }
        />
      )}
    </li>
  );
}

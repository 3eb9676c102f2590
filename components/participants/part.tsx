'use client';
import { Star } from 'lucide-react';
import { useInPlace } from '@/components/exchanges/page/use-in-place';
import { Button } from '@/components/ui/button';
import {
  changeParticipantAction,
  endParticipationAction,
  resumeParticipationAction,
} from '@/lib/participants/actions';
import { LevelChoice } from './level-choice';
import { NoticeForm } from './notice-form';
import type { PartView } from './part-view';
import { accessOptions, authorityOptions, labelOf } from './part-words';
import { PersonLine } from './person-line';

/** Somebody who takes part: what is open to them, and what staff may change about it. */
export function Part({ part, mayChange }: { part: PartView; mayChange: boolean }) {
  const { id, name, isPrimary } = part;
  const { run, pending, problem } = useInPlace();
  const primary = (to: boolean) => () =>
    changeParticipantAction({ id, change: { isPrimary: to }, was: { isPrimary: !to } });
  const note = [
    isPrimary && 'First contact',
    part.company,
    `Since ${part.since}`,
    part.signsIn ? 'Signs in and sees this exchange' : 'Has no account here',
  ];
  return (
    <li className="space-y-2 px-4 py-3" aria-busy={pending || undefined}>
      <PersonLine {...part} note={note.filter(Boolean).join(' · ')} />
      <div className="flex flex-wrap items-end gap-x-4 gap-y-2 pl-8">
        {mayChange ? (
          <>
            <LevelChoice part={part} which="access" label="Documents open to them" options={accessOptions} />
            <LevelChoice part={part} which="authority" label="Authority" options={authorityOptions} />
            <NoticeForm part={part} />
            <Button
              size="small"
              onClick={() =>
                run({
                  said: isPrimary ? `${name} is no longer the first contact` : `${name} is the first contact`,
                  act: primary(!isPrimary),
                  undo: primary(isPrimary),
                })
              }
            >
              <Star aria-hidden className="size-4" />
              {isPrimary ? 'No longer first contact' : 'Make first contact'}
              <span className="sr-only">: {name}</span>
            </Button>
            <Button
              size="small"
              onClick={() =>
                run({
                  said: `${name} no longer takes part`,
                  act: () => endParticipationAction({ id }),
                  undo: () => resumeParticipationAction({ id }),
                })
              }
            >
              End participation
              <span className="sr-only">: {name}</span>
            </Button>
          </>
        ) : (
          <p className="text-sm text-muted">
            Documents: {labelOf(accessOptions, part.access).toLowerCase()} · Authority:{' '}
            {labelOf(authorityOptions, part.authority).toLowerCase()}
          </p>
        )}
      </div>
      {problem && (
        <p role="alert" className="pl-8 text-sm text-overdue">
          {problem}
        </p>
      )}
    </li>
  );
}

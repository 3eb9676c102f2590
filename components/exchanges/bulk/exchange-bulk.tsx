'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { BulkPreview } from '@/components/ui/bulk-preview';
import { Button } from '@/components/ui/button';
import { BulkBar } from '@/components/ui/data-table';
import { Menu, MenuItem } from '@/components/ui/menu';
import { useToast } from '@/components/ui/toast';
import { editExchangesAction } from '@/lib/exchanges/bulk-actions';
import type { BulkEdit } from '@/lib/exchanges/bulk-input';
import type { ExchangeRow } from '@/lib/exchanges/queries';
import { priorityWord } from '@/lib/exchanges/status-words';
import type { BulkResult } from '@/lib/shared/bulk';
import { MOST_BULK_ROWS } from '@/lib/shared/bulk-limits';
import { only, setCoordinator, setPriority, setTag, undone, type Planned } from './edits';
import { TagDialog } from './tag-dialog';

interface ExchangeBulkProps {
  rows: ExchangeRow[];
  clear: () => void;
  /** For who may give files to another; absent for everybody else. */
  coordinators?: readonly { id: string; name: string }[];
}

const UNREACHED = 'This did not reach us. Nothing changed. Check your connection and try again.';

const priorities = Object.keys(priorityWord) as (keyof typeof priorityWord)[];

/** What can be done with the files selected: each change is shown row by row before it happens. */
export function ExchangeBulk({ rows, clear, coordinators }: ExchangeBulkProps) {
  const router = useRouter();
  const toast = useToast();
  const [planned, setPlanned] = useState<Planned>();
  const [tagging, setTagging] = useState(false);

  function onChanged(result: BulkResult, { edit }: Planned) {
    router.refresh();
    if (result.left.length === 0) clear();
    if (result.changed.length === 0) return;
    toast({
      title: `${result.changed.length} ${result.changed.length === 1 ? 'exchange' : 'exchanges'} changed`,
      // Tasks went with the files; what each had before is not known any more.
      ...(edit.field !== 'coordinator' && {
        undo: () => void undo(undone(edit, result.changed)),
      }),
    });
  }

  async function undo(edit: BulkEdit) {
    const outcome = await editExchangesAction(edit).catch(() => undefined);
    if (!outcome?.ok) {
      toast({ title: 'Not undone', description: outcome?.error.message ?? UNREACHED });
    } else {
      const { changed, left } = outcome.value;
      toast({
        title: `Taken back: ${changed.length} ${changed.length === 1 ? 'exchange' : 'exchanges'}`,
        description:
          left.length > 0 ? `Stay as they are: ${left.map(({ name }) => name).join(', ')}.` : undefined,
      });
    }
    router.refresh();
  }

  return (
    <BulkBar count={rows.length} noun="exchange" most={MOST_BULK_ROWS} onClear={clear}>
      <Menu align="start" trigger={<Button size="small">Priority</Button>}>
        {priorities.map((priority) => (
          <MenuItem key={priority} onClick={() => setPlanned(setPriority(rows, priority))}>
            {priorityWord[priority]}
          </MenuItem>
        ))}
      </Menu>
      {coordinators && coordinators.length > 0 && (
        <Menu align="start" trigger={<Button size="small">Coordinator</Button>}>
          {coordinators.map((person) => (
            <MenuItem key={person.id} onClick={() => setPlanned(setCoordinator(rows, person))}>
              {person.name}
            </MenuItem>
          ))}
        </Menu>
      )}
      <Button size="small" onClick={() => setTagging(true)}>
        Tag
      </Button>
      {tagging && (
        <TagDialog
          onClose={() => setTagging(false)}
          onChoose={(tag, on) => {
            setTagging(false);
            setPlanned(setTag(rows, tag, on));
          }}
        />
      )}
      {planned && (
        <BulkPreview
          title={planned.title}
          rows={planned.preview}
          action={(count) => `Change ${count}`}
          apply={(ids) => editExchangesAction(only(planned.edit, ids))}
          onChanged={(result) => onChanged(result, planned)}
          open
          onOpenChange={(open) => !open && setPlanned(undefined)}
        />
      )}
    </BulkBar>
  );
}

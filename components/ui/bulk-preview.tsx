'use client';
import { ArrowRight } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { BulkResult } from '@/lib/shared/bulk';
import { Button } from './button';
import { Dialog, DialogClose } from './dialog';

export interface PreviewRow {
  id: string;
  /** What people call it: its number, its title. */
  name: string;
  from: ReactNode;
  to: ReactNode;
  /** Why it stays as it is; it is then not sent. */
  stays?: string;
}

/** Structurally what an action answers. */
type Answer = { ok: true; value: BulkResult } | { ok: false; error: { message: string } };

export interface BulkPreviewProps {
  /** "Set the priority of 12 exchanges". */
  title: string;
  rows: readonly PreviewRow[];
  /** A verb with the number: "Change 11". */
  action: (count: number) => string;
  /** Sends the rows that change. */
  apply: (ids: string[]) => Promise<Answer>;
  /** Once the person has read what was left out, if anything was: toast, refresh. Then the dialog closes. */
  onChanged: (result: BulkResult) => void;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** What each row becomes, before anything happens; then which were left out, and why. */
export function BulkPreview({ title, rows, action, apply, onChanged, open, onOpenChange }: BulkPreviewProps) {
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [result, setResult] = useState<BulkResult>();
  const changing = rows.filter(({ stays }) => stays === undefined);
  const staying = rows.filter(({ stays }) => stays !== undefined);

  function close() {
    if (pending) return;
    // Not before: refreshed, the list may hold none of the rows, and then their dialog is gone too.
    if (result) onChanged(result);
    setProblem(undefined);
    setResult(undefined);
    onOpenChange(false);
  }

  async function confirm() {
    setPending(true);
    setProblem(undefined);
    const answer = await apply(changing.map(({ id }) => id)).catch(() => undefined);
    setPending(false);
    if (!answer?.ok) {
      return setProblem(
        answer?.error.message ??
          'This did not reach us. Nothing changed. Check your connection and try again.',
      );
    }
    if (answer.value.left.length > 0) return setResult(answer.value);
    onChanged(answer.value);
    onOpenChange(false);
  }

  return (
    <Dialog
      title={result ? 'Some were left out' : title}
      open={open}
      onOpenChange={(next) => !next && close()}
      actions={
        result ? (
          <Button variant="primary" onClick={close}>
            Done
          </Button>
        ) : (
          <>
            <DialogClose render={<Button>Cancel</Button>} />
            <Button
              variant="primary"
              pending={pending}
              disabled={changing.length === 0}
              onClick={() => void confirm()}
            >
              {changing.length === 0 ? 'Nothing to change' : action(changing.length)}
            </Button>
          </>
        )
      }
    >
      {result ? (
        <LeftOut result={result} />
      ) : (
        <>
          <Rows label="Will change" rows={changing} />
          {staying.length > 0 && (
            <>
              <h3 className="mt-4 font-semibold">Stay as they are ({staying.length})</h3>
              <Rows label="Stay as they are" rows={staying} />
            </>
          )}
        </>
      )}
      {problem && (
        <p role="alert" className="mt-4 text-overdue">
          {problem}
        </p>
      )}
    </Dialog>
  );
}

function Rows({ label, rows }: { label: string; rows: readonly PreviewRow[] }) {
  return (
    <ul aria-label={label} className="max-h-80 divide-y divide-line overflow-y-auto text-sm">
      {rows.map(({ id, name, from, to, stays }) => (
        <li key={id} className="py-1.5 sm:grid sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] sm:gap-3">
          <span className="font-medium">{name}</span>
          {stays === undefined ? (
            <span className="flex flex-wrap items-center gap-1">
              <span className="text-muted">{from}</span>
              <ArrowRight aria-label="becomes" className="size-3.5 text-muted" />
              <span>{to}</span>
            </span>
          ) : (
            <span className="text-muted">{stays}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

function LeftOut({ result }: { result: BulkResult }) {
  return (
    <div role="alert">
      <p>
        {result.changed.length === 0
          ? 'Nothing changed.'
          : `${result.changed.length} changed. ${result.left.length} did not:`}
      </p>
      <ul aria-label="Left out" className="mt-2 max-h-80 list-disc space-y-1 overflow-y-auto pl-5">
        {result.left.map(({ id, name, reason }) => (
          <li key={id}>
            <span className="font-medium">{name}</span>: {reason}
          </li>
        ))}
      </ul>
    </div>
  );
}

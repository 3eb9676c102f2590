'use client';
import { Upload } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import type { KindName } from '@/lib/imports/kind';
import { uploadList } from './upload-list';

/** Drop a list, or choose it with the button: both do the same. */
export function Dropzone({ kind }: { kind: KindName }) {
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [share, setShare] = useState<number>();
  const [problem, setProblem] = useState<string>();
  const pending = share !== undefined;

  async function send(files: FileList | null) {
    if (pending || !files || files.length === 0) return;
    setProblem(undefined);
    if (files.length > 1) return setProblem('Give one list at a time.');
    setShare(0);
    const answer = await uploadList(kind, files[0]!, setShare);
    if ('id' in answer) return router.push(`/import/${answer.id}`);
    setShare(undefined);
    setProblem(answer.problem);
  }

  return (
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void send(event.dataTransfer.files);
      }}
      data-dropzone
      className={cx(
        'flex flex-col items-center gap-3 rounded-card border border-dashed border-line-strong px-4 py-10 text-center',
        over ? 'bg-brand-soft' : 'bg-surface',
      )}
    >
      <Upload aria-hidden className="size-6 text-muted" />
      <p>Drop a CSV file here, or choose it.</p>
      <Button variant="primary" pending={pending} onClick={() => input.current?.click()}>
        Choose file
      </Button>
      <input
        ref={input}
        type="file"
        accept=".csv,text/csv"
        aria-label="List to import"
        tabIndex={-1}
        className="sr-only"
        onChange={(event) => {
          void send(event.target.files);
          event.target.value = '';
        }}
      />
      <p className="text-sm text-muted">
        CSV, UTF-8, at most 25 MB and 50,000 records. Nothing is written yet.
      </p>
      {pending && (
        <p role="status" className="text-sm">
          {share < 1 ? `Sending, ${Math.round(share * 100)}%` : 'Reading the list'}
        </p>
      )}
      {problem && (
        <p role="alert" className="max-w-prose text-overdue">
          {problem}
        </p>
      )}
    </div>
  );
}

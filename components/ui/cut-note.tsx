import Link from 'next/link';
import { writeCut, type Cut } from '@/lib/shared/cut';

interface CutNoteProps {
  /** Absent where the list is whole. */
  cut: Cut | undefined;
  /** What is listed: "tasks". */
  what: string;
  /** Where the others are. */
  rest?: { href: string; label: string };
}

/** Below a list that is not whole: how much of it is shown. */
export function CutNote({ cut, what, rest }: CutNoteProps) {
  if (!cut) return null;
  return (
    <p className="flex flex-wrap gap-x-3 border-t border-line px-4 py-2 text-sm text-muted">
      <span>{writeCut(cut, what)}</span>
      {rest && (
        <Link href={rest.href} className="text-brand hover:underline">
          {rest.label}
        </Link>
      )}
    </p>
  );
}

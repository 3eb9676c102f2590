import Link from 'next/link';
import { RowClock } from '@/components/exchanges/row-clock';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import type { ContactFile } from '@/lib/contacts/page';
import { stageName } from '@/lib/exchanges/rules/stages';
import { statusWord } from '@/lib/exchanges/status-words';
import { participantWord, typeWord } from '@/lib/exchanges/words';

/** The exchanges of a contact that the reader may see: open ones with both clocks, the ended ones folded. */
export function ContactFiles({ files }: { files: readonly ContactFile[] }) {
  const open = files.filter(({ isOpen }) => isOpen);
  const ended = files.filter(({ isOpen }) => !isOpen);
  return (
    <Card title={`Open exchanges (${open.length})`} flush>
      {open.length === 0 ? (
        <EmptyState kind="done" title="No open exchange">
          {ended.length > 0
            ? 'All exchanges with this contact have ended.'
            : 'None of your exchanges is with this contact.'}
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line border-t border-line">
          {open.map((file) => (
            <OpenFile key={file.id} file={file} />
          ))}
        </ul>
      )}
      {ended.length > 0 && (
        <details className="border-t border-line">
          <summary className="min-h-control cursor-pointer px-4 py-2 font-medium">
            Ended exchanges ({ended.length})
          </summary>
          <ul className="divide-y divide-line border-t border-line">
            {ended.map((file) => (
              <li key={file.id} className="flex flex-wrap gap-x-4 px-4 py-2">
                <FileLink file={file} />
                <span className="text-sm text-muted">
                  {statusWord[file.status]} · {rolesOf(file)}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}

function OpenFile({ file }: { file: ContactFile }) {
  return (
    <li className="grid gap-x-4 gap-y-1 px-4 py-3 sm:grid-cols-[1fr_auto_auto]">
      <div className="min-w-0">
        <FileLink file={file} />
        <p className="text-sm [overflow-wrap:anywhere] text-muted">
          {rolesOf(file)} · {typeWord[file.type]} · {stageName(file.stage)}
          {file.status !== 'active' && ` · ${statusWord[file.status]}`}
        </p>
      </div>
      <div className="text-sm">
        <p className="text-xs text-muted">Identify by</p>
        <RowClock row={file} kinds={['identification', 'parking_identification']} />
      </div>
      <div className="text-sm">
        <p className="text-xs text-muted">Exchange ends</p>
        <RowClock row={file} kinds={['exchange', 'parking']} />
      </div>
    </li>
  );
}

const FileLink = ({ file }: { file: ContactFile }) => (
  <Link href={`/exchanges/${file.id}`} className="min-h-6 text-brand hover:underline">
    <span className="font-mono">{file.number}</span> {file.name}
  </Link>
);

const rolesOf = ({ roles }: ContactFile) => roles.map((role) => participantWord[role]).join(', ');

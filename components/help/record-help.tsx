const LINES: readonly [string, string][] = [
  [
    'Notes',
    'What the office should remember. A shared note is read by everybody of the firm who works on the file, a private one by you alone. Only who wrote a note changes it.',
  ],
  [
    'People',
    'Who takes part and which documents are open to them. Giving somebody more is confirmed. Ending a part takes the file from them at once; it can be taken up again. Authority and notices are kept for the record and open nothing by themselves.',
  ],
  [
    'Compliance',
    'The checklist of the type of exchange, what the states of the properties ask for, who hears of what, and updates given. Points of state law say “Confirm with counsel”.',
  ],
  [
    'History',
    'Every change with who made it, and below it what came of it. “Sealed” means that nobody can alter the entry unseen any more; the worker seals every minute. Notes and messages are not told there.',
  ],
  ['Case summary', 'A PDF of what you may see of the file, on its Overview. Taking it out is recorded.'],
];

/** What stands around the dates and the work of an exchange; for staff. */
export function RecordHelp() {
  return (
    <dl className="divide-y divide-line">
      {LINES.map(([what, words]) => (
        <div key={what} className="py-3 first:pt-0 last:pb-0">
          <dt className="font-semibold">{what}</dt>
          <dd className="mt-1 max-w-prose">{words}</dd>
        </div>
      ))}
    </dl>
  );
}

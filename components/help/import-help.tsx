const LINES: readonly [string, string][] = [
  [
    'What to bring',
    'A CSV file, UTF-8, with a header: matter lists for admins, contacts for all staff. At most 25 MB and 50,000 records.',
  ],
  [
    'Map and preview',
    'Say what each column is; the firm remembers it for the next list with the same headers. The preview names every record that cannot be right, with the reason. Nothing is written before you import.',
  ],
  [
    'While it runs',
    'Leave the page if you like. Stop ends it after the records being written; they stay, and Go on takes up the rest. The same list again changes nothing.',
  ],
  [
    'Afterwards',
    'Every record shows what became of it. The records are removed after 30 days; the figures stay.',
  ],
];

/** How lists come in; for staff. */
export function ImportHelp() {
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

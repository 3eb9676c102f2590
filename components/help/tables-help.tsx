const LINES: readonly [string, string][] = [
  [
    'Views',
    'Filters, order and columns stand in the address of a list. “Save view” keeps them under a name, for you alone or shared with the firm; each colleague sees in it what they may see.',
  ],
  [
    'Many at once',
    'Select rows with their box, with x, or a range with Shift. Before anything happens you see what each row becomes. Rows that somebody changed meanwhile are left out and named.',
  ],
  [
    'Export',
    'A CSV of the whole list: its filters, order and columns. Contacts leave with everything their form holds unless you choose columns. Cells that a spreadsheet would run as a formula begin with an apostrophe. Taking it out is recorded.',
  ],
  [
    'One scroll',
    'Below a long list of exchanges, “Show all in one scroll” fetches the rest behind what you look at. Space shows a file beside the list. Contacts come in pages.',
  ],
  [
    'Custom fields',
    'What the firm keeps of its own beside every exchange and contact. An admin defines them under Settings; staff fill them in, filter and search by them. Retiring a field keeps its values.',
  ],
];

/** Lists and the firm's own fields; for staff. */
export function TablesHelp() {
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

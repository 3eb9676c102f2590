const LINES: readonly [string, string][] = [
  [
    'Finding',
    'The list searches names, companies, e-mail addresses, phone numbers and fields of the firm. Filters, order and columns stand in its address: save them as a view. The export holds the rows of the list as they are filtered.',
  ],
  [
    'ZIP codes',
    'A ZIP code fills city, state and coordinates where they are blank. What you type by hand stays. A code that is not known is kept and told.',
  ],
  [
    'Importance and strength',
    'Importance counts open exchanges, value at stake, how recent the last interaction is, and referrals. Strength counts work done together and what is said lately. Both say why. Set either yourself: importance asks for a reason, and goes back to the rule when you say so. They count only what you may see.',
  ],
  [
    'Interactions',
    'Messages, notes, documents, tasks and stages of the exchanges that the contact is on, as far as you may see them, newest first.',
  ],
  [
    'Possible duplicates',
    'Contacts that share an e-mail address, a phone number or a name, or are spelled nearly the same. Compare shows both side by side: choose each field, then type the name of the one that is merged.',
  ],
  [
    'Merging',
    'Everything moves to the contact that is kept, but what is evidence stays as it was written: issued invoices, invoiced expenses, and requests for funds that were approved or have ended. The merged contact leaves the lists, and its address leads to the kept one. Nothing is deleted, and a merge cannot be undone.',
  ],
];

/** How contacts are found, weighed and merged; for staff. */
export function ContactHelp() {
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

import { Scale } from 'lucide-react';

const STEPS: readonly string[] = [
  'Only an IRS notice postpones a deadline. On the Overview of an exchange, Propose a postponement takes its reference, the day of the disaster and the postponement date, and shows what both rules would move before anything is sent.',
  'Section 6 is for affected taxpayers: a deadline inside the window of the notice moves to the postponement date. Section 17 is for affected taxpayers and listed hardships who sold or parked on or before the disaster: each deadline on or after it moves 120 days, or to the postponement date if that is later, but never past the due date of the return with extensions, nor by more than a year.',
  'A proposal stands on top of the exchange and moves nothing. Somebody else approves one of the rules by typing the number of the exchange: another coordinator, or an admin. The other rule is then declined.',
  'Why, beside a date, keeps the date before. The approval, its notice and the old dates stay on record and do not change. Dates entered later are counted with it.',
];

export function PostponementHelp() {
  return (
    <div className="space-y-3">
      <ol className="max-w-prose list-decimal space-y-2 pl-5">
        {STEPS.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="text-sm text-muted">Rev. Proc. 2018-58 sec. 6 and 17; IRC 7508A; P.L. 119-29</p>
      <p className="flex items-center gap-1 text-sm font-medium text-attention">
        <Scale aria-hidden className="size-3.5" />
        Confirm with counsel
      </p>
    </div>
  );
}

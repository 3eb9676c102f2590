'use client';
import type { Funds } from '@/lib/disbursements/queries';
import type { Condition } from '@/lib/disbursements/rules/condition';
import { grounds } from '@/lib/disbursements/rules/facts';
import { releaseGate } from '@/lib/disbursements/rules/gate';
import { neverGrounds, neverReleased, readsAs } from '@/lib/disbursements/rules/never';
import { namesPerson } from '@/lib/disbursements/rules/same-name';
import { parseMoney } from '@/lib/shared/money';
import { ConditionList } from './condition-list';
import type { RequestDraft } from './draft';

/** What the gate says to the request as it stands in the form. */
export function GatePreview({ draft, funds }: { draft: RequestDraft; funds: Funds }) {
  const conditions = previewOf(draft, funds);
  if (conditions.length === 0) return null;
  return (
    <section aria-label="What this waits for" className="rounded-card border border-line bg-sunken p-3">
      <ConditionList conditions={conditions} label="Conditions" />
    </section>
  );
}

function previewOf(draft: RequestDraft, { facts, taxpayer }: Funds): Condition[] {
  const { purpose, contingency } = draft;
  const never =
    neverGrounds.find((ground) => ground === draft.ground) ??
    (draft.ground === 'contingency' ? readsAs(contingency) : undefined);
  if (purpose === 'refund' && never) return [neverReleased(never)];
  const ground = grounds.find((one) => one === draft.ground) ?? null;
  if (purpose === 'refund' && !ground) return [];
  return releaseGate(facts, {
    purpose,
    ground,
    contingency,
    evidence: draft.evidence,
    propertyId: draft.propertyId || null,
    amount: parseMoney(draft.amount) ?? '0.00',
    toTaxpayer: draft.payeeId === '' && namesPerson(draft.payeeName, taxpayer),
  }).conditions;
}

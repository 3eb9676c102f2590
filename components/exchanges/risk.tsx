import { RiskBadge } from '@/components/ui/risk-badge';
import { WhyPopover } from '@/components/ui/why-popover';
import { whyRisk } from '@/lib/exchanges/risk-words';
import type { Risk as Judgment } from '@/lib/exchanges/rules/risk';

/** Bars and word, with the reasons one click away. */
export function Risk({ risk, labelled = false }: { risk: Judgment; labelled?: boolean }) {
  return (
    <span className="inline-flex items-center gap-x-2 whitespace-nowrap">
      {labelled && <span aria-hidden>Risk</span>}
      <RiskBadge risk={risk.level} />
      <WhyPopover subject={`${risk.level} risk`} because={whyRisk(risk)} />
    </span>
  );
}

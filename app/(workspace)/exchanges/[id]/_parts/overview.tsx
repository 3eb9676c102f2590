import { Overview } from '@/components/exchanges/page/overview';
import { EligibilitySection } from '@/components/workflow/eligibility-section';
import { coordinatorsToChoose } from '@/lib/exchanges/page';
import { readEligibility } from '@/lib/workflow/eligibility';
import type { ExchangePart, OpenFile } from './part';

export const overview: ExchangePart = {
  value: 'overview',
  label: 'Overview',
  shownTo: () => true,
  content: async (scope, file) => {
    const { exchange, explained, mayEdit, seesAllTasks, seesReturn } = file;
    return (
      <div className="space-y-4">
        <Overview
          exchange={exchange}
          explained={explained}
          mayRecord={mayEdit}
          isStaff={seesAllTasks}
          seesReturn={seesReturn}
          coordinators={await coordinatorsToChoose(scope, exchange)}
        />
        {mayEdit && asksEligibility(file) && (
          <EligibilitySection exchange={exchange} answered={await readEligibility(scope, exchange.id)} />
        )}
      </div>
    );
  },
};

/** Before the documents are signed, and at that stage while something about it is missing. */
function asksEligibility({ exchange: { stage }, workflow }: OpenFile): boolean {
  if (stage === 'intake' || stage === 'eligibility') return true;
  if (stage !== 'documents_signed') return false;
  return workflow?.gates.documents_signed?.missing.some(({ code }) => code === 'eligibility') ?? false;
}

import { FileText } from '@/components/ui/icons';
import { Overview } from '@/components/exchanges/page/overview';
import { Facts } from '@/components/exchanges/page/in-place/facts';
import { PostponementsCard } from '@/components/postponements/postponements-card';
import { StateNotesCard } from '@/components/states/state-notes-card';
import { buttonStyles } from '@/components/ui/button-styles';
import { EligibilitySection } from '@/components/workflow/eligibility-section';
import { coordinatorsToChoose } from '@/lib/exchanges/page';
import { stateNotesOf } from '@/lib/states/queries';
import { readEligibility } from '@/lib/workflow/eligibility';
import type { ExchangePart, OpenFile } from './part';

export const overview: ExchangePart = {
  value: 'overview',
  label: 'Overview',
  shownTo: () => true,
  content: async (scope, file) => {
    const { exchange, explained, office, mayEdit, seesAllTasks, seesReturn, postponements } = file;
    return (
      <div className="space-y-4">
        {mayEdit && asksEligibility(file) && (
          <EligibilitySection exchange={exchange} answered={await readEligibility(scope, exchange.id)} />
        )}
        <Overview
          exchange={exchange}
          explained={explained}
          mayRecord={mayEdit}
          isStaff={seesAllTasks}
          seesReturn={seesReturn}
          coordinators={await coordinatorsToChoose(scope, exchange)}
        >
          {seesAllTasks && (
            <PostponementsCard
              exchange={exchange}
              postponements={postponements}
              mayPropose={mayEdit && explained.clocks.length > 0}
            />
          )}
          {seesAllTasks && <StateNotesCard notes={await stateNotesOf(scope, exchange.id)} />}
        </Overview>
        {/* No Link: nothing is to be drawn, and recorded as taken out, before somebody asks for it. */}
        <a
          href={`/exchanges/${exchange.id}/summary`}
          className={buttonStyles('secondary', 'small', 'w-fit')}
          data-print="hide"
        >
          <FileText aria-hidden className="size-4" />
          Case summary (PDF)
        </a>
        {office && <Facts id={exchange.id} facts={office} today={exchange.today} mayEdit={mayEdit} />}
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

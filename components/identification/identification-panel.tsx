import { EditProperty } from '@/components/properties/edit-property';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import type { Because } from '@/lib/exchanges/rules/because';
import { ambiguityIn, mayBeNamed } from '@/lib/identification/choose';
import { judgeNow, judgePlan } from '@/lib/identification/judge';
import type { IdentificationPage } from '@/lib/identification/queries';
import { sayClosed } from '@/lib/identification/rules/period';
import { DraftProperty } from './draft-property';
import { LiveBox } from './live-box';
import { PaperNotice } from './paper-notice';
import { PeriodNotice } from './period-notice';
import { PropertyCard } from './property-card';
import { Receipts } from './receipts';
import { RelinquishedCard } from './relinquished-card';
import { SignNotice } from './sign-notice';

interface IdentificationPanelProps {
  page: IdentificationPage;
  /** Of the date by which replacement is identified, with any postponement. */
  because?: readonly Because[];
  /** The taxpayer signs here; staff record papers. Neither once the file has ended. */
  maySign: boolean;
  mayRecord: boolean;
}

/** Drafts, what is identified, whether it holds, and every receipt. */
export function IdentificationPanel({ page, because = [], maySign, mayRecord }: IdentificationPanelProps) {
  const { replacement, timeZone, notices } = page;
  const judged = judgeNow(page);
  // One that is ambiguous cannot be sent, so no plan counts it.
  const drafts = replacement.properties.filter(
    (property) => property.status === 'proposed' && !ambiguityIn(property),
  ).length;
  const open = replacement.state === 'open';
  const mayDraft = (maySign || mayRecord) && (open || replacement.state === 'not_begun');
  const closed = sayClosed(replacement, timeZone);
  return (
    <div className="space-y-4">
      {page.relinquished && <RelinquishedCard page={page} mayRecord={mayRecord} />}
      <PeriodNotice
        period={replacement}
        closed={closed}
        because={because}
        today={page.today}
        timeZone={timeZone}
      />
      <div className="grid items-start gap-4 lg:grid-cols-[3fr_2fr]">
        <Card
          title={`Replacement properties (${replacement.properties.length})`}
          flush
          action={
            <div className="flex flex-wrap gap-2">
              {mayDraft && <DraftProperty page={page} />}
              {mayRecord && (open || replacement.state === 'ended') && (
                <PaperNotice page={page} side="replacement" />
              )}
              {maySign && open && drafts > 0 && <SignNotice page={page} kind="identification" />}
            </div>
          }
        >
          {replacement.properties.length > 0 ? (
            <ul className="divide-y divide-line border-t border-line">
              {replacement.properties.map((property, index) => (
                <PropertyCard
                  key={property.id}
                  property={property}
                  standing={judged.standings[index]}
                  notice={notices.find(({ id }) => id === property.notice?.id)}
                  timeZone={timeZone}
                  actions={
                    mayDraft &&
                    (property.status === 'proposed' ? (
                      <EditProperty exchangeId={page.exchangeId} property={property.view} />
                    ) : (
                      maySign &&
                      open &&
                      mayBeNamed(property, 'revocation') && (
                        <SignNotice page={page} kind="revocation" only={property} />
                      )
                    ))
                  }
                />
              ))}
            </ul>
          ) : (
            <EmptyState kind="first" title="No replacement property yet">
              Add the properties that you may buy. Up to three may be of any value.
            </EmptyState>
          )}
        </Card>
        <LiveBox
          judged={judged}
          deadline={replacement.deadline}
          planned={mayDraft && drafts > 0 ? { judged: judgePlan(page), drafts } : undefined}
        />
      </div>
      <Receipts exchangeId={page.exchangeId} notices={notices} timeZone={timeZone} />
    </div>
  );
}

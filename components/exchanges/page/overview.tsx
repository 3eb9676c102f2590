import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';
import type { ExchangeDetail } from '@/lib/exchanges/detail';
import type { Explained } from '@/lib/exchanges/explained';
import { taxpayerWord, typeSentence } from '@/lib/exchanges/words';
import { writeDate, type CalendarDate } from '@/lib/shared/calendar-date';
import { CoordinatorChoice } from './coordinator-choice';
import { DateNotices } from './date-notices';
import { ReturnForm } from './return-form';

export interface OverviewProps {
  exchange: ExchangeDetail;
  explained: Explained;
  /** The return may be recorded: staff, while the file is open. */
  mayRecord: boolean;
  isStaff: boolean;
  /** Whether the card of the return stands here; Why names its dates to everybody, since they explain the deadline. */
  seesReturn: boolean;
  /** For who may give the file to another. */
  coordinators?: readonly { id: string; name: string }[];
  /** Further cards, beside the others. */
  children?: ReactNode;
}

export function Overview(props: OverviewProps) {
  const { exchange, explained, mayRecord, isStaff, seesReturn, coordinators, children } = props;
  const { progress, type, facts } = exchange;
  return (
    <div className="space-y-4">
      <DateNotices explained={explained} isStaff={isStaff} />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Card title="The exchange">
          <dl className="space-y-2">
            {/* Staff changes it in place, below. */}
            {!isStaff && <Entry name="Name">{exchange.name}</Entry>}
            <Entry name="Type">{typeSentence[type]}</Entry>
            {progress && (
              <Entry name="Agreement signed">{written(progress.agreementSignedOn, 'Not recorded')}</Entry>
            )}
            <Entry name="Coordinator">
              {coordinators ? (
                <CoordinatorChoice
                  id={exchange.id}
                  current={exchange.coordinator?.id ?? null}
                  people={coordinators}
                />
              ) : (
                (exchange.coordinator?.name ?? 'Nobody yet')
              )}
            </Entry>
          </dl>
        </Card>
        {seesReturn && (
          <Card title="Taxpayer and return" action={mayRecord && <ReturnForm exchange={exchange} />}>
            <dl className="space-y-2">
              <Entry name="Taxpayer">
                {facts.taxpayer.type ? taxpayerWord[facts.taxpayer.type] : 'Not entered'}
              </Entry>
              <Entry name="Return due on">{written(facts.taxpayer.returnDueOn, 'The usual date')}</Entry>
              <Entry name="Extension filed on">
                {written(facts.taxpayer.extensionFiledOn, 'None recorded')}
              </Entry>
              {facts.taxpayer.extendedDueOn && (
                <Entry name="Extended due date">{writeDate(facts.taxpayer.extendedDueOn)}</Entry>
              )}
              {facts.taxpayer.returnFiledOn && (
                <Entry name="Return filed on">{writeDate(facts.taxpayer.returnFiledOn)}</Entry>
              )}
            </dl>
          </Card>
        )}
        {children}
      </div>
    </div>
  );
}

const written = (date: CalendarDate | null | undefined, otherwise: string) =>
  date ? writeDate(date) : otherwise;

function Entry({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="sm:grid sm:grid-cols-[9rem_1fr] sm:gap-3">
      <dt className="text-muted">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

import type { ReactNode } from 'react';
import { WhyPopover } from '@/components/ui/why-popover';
import { fileDateWord } from '@/lib/exchanges/file-dates';
import type { Because } from '@/lib/exchanges/rules/because';
import type { Deadlines } from '@/lib/exchanges/rules/deadlines';
import { daysBetween, writeDate, type CalendarDate } from '@/lib/shared/calendar-date';
import { writeFromToday } from '@/lib/shared/days-left';

interface DeadlineLinesProps {
  deadlines: Deadlines;
  transferredOn?: CalendarDate;
  titleTakenOn?: CalendarDate;
  today: CalendarDate;
}

/** Every date with its weekday, the days left and the reason it is that day. */
export function DeadlineLines({ deadlines, transferredOn, titleTakenOn, today }: DeadlineLinesProps) {
  const { identification, exchange, parking } = deadlines;
  const extendable = exchange?.shortenedByReturn && exchange.returnLimit.extension === 'none';
  return (
    <dl className="space-y-3">
      {transferredOn && <Line label={fileDateWord.transfer} date={transferredOn} note="Day 0" />}
      {identification && (
        <Line
          label={fileDateWord.identification}
          date={identification.deadline}
          today={today}
          note="Day 45; weekends do not move it"
          because={identification.because}
        />
      )}
      {exchange && (
        <Line
          label={fileDateWord.exchange}
          date={exchange.deadline}
          today={today}
          note={
            exchange.shortenedByReturn ? 'Shortened by the return date' : 'Day 180; weekends do not move it'
          }
          because={exchange.because}
        >
          {extendable && (
            <p className="mt-1 text-sm">
              <span className="tabular-nums">{writeDate(exchange.day180)}</span>{' '}
              <span className="text-muted">if an extension is recorded</span>
            </p>
          )}
        </Line>
      )}
      {titleTakenOn && <Line label="Title parked" date={titleTakenOn} note="Day 0 of parking" />}
      {parking && <ParkingLines parking={parking} today={today} />}
    </dl>
  );
}

function ParkingLines({
  parking,
  today,
}: {
  parking: NonNullable<Deadlines['parking']>;
  today: CalendarDate;
}) {
  const [agreement, ...rest] = parking.because;
  const transfer = rest.at(-1);
  const identify = parking.identifyRelinquishedBy ? rest[0] : undefined;
  return (
    <>
      <Line
        label={fileDateWord.parkingAgreement}
        date={parking.agreementBy}
        today={today}
        note="Five business days after title is taken"
        because={agreement && [agreement]}
      />
      {parking.identifyRelinquishedBy && (
        <Line
          label={fileDateWord.parkingIdentification}
          date={parking.identifyRelinquishedBy}
          today={today}
          note="Day 45 of parking; weekends do not move it"
          because={identify && [identify]}
        />
      )}
      <Line
        label={fileDateWord.parking}
        date={parking.transferBy}
        today={today}
        note="Day 180 of parking; weekends do not move it"
        because={transfer && [transfer]}
      />
    </>
  );
}

interface LineProps {
  label: string;
  date: CalendarDate;
  /** Given for deadlines, which have days left. */
  today?: CalendarDate;
  note: string;
  because?: readonly Because[];
  children?: ReactNode;
}

function Line({ label, date, today, note, because, children }: LineProps) {
  return (
    <div>
      <dt className="text-sm text-muted">{label}</dt>
      <dd>
        <p className="flex flex-wrap items-baseline justify-between gap-x-3">
          <time dateTime={date} className="text-lg font-semibold tabular-nums">
            {writeDate(date)}
          </time>
          {because && <WhyPopover subject={writeDate(date)} because={because} />}
        </p>
        <p className="text-sm text-muted">
          {/* A file opened late may have met a date that has passed, so none is called overdue here. */}
          {today && `${writeFromToday(daysBetween(today, date))} · `}
          {note}
        </p>
        {because?.some((reason) => reason.confirmWithCounsel) && (
          <p className="text-sm font-medium text-attention">Confirm with counsel</p>
        )}
        {children}
      </dd>
    </div>
  );
}

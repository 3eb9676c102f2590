/** Until when something may be identified or revoked, and the words for when that is over. */
import { runsAt } from '@/lib/exchanges/rules/clocks';
import { stagesOf, type ExchangeStage } from '@/lib/exchanges/rules/stages';
import type { ExchangeType } from '@/lib/exchanges/rules/values';
import { fromDateColumn, writeDate, type CalendarDate } from '@/lib/shared/calendar-date';
import { endOfDay, writeZone } from '@/lib/shared/time-zone';

export interface Period {
  deadline: CalendarDate | null;
  state: 'not_begun' | 'open' | 'ended' | 'locked';
}

interface PeriodFacts {
  exchangeType: ExchangeType;
  stage: ExchangeStage;
  timeZone: string;
  identificationDeadline: Date | null;
  parkingIdentificationDeadline: Date | null;
}

export function periodOf(file: PeriodFacts, side: 'replacement' | 'relinquished', now: Date): Period {
  const column = side === 'replacement' ? file.identificationDeadline : file.parkingIdentificationDeadline;
  const deadline = column && fromDateColumn(column);
  if (!deadline) return { deadline, state: 'not_begun' };
  if (now >= endOfDay(deadline, file.timeZone)) return { deadline, state: 'ended' };
  return { deadline, state: isLocked(file) && side === 'replacement' ? 'locked' : 'open' };
}

/** Past the stages in which the clock of identification runs; those before it are not locked. */
function isLocked({ exchangeType, stage }: PeriodFacts): boolean {
  const stages = stagesOf(exchangeType);
  const lastOpen = stages.findLastIndex((one) => runsAt.identification(one));
  return lastOpen >= 0 && stages.indexOf(stage) > lastOpen;
}

/** The rule's words for a period that is not open; undefined while it is. */
export function sayClosed({ deadline, state }: Period, timeZone: string): string | undefined {
  switch (state) {
    case 'open':
      return undefined;
    case 'not_begun':
      return 'The identification period begins with the transfer of the relinquished property. Once that day is entered, properties are identified here.';
    case 'locked':
      return 'The identification is locked: nothing is identified or revoked any more. Ask your coordinator if that is wrong.';
    case 'ended':
      return `This period ended ${writeDate(deadline!)} at midnight ${writeZone(timeZone)}. Nothing can be identified now. Property received by then still counts.`;
  }
}

import {
  fromJulian,
  isEmancipationDayJulian,
  isFederalHolidayJulian,
  isWeekendJulian,
  toJulian,
} from './julian';

/**
 * The deadlines a second time, as a count: walk forward day by day and keep the last day on which the statute still
 * lets the taxpayer act. Shares no code with the rules that it checks.
 */
export interface Case {
  exchangeType: string;
  transfers: string[];
  taxpayerType: string;
  returnDueOn?: string;
  extensionFiledOn?: string;
  extendedDueOn?: string;
  parking?: { titleTakenOn: string; parked: string };
}

export interface Expected {
  identification: string | null;
  exchange: string | null;
  shortenedByReturn: boolean;
  daysLost: number;
  extensionCounts: boolean;
  parking?: { agreementBy: string; identifyRelinquishedBy: string | null; transferBy: string };
}

export function expected(of: Case): Expected {
  const nothing = {
    identification: null,
    exchange: null,
    shortenedByReturn: false,
    daysLost: 0,
    extensionCounts: false,
  };
  const own = of.exchangeType === 'simultaneous' || of.transfers.length === 0 ? nothing : ownClock(of);
  return of.parking ? { ...own, parking: parkingClock(of.parking) } : own;
}

function ownClock(of: Case): Omit<Expected, 'parking'> {
  const start = Math.min(...of.transfers.map(toJulian));
  const due = toJulian(of.returnDueOn ?? usualDue(of.taxpayerType, fromJulian(start)));
  const filed = of.extensionFiledOn === undefined ? Infinity : toJulian(of.extensionFiledOn);
  const extensionCounts = filed >= start && filed <= lastDayToFile(due);
  const cap = !extensionCounts ? due : of.extendedDueOn ? toJulian(of.extendedDueOn) : Infinity;
  let identification = start;
  let exchange = start;
  let unlimited = start;
  for (let day = start + 1, count = 1; count <= 200; day += 1, count += 1) {
    if (count <= 45) identification = day;
    if (count <= 180) unlimited = day;
    if (count <= 180 && day <= cap) exchange = day;
  }
  return {
    identification: fromJulian(identification),
    exchange: fromJulian(exchange),
    shortenedByReturn: exchange !== unlimited,
    daysLost: unlimited - exchange,
    extensionCounts,
  };
}

function usualDue(taxpayerType: string, start: string): string {
  const year = Number(start.slice(0, 4)) + 1;
  return taxpayerType === 'partnership' || taxpayerType === 's_corporation'
    ? `${year}-03-15`
    : `${year}-04-15`;
}

function lastDayToFile(due: number): number {
  for (let day = due; ; day += 1) {
    if (!isWeekendJulian(day) && !isFederalHolidayJulian(day) && !isEmancipationDayJulian(day)) return day;
  }
}

function parkingClock({
  titleTakenOn,
  parked,
}: {
  titleTakenOn: string;
  parked: string;
}): Expected['parking'] {
  const title = toJulian(titleTakenOn);
  const workingDays: number[] = [];
  for (let day = title + 1; workingDays.length < 5; day += 1) {
    if (!isWeekendJulian(day) && !isFederalHolidayJulian(day)) workingDays.push(day);
  }
  return {
    agreementBy: fromJulian(workingDays[4] ?? NaN),
    identifyRelinquishedBy: parked === 'replacement' ? fromJulian(title + 45) : null,
    transferBy: fromJulian(title + 180),
  };
}

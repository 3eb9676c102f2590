/**
 * A calendar of its own, for checking the rules against: Julian day numbers by integer arithmetic (Fliegel and Van
 * Flandern, 1968). It shares no code with lib/shared/calendar-date.ts, knows no Date and no time zone.
 */
export function toJulian(iso: string): number {
  const [y = 0, m = 0, d = 0] = iso.split('-').map(Number);
  const a = Math.trunc((m - 14) / 12);
  return (
    Math.trunc((1461 * (y + 4800 + a)) / 4) +
    Math.trunc((367 * (m - 2 - 12 * a)) / 12) -
    Math.trunc((3 * Math.trunc((y + 4900 + a) / 100)) / 4) +
    d -
    32075
  );
}

export function fromJulian(julian: number): string {
  let l = julian + 68569;
  const n = Math.trunc((4 * l) / 146097);
  l -= Math.trunc((146097 * n + 3) / 4);
  const i = Math.trunc((4000 * (l + 1)) / 1461001);
  l = l - Math.trunc((1461 * i) / 4) + 31;
  const j = Math.trunc((80 * l) / 2447);
  const day = l - Math.trunc((2447 * j) / 80);
  l = Math.trunc(j / 11);
  const month = j + 2 - 12 * l;
  const year = 100 * (n - 49) + i + l;
  return [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

/** 0 is Monday, 6 is Sunday. */
export const julianWeekday = (julian: number): number => julian % 7;

const SATURDAY = 5;
const SUNDAY = 6;

/** Whether the day is a federal holiday as observed (5 U.S.C. 6103), asked of the day itself and of its neighbours. */
export function isFederalHolidayJulian(julian: number): boolean {
  const weekday = julianWeekday(julian);
  if (isLegalDay(julian)) return weekday !== SATURDAY && weekday !== SUNDAY;
  if (weekday === 4 && isFixedDay(julian + 1)) return true;
  return weekday === 0 && isFixedDay(julian - 1);
}

/** April 16 in the District of Columbia, observed in the same way. */
export function isEmancipationDayJulian(julian: number): boolean {
  const weekday = julianWeekday(julian);
  const itself = (day: number) => fromJulian(day).endsWith('-04-16');
  return (
    (itself(julian) && weekday < SATURDAY) ||
    (weekday === 4 && itself(julian + 1)) ||
    (weekday === 0 && itself(julian - 1))
  );
}

export const isWeekendJulian = (julian: number): boolean => julianWeekday(julian) >= SATURDAY;

function isFixedDay(julian: number): boolean {
  const [year = '', monthAndDay = ''] = splitYear(fromJulian(julian));
  if (monthAndDay === '06-19') return Number(year) >= 2021;
  return ['01-01', '07-04', '11-11', '12-25'].includes(monthAndDay);
}

function isLegalDay(julian: number): boolean {
  if (isFixedDay(julian)) return true;
  const [, monthAndDay = ''] = splitYear(fromJulian(julian));
  const [month, day] = monthAndDay.split('-').map(Number);
  const nth = Math.ceil((day ?? 0) / 7);
  if (julianWeekday(julian) === 0) {
    const inMay = month === 5 && fromJulian(julian + 7).slice(5, 7) !== '05';
    return (
      inMay ||
      (month === 1 && nth === 3) ||
      (month === 2 && nth === 3) ||
      (month === 9 && nth === 1) ||
      (month === 10 && nth === 2)
    );
  }
  return julianWeekday(julian) === 3 && month === 11 && nth === 4;
}

const splitYear = (iso: string) => [iso.slice(0, 4), iso.slice(5)];

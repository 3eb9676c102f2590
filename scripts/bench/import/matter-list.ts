/** An invented matter list of any length, the same every time: types, states and dates as an office with open work has them. */
import { addDays, type CalendarDate } from '@/lib/shared/calendar-date';

const HEADERS =
  'Matter Number,Matter Name,Client,Client Email,Client Phone,Taxpayer Type,Type of Exchange,Coordinator Email,Status,Opened,Rel Property Address,Rel City,Rel State,Rel Zip,Rel Value,Rel Debt,Close of Escrow Date,Day 45,Day 180,Proceeds,Bank,Rep 1 Property Address,Rep 1 City,Rep 1 State,Rep 1 Zip,Rep 1 Value,Identified?,Notes';

const TYPES = ['Delayed', 'Delayed', 'Delayed', 'Delayed', 'Reverse', 'Improvement', 'Simultaneous'];
// As in the list of an office that moves: mostly closed files, and about a quarter with work ahead.
const STATUSES = [
  'Open',
  'Closed',
  'Closed',
  'Open',
  'Closed',
  'Pending',
  'Closed',
  'Open',
  'On Hold',
  'Closed',
];
const TAXPAYERS = ['Individual', 'Trust', 'LLC (partnership)', 'S-Corp', 'C-Corp'];
const PLACES = [
  ['Austin', 'TX', '78701'],
  ['Tampa', 'FL', '33602'],
  ['Missoula', 'MT', '59801'],
  ['Denver', 'CO', '80202'],
] as const;
const STREETS = ['Maple Ridge Ln', 'Old Mill Rd', 'Quarry Ave', 'Harbor St', 'Foundry Way'];

/** `coordinators`: e-mail addresses of members of the firm. Every client has two matters. */
export function matterListOf(length: number, today: CalendarDate, coordinators: readonly string[]): string {
  const lines = Array.from({ length }, (_, index) => line(index, today, coordinators));
  return [HEADERS, ...lines].join('\r\n');
}

const of = <T>(list: readonly T[], index: number): T => list[index % list.length]!;

function line(index: number, today: CalendarDate, coordinators: readonly string[]): string {
  const status = of(STATUSES, index);
  // What is open was sold within half a year, the rest before.
  const sold = addDays(today, status === 'Closed' ? -200 - (index % 1200) : -(index % 170));
  const client = Math.floor(index / 2);
  const name = `Invented Holdings ${client} LLC`;
  const street = `${100 + (index % 9000)} ${of(STREETS, index)}`;
  const [city, state, zip] = of(PLACES, index);
  const value = 300_000 + (index % 977) * 5_000;
  const replaced = index % 2 === 0;
  const [where, in_, code] = of(PLACES, index + 1);
  return [
    ...[`B-${String(index).padStart(6, '0')}`, `${name} - ${street}`, name, `client${client}@example.com`],
    ...['(512) 555-0161', of(TAXPAYERS, index), of(TYPES, index), of(coordinators, index), status],
    ...[
      addDays(sold, -30),
      street,
      city,
      state,
      zip,
      `"$${value.toLocaleString('en-US')}.00"`,
      Math.round(value * 0.35),
    ],
    ...[
      status === 'Pending' ? '' : sold,
      '',
      '',
      status === 'Pending' ? '' : Math.round(value * 0.6),
      'First Invented Bank',
    ],
    ...(replaced ? [`${index} Second St`, where, in_, code, value + 50_000] : ['', '', '', '', '']),
    ...[replaced && status !== 'Pending' ? 'Yes' : '', index % 5 === 0 ? 'Two deeds; see file' : ''],
  ].join(',');
}

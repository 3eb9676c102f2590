/** What the builders of one file share: where it lies, and who is there. */
import type pg from 'pg';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { Firm } from './people';
import type { Chance } from './random';
import type { Labels } from './rows';

export const cast = {
  lake: {
    coordinators: ['carol', 'dan', null],
    attorneys: ['theo', 'tara', null],
    assignees: ['carol', 'dan', 'tara', 'clara', null],
    contacts: ['kClara', 'kColin', 'kTrust', 'kTara', 'kTheo', 'kLender'],
    senders: ['ada', 'carol', 'dan', 'tara'],
    author: 'ada',
  },
  bay: {
    coordinators: ['bess', null],
    attorneys: [null],
    assignees: ['bess', 'tara', null],
    contacts: ['kBill', 'kTaraAtBay'],
    senders: ['bess', 'tara'],
    author: 'tara',
  },
} as const;

export interface Place {
  owner: pg.ClientBase;
  chance: Chance;
  now: Date;
  firm: Firm;
  labels: Labels;
  /** The exchange; null for what belongs to none. */
  id: string | null;
  today: CalendarDate;
  add(table: string, row: Record<string, unknown>): Promise<void>;
}

/** Some amount of dollars and cents, as a decimal string. */
export const amount = (chance: Chance) =>
  `${1 + chance.below(90_000)}.${String(chance.below(100)).padStart(2, '0')}`;

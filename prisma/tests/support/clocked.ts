/** Active exchanges that give no reason for risk, and what is stored of them, for the tests of risk and urgency. */
import type pg from 'pg';
import { addDays, calendarDateIn, type CalendarDate } from '@/lib/shared/calendar-date';
import { newId } from '@/lib/shared/ids';
import { addPeople } from './people';
import { insert, Labels } from './rows';

export const labels = new Labels();
export const id = (label: string) => labels.id(label);

/** Today in Chicago, the zone of lake, and so many days on. */
export const inDays = (days: number): CalendarDate =>
  addDays(calendarDateIn('America/Chicago', new Date()), days);

type Row = Record<string, unknown>;

export function clocked(owner: pg.Client) {
  const add = (table: string, row: Row) => insert(owner, table, { organization_id: id('lake'), ...row });
  const change = (table: string, which: string, changes: Row) =>
    owner.query(
      `UPDATE ${table} SET ${Object.keys(changes)
        .map((column, n) => `${column} = $${n + 2}`)
        .join(', ')} WHERE id = $1`,
      [which, ...Object.values(changes)],
    );

  return {
    add,
    change,
    async people() {
      await addPeople(owner, labels);
      await add('contacts', { id: id('k'), last_name: 'Client', user_id: id('clara') });
    },
    /** Opened and sold today, so its periods have just begun. */
    async calm(more: Row = {}): Promise<string> {
      const exchange = newId();
      await add('exchanges', {
        ...{ id: exchange, name: 'File', exchange_type: 'delayed', client_id: id('k') },
        ...{ coordinator_id: id('carol'), status: 'active', stage: 'relinquished_closed' },
        ...{ transfer_date: inDays(0), identification_deadline: inDays(45), exchange_deadline: inDays(180) },
        ...more,
      });
      return exchange;
    },
    async task(exchange: string | null, more: Row = {}): Promise<string> {
      const made = newId();
      await add('tasks', {
        ...{ id: made, exchange_id: exchange, title: 'Call', task_type: 'general', created_by: id('carol') },
        ...more,
      });
      return made;
    },
  };
}

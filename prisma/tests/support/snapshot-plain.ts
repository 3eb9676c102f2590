/** A day's figures again, from the rows themselves and in plain loops. */
import { addDays, calendarDateIn, toCalendarDate } from '@/lib/shared/calendar-date';
import { plainExchange } from './analytics-plain';
import { plainMoney, type Row, type Tables } from './plain-money';

/** What happened on a day, beside what stood on it. */
export const flows = [
  ...['exchanges_opened', 'exchanges_completed', 'tasks_completed', 'due_tasks_completed', 'tasks_on_time'],
  'messages_sent',
];

/** The figures of a firm, or of one of its coordinators. */
export function plainSnapshot(
  t: Tables,
  { organization, zone }: { organization: string; zone: string },
  coordinator: string | null,
  now: Date,
) {
  const day = calendarDateIn(zone, now);
  const ofFirm = (rows: Row[]) => rows.filter((row) => row.organization_id === organization);
  const fileOf = (row: Row) => t.exchanges.find(({ id }) => id === row.exchange_id);
  const files = ofFirm(t.exchanges).filter(
    (file) => coordinator === null || file.coordinator_id === coordinator,
  );
  const tasks = ofFirm(t.tasks).filter(
    (task) =>
      coordinator === null ||
      (fileOf(task)?.coordinator_id ?? (task.exchange_id ? null : task.assigned_to)) === coordinator,
  );
  const active = files.filter(({ status }) => status === 'active');
  const figures = new Map(files.map((file) => [file, plainExchange(t, file, now)]));
  const today = (row: Row) => calendarDateIn(String(fileOf(row)?.time_zone ?? zone), now);
  const onDay = (instant: unknown) =>
    instant !== null && calendarDateIn(zone, new Date(String(instant))) === day;
  const risks = (level: string) => active.filter((file) => file.risk_level === level).length;
  const total = (key: 'total_invoiced' | 'outstanding_amount' | 'total_expenses' | 'profit') => {
    const loose = coordinator === null ? plainMoney(t, organization, null)[key] : '0';
    return plainSum([...[...figures.values()].map((figure) => figure[key]), loose]);
  };
  const clock = (deadline: 'identification_deadline' | 'exchange_deadline', stages: string[]) =>
    active.flatMap((file) => {
      const own = calendarDateIn(String(file.time_zone), now);
      const date = file[deadline] === null ? null : toCalendarDate(String(file[deadline]));
      const runs = date !== null && stages.includes(String(file.stage)) && date >= own;
      return runs ? [{ week: date <= addDays(own, 7), begun: String(file.transfer_date) <= own }] : [];
    });
  const identification = clock('identification_deadline', ['identification_open']);
  const exchange = clock('exchange_deadline', ['identification_open', 'replacement_contract']);
  const done = tasks.filter((task) => task.status === 'completed' && onDay(task.completed_at));
  const doneOn = (task: Row) =>
    calendarDateIn(String(fileOf(task)?.time_zone ?? zone), new Date(String(task.completed_at)));
  const open = tasks.filter(({ status }) => ['pending', 'in_progress', 'blocked'].includes(status));
  return {
    active_exchanges: active.length,
    value_at_stake: plainSum(active.map((file) => figures.get(file)!.exchange_value)),
    risk_low: risks('low'),
    risk_medium: risks('medium'),
    risk_high: risks('high'),
    risk_critical: risks('critical'),
    in_identification: identification.filter(({ begun }) => begun).length,
    in_exchange: exchange.filter(({ begun }) => begun).length,
    identification_due_week: identification.filter(({ week }) => week).length,
    exchange_due_week: exchange.filter(({ week }) => week).length,
    open_tasks: open.length,
    overdue_tasks: open.filter((task) => task.due_on !== null && String(task.due_on) < today(task)).length,
    invoiced: total('total_invoiced'),
    outstanding: total('outstanding_amount'),
    expenses: total('total_expenses'),
    profit: total('profit'),
    exchanges_opened: files.filter((file) => onDay(file.created_at)).length,
    exchanges_completed: files.filter((file) => file.status === 'completed' && onDay(file.closed_at)).length,
    tasks_completed: done.length,
    due_tasks_completed: done.filter((task) => task.due_on !== null).length,
    tasks_on_time: done.filter((task) => task.due_on !== null && doneOn(task) <= String(task.due_on)).length,
    messages_sent: ofFirm(t.messages).filter(
      (row) => onDay(row.created_at) && (coordinator === null || fileOf(row)?.coordinator_id === coordinator),
    ).length,
  };
}

const plainSum = (amounts: string[]) =>
  (amounts.reduce((sum, amount) => sum + Math.round(Number(amount) * 100), 0) / 100).toFixed(2);

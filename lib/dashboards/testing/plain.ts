/** The figures again, from the tables themselves on the owner's connection and in plain loops: no card, no policy. */
import type pg from 'pg';
import { clocksOf, type ClockFacts, type Clocks } from '@/lib/exchanges/rules/clocks';
import { riskOf, type Risk } from '@/lib/exchanges/rules/risk';
import { riskFactsOf } from '@/lib/exchanges/rules/risk-facts';
import { calendarDateIn, type CalendarDate } from '@/lib/shared/calendar-date';
import { NOW } from './world';

export interface PlainFile extends ClockFacts {
  id: string;
  clientUser: string | null;
  coordinatorId: string | null;
  attorneyId: string | null;
  opened: string;
  closed: string | null;
  timeZone: string;
  value: number;
  today: CalendarDate;
  clocks: Clocks;
  risk: Risk;
  participants: string[];
}

export interface PlainTask {
  id: string;
  exchangeId: string;
  assignedTo: string | null;
  status: string;
  dueOn: CalendarDate | null;
}

export interface Plain {
  files: PlainFile[];
  tasks: PlainTask[];
}

export async function plainRows(owner: pg.Client, firm: string): Promise<Plain> {
  const files = await owner.query<
    PlainFile & { createdAt: Date; closedAt: Date | null; extensionRecorded: boolean; identified: number }
  >(
    `SELECT e.id, c.user_id AS "clientUser", coordinator_id AS "coordinatorId", primary_attorney_id AS "attorneyId",
       e.created_at AS "createdAt", closed_at AS "closedAt", time_zone AS "timeZone", status, stage,
       transfer_date::text AS "transferDate", identification_deadline::text AS "identificationDeadline",
       exchange_deadline::text AS "exchangeDeadline", parking_identification_deadline::text AS "parkingIdentificationDeadline",
       parking_deadline::text AS "parkingDeadline", extension_timely AS "extensionRecorded",
       (SELECT count(*)::int FROM exchange_properties p WHERE p.exchange_id = e.id AND side = 'replacement'
          AND p.status IN ('identified', 'acquired')) AS identified
     FROM exchanges e JOIN contacts c ON c.id = e.client_id WHERE e.organization_id = $1`,
    [firm],
  );
  const parts = await owner.query<{ exchangeId: string; userId: string }>(
    `SELECT exchange_id AS "exchangeId", user_id AS "userId" FROM exchange_participants
     WHERE organization_id = $1 AND left_at IS NULL AND user_id IS NOT NULL`,
    [firm],
  );
  const values = await propertyValues(owner, firm);
  const tasks = await owner.query<PlainTask>(
    `SELECT id, exchange_id AS "exchangeId", assigned_to AS "assignedTo", status, due_on::text AS "dueOn"
     FROM tasks WHERE organization_id = $1`,
    [firm],
  );
  return {
    files: files.rows.map(({ createdAt, closedAt, extensionRecorded, identified, ...file }) => {
      const today = calendarDateIn(file.timeZone, NOW);
      const own = tasks.rows.filter(({ exchangeId }) => exchangeId === file.id);
      const facts = {
        ...file,
        extensionRecorded,
        identifiedCount: identified,
        completionPercentage: percentDone(own),
        overdueTasks: own.filter((task) => isOverdue(task, { today })).length,
        // Nobody has written a message in these firms.
        clientHeardOn: calendarDateIn(file.timeZone, createdAt),
        gateUnmetSince: null,
      };
      return {
        ...file,
        today,
        risk: riskOf(riskFactsOf(facts, clocksOf(file, today).clocks, today)),
        opened: dayAt(createdAt),
        closed: closedAt && dayAt(closedAt),
        clocks: clocksOf(file, today),
        value: values(file.id),
        participants: parts.rows.filter((row) => row.exchangeId === file.id).map((row) => row.userId),
      };
    }),
    tasks: tasks.rows,
  };
}

function percentDone(tasks: readonly PlainTask[]): number {
  const counted = tasks.filter(({ status }) => status !== 'cancelled');
  const done = counted.filter(({ status }) => status === 'completed');
  return counted.length === 0 ? 0 : Math.round((100 * done.length) / counted.length);
}

const dayAt = (instant: Date) => calendarDateIn('America/Chicago', instant);

/** In cents: the relinquished side, the replacement until the relinquished is known (vocabulary.md, Figures). */
async function propertyValues(owner: pg.Client, firm: string) {
  const { rows } = await owner.query<{ exchangeId: string; side: string; status: string; value: string }>(
    `SELECT p.exchange_id AS "exchangeId", side, status, value FROM exchange_properties p
     JOIN property_finances f ON f.property_id = p.id WHERE p.organization_id = $1`,
    [firm],
  );
  return (id: string) => {
    const of = (side: string, counts: readonly string[]) =>
      rows.filter((row) => row.exchangeId === id && row.side === side && counts.includes(row.status));
    const relinquished = of('relinquished', ['proposed', 'identified', 'acquired']);
    const chosen = relinquished.length > 0 ? relinquished : of('replacement', ['acquired']);
    return chosen.reduce((sum, row) => sum + Math.round(Number(row.value) * 100), 0);
  };
}

const open = ['pending', 'in_progress', 'blocked'];
export const isOpen = (task: PlainTask) => open.includes(task.status);

/** Open and due before the exchange's own today. */
export const isOverdue = (task: PlainTask, file: Pick<PlainFile, 'today'>) =>
  isOpen(task) && task.dueOn !== null && task.dueOn < file.today;

export const isAtRisk = ({ risk }: PlainFile) => risk.level === 'critical' || risk.level === 'high';

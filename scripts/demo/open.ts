/**
 * Turns a planned exchange into a real one, through the commands a coordinator uses. When work was done and a file ended the
 * database says itself, for a member always now; so the days of the past are handed back, for the owner to enter.
 */
import type pg from 'pg';
import type { Scope } from '@/lib/access/scope';
import { openExchange } from '@/lib/exchanges/commands';
import { newExchange, type NewExchangeDraft } from '@/lib/exchanges/input';
import { usualReturnDueOn } from '@/lib/exchanges/rules/return-due-date';
import { addDays, toDateColumn, type CalendarDate } from '@/lib/shared/calendar-date';
import type { PropertyStatus } from '@/lib/generated/prisma/enums';
import { fieldsOf } from './fields';
import { identify } from './identified';
import { demoClients } from './people';
import { addMoney } from './money';
import { addPapers } from './papers';
import { askForClosing } from './requests';
import { places, propertyTypes, streets } from './places';
import type { PlannedExchange } from './plan';
import { Dice } from './random';

export interface Cast {
  /** Contact ids, in the order of `demoClients`. */
  clients: string[];
  attorneyWhoSignsIn: string;
  attorneys: string[];
  agents: string[];
  /** Whether the firm has defined fields of its own. */
  ownFields?: boolean;
}

/** The days of the past: when these tasks were completed, and this file ended. */
export interface Past {
  exchangeId: string;
  closedAt?: Date;
  completed: { id: string; at: Date }[];
}

export async function openPlanned(
  scope: Scope,
  planned: PlannedExchange,
  index: number,
  cast: Cast,
): Promise<Past> {
  const dice = new Dice(1000 + index);
  const openedAt = new Date(`${planned.openedOn}T${15 + dice.between(0, 5)}:${10 + dice.between(0, 49)}:00Z`);
  const input = {
    ...draft(dice, planned, cast, scope.today),
    ...(cast.ownFields && { customFields: fieldsOf(index) }),
  };
  const { id } = await openExchange(scope, newExchange.parse(input), { openedAt });
  await addPapers(scope, id, planned, new Dice(5000 + index));
  await settleProperties(scope, id, planned, dice);
  await addMoney(scope, id);
  await askForClosing(scope, id, planned);
  const completed = await settleTasks(scope, id, planned, dice);
  const closedAt = await settleEnd(scope, id, planned);
  return { exchangeId: id, completed, closedAt };
}

function draft(dice: Dice, planned: PlannedExchange, cast: Cast, today: CalendarDate): NewExchangeDraft {
  const { taxpayer } = demoClients[planned.client]!;
  const { transferredOn, titleTakenOn } = planned;
  const dueOn = transferredOn && usualReturnDueOn(taxpayer, transferredOn);
  const value = dice.between(38, 640) * 12_500;
  const others = [
    { id: dice.pick(cast.attorneys), role: 'attorney' as const },
    { id: dice.pick(cast.agents), role: 'agent' as const },
  ].filter(() => dice.chance(0.5));
  if (planned.withAttorney) others.unshift({ id: cast.attorneyWhoSignsIn, role: 'attorney' });
  return {
    client: { kind: 'existing', id: cast.clients[planned.client]! },
    exchangeType: planned.type,
    stage: planned.stage,
    agreementSignedOn: transferredOn && addDays(transferredOn, -3),
    taxpayer: {
      type: taxpayer,
      ...(planned.extensionFiled &&
        dueOn &&
        dueOn <= today && { extensionFiledOn: addDays(dueOn, -dice.between(2, 20)) }),
    },
    ...(titleTakenOn && {
      parking: { titleTakenOn, parked: 'replacement' as const },
    }),
    relinquished: [property(dice, value, transferredOn)],
    replacement: Array.from({ length: dice.between(planned.stage === 'intake' ? 0 : 1, 3) }, () =>
      property(dice, Math.round((value * dice.between(85, 125)) / 100 / 2500) * 2500),
    ),
    participants: others.map(({ id, role }) => ({ role, contact: { kind: 'existing' as const, id } })),
  };
}

function property(dice: Dice, value: number, transferredOn?: CalendarDate) {
  const { city, state, zipCode } = dice.pick(places);
  return {
    addressLine1: `${dice.between(12, 9_890)} ${dice.pick(streets)}`,
    city,
    state,
    zipCode,
    propertyType: dice.pick(propertyTypes),
    value: value.toFixed(2),
    debt: dice.chance(0.6) ? Math.round(value * 0.42).toFixed(2) : undefined,
    transferredOn,
  };
}

const later = {
  identified: ['identification_open', 'identification_locked', 'improvements_drawn'],
  contract: ['replacement_contract'],
  received: ['replacement_closed', 'transferred', 'reconciled', 'tax_package', 'closed'],
};

/** What happened to the replacement properties by the stage the file has reached. */
async function settleProperties(
  scope: Scope,
  exchangeId: string,
  planned: PlannedExchange,
  dice: Dice,
): Promise<void> {
  const { stage, transferredOn, closedOn } = planned;
  const rows = await scope.db.exchangeProperty.findMany({
    where: { exchangeId, side: 'replacement', status: 'proposed' },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  const overdue =
    stage === 'identification_open' && transferredOn && transferredOn < addDays(scope.today, -45);
  if (overdue || !transferredOn || (stage === 'identification_open' && dice.chance(0.5))) return;
  const identifiedOn = earlier(addDays(transferredOn, dice.between(12, 43)), scope.today);
  for (const [index, { id }] of rows.entries()) {
    const status: PropertyStatus | undefined =
      index === 0 && later.received.includes(stage)
        ? 'acquired'
        : index === 0 && later.contract.includes(stage)
          ? 'under_contract'
          : [...later.identified, ...later.contract, ...later.received].includes(stage)
            ? 'identified'
            : undefined;
    if (!status) continue;
    await identify(scope, exchangeId, id, identifiedOn);
    if (status === 'identified') continue;
    const receivedOn = closedOn ?? scope.today;
    await scope.db.exchangeProperty.updateMany({
      where: { id },
      data: {
        status,
        ...(status === 'acquired' && {
          transferredOn: toDateColumn(
            earlier(addDays(transferredOn, dice.between(60, 140)), addDays(receivedOn, -3)),
          ),
        }),
      },
    });
  }
}

/** Work due in the past is done, on the day or shortly before, apart from a few that slipped. */
async function settleTasks(
  scope: Scope,
  exchangeId: string,
  planned: PlannedExchange,
  dice: Dice,
): Promise<Past['completed']> {
  const tasks = await scope.db.task.findMany({
    where: { exchangeId, isOpen: true },
    select: { id: true, dueOn: true },
    orderBy: { dueOn: 'asc' },
  });
  const ended = planned.closedOn !== undefined;
  const completed: Past['completed'] = [];
  for (const { id, dueOn } of tasks) {
    const past = dueOn !== null && dueOn <= toDateColumn(addDays(scope.today, -1));
    if (!ended && !past) continue;
    if (!ended && dice.chance(planned.coordinator === 'coordinator' ? 0.04 : 0.09)) continue;
    const day = dueOn ?? toDateColumn(planned.openedOn);
    const at = new Date(Math.min(day.getTime() + dice.between(-40, 20) * 3_600_000, scope.now.getTime()));
    await scope.db.task.updateMany({ where: { id }, data: { status: 'completed' } });
    completed.push({ id, at });
  }
  return completed;
}

async function settleEnd(
  scope: Scope,
  id: string,
  { end, closedOn, transferredOn, stage }: PlannedExchange,
): Promise<Date | undefined> {
  const closedAt = stage === 'closed' && closedOn ? new Date(`${closedOn}T17:30:00Z`) : undefined;
  if (!end) return closedAt;
  const endedOn =
    end.status === 'on_hold'
      ? undefined
      : addDays(transferredOn ?? scope.today, end.status === 'failed' ? 46 : 12);
  await scope.db.exchange.updateMany({
    where: { id },
    data: { status: end.status, statusReason: end.reason },
  });
  if (endedOn)
    await scope.db.task.updateMany({
      where: { exchangeId: id, isOpen: true },
      data: { status: 'cancelled' },
    });
  return endedOn ? new Date(`${endedOn}T16:00:00Z`) : closedAt;
}

/** As the owner: what no member may say. */
export async function enterPast(owner: pg.Client, { exchangeId, closedAt, completed }: Past): Promise<void> {
  await owner.query(
    `UPDATE tasks t SET completed_at = done.at FROM unnest($1::uuid[], $2::timestamptz[]) AS done (id, at) WHERE t.id = done.id`,
    [completed.map(({ id }) => id), completed.map(({ at }) => at)],
  );
  if (closedAt)
    await owner.query('UPDATE exchanges SET closed_at = $2 WHERE id = $1', [exchangeId, closedAt]);
}

const earlier = (one: CalendarDate, other: CalendarDate) => (one < other ? one : other);

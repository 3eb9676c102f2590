/** Turns a planned exchange into a real one, through the commands a coordinator uses. */
import type { Scope } from '@/lib/access/scope';
import { openExchange } from '@/lib/exchanges/commands';
import { newExchange, type NewExchangeDraft } from '@/lib/exchanges/input';
import { usualReturnDueOn } from '@/lib/exchanges/rules/return-due-date';
import { addDays, toDateColumn, type CalendarDate } from '@/lib/shared/calendar-date';
import type { PropertyStatus } from '@/lib/generated/prisma/enums';
import { demoClients } from './people';
import { places, propertyTypes, streets } from './places';
import type { PlannedExchange } from './plan';
import { Dice } from './random';

export interface Cast {
  /** Contact ids, in the order of `demoClients`. */
  clients: string[];
  attorneyWhoSignsIn: string;
  attorneys: string[];
  agents: string[];
}

export async function openPlanned(
  scope: Scope,
  planned: PlannedExchange,
  index: number,
  cast: Cast,
): Promise<string> {
  const dice = new Dice(1000 + index);
  const openedAt = new Date(`${planned.openedOn}T${15 + dice.between(0, 5)}:${10 + dice.between(0, 49)}:00Z`);
  const { id } = await openExchange(scope, newExchange.parse(draft(dice, planned, cast, scope.today)), {
    openedAt,
  });
  await settleProperties(scope, id, planned, dice);
  await settleTasks(scope, id, planned, dice);
  await settleEnd(scope, id, planned);
  return id;
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
    const receivedOn = closedOn ?? scope.today;
    await scope.db.exchangeProperty.updateMany({
      where: { id },
      data: {
        status,
        identifiedOn: toDateColumn(identifiedOn),
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
): Promise<void> {
  const tasks = await scope.db.task.findMany({
    where: { exchangeId, isOpen: true },
    select: { id: true, dueOn: true },
    orderBy: { dueOn: 'asc' },
  });
  const ended = planned.closedOn !== undefined;
  for (const { id, dueOn } of tasks) {
    const past = dueOn !== null && dueOn <= toDateColumn(addDays(scope.today, -1));
    if (!ended && !past) continue;
    if (!ended && dice.chance(planned.coordinator === 'coordinator' ? 0.04 : 0.09)) continue;
    const day = dueOn ?? toDateColumn(planned.openedOn);
    const completedAt = new Date(
      Math.min(day.getTime() + dice.between(-40, 20) * 3_600_000, scope.now.getTime()),
    );
    await scope.db.task.updateMany({ where: { id }, data: { status: 'completed', completedAt } });
  }
}

async function settleEnd(
  scope: Scope,
  id: string,
  { end, closedOn, transferredOn, stage }: PlannedExchange,
): Promise<void> {
  if (stage === 'closed' && closedOn) {
    await scope.db.exchange.updateMany({
      where: { id },
      data: { closedAt: new Date(`${closedOn}T17:30:00Z`) },
    });
  }
  if (!end) return;
  const endedOn =
    end.status === 'on_hold'
      ? undefined
      : addDays(transferredOn ?? scope.today, end.status === 'failed' ? 46 : 12);
  await scope.db.exchange.updateMany({
    where: { id },
    data: {
      status: end.status,
      statusReason: end.reason,
      ...(endedOn && { closedAt: new Date(`${endedOn}T16:00:00Z`) }),
    },
  });
  if (endedOn)
    await scope.db.task.updateMany({
      where: { exchangeId: id, isOpen: true },
      data: { status: 'cancelled' },
    });
}

const earlier = (one: CalendarDate, other: CalendarDate) => (one < other ? one : other);

import { record } from '@/lib/access/events';
import { allow, can } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { resolveContact } from '@/lib/contacts/commands';
import type { ContactSummary } from '@/lib/contacts/queries';
import { fieldDefinitions } from '@/lib/custom-fields/queries';
import { atFields, changeValues } from '@/lib/custom-fields/rules/change-values';
import type { Prisma } from '@/lib/generated/prisma/client';
import { addParticipant } from '@/lib/participants/commands';
import { addProperties, statusOnEntry, type PlacedProperty } from '@/lib/properties/commands';
import { toDateColumn, type CalendarDate } from '@/lib/shared/calendar-date';
import { invalid } from '@/lib/shared/errors';
import { newId } from '@/lib/shared/ids';
import { createStandardTasks } from '@/lib/tasks/standard';
import { goOn } from '@/lib/workflow/go-on';
import { requireCoordinator } from './coordinator';
import { filedAhead } from './date-preview';
import { deadlineColumns, deadlinesOf } from './deadline-columns';
import type { NewExchange } from './input';
import type { DeadlineFacts } from './rules/facts';
import type { ExchangeStatus } from './rules/values';
import { statusAt } from './rules/stages';
import { suggestedStage } from './rules/suggested-stage';

/** What only an import or a migration of old files says about an exchange; a person opening one never does. */
export interface FileRecord {
  exchangeNumber?: string;
  /** The instant the file was opened; its id and year follow. */
  openedAt?: Date;
  notes?: string;
  proceeds?: string;
  proceedsBank?: string;
  identifiedReplacement?: boolean;
  /** Held or ended as the list says; when it ended is not known, so it gets no closing day. */
  standing?: { status: ExchangeStatus; reason: string };
  /** Tasks due before this day are not created; `none` creates no task at all. */
  tasksDueFrom?: CalendarDate | 'none';
}

/**
 * Opens an exchange: client, number, deadlines by the rules, properties, participants, and the standard tasks of its type
 * with dates counted from the transfer. All of it or nothing. Throws ExpectedError with a message per field.
 */
export async function openExchange(scope: Scope, input: NewExchange, file: FileRecord = {}) {
  allow(scope, 'exchange.open');
  const client = await resolveContact(scope, input.client, 'client');
  const facts = factsOfInput(input);
  const early = filedAhead(facts.taxpayer, scope.today);
  if (Object.keys(early).length > 0) invalid('What was filed lies in the past.', early);
  const customFields = await ownFields(scope, input);
  const reached = suggestedStage(input.exchangeType, facts, scope.today);
  // Only records of files at work say a stage. What a person opens begins at intake, and goes on through its gates.
  const stage = input.stage ?? 'intake';
  const id = newId(file.openedAt ?? scope.now);
  const coordinatorId = chosenCoordinator(scope, input);
  if (coordinatorId) await requireCoordinator(scope, coordinatorId);
  // createMany sends no RETURNING: the row becomes visible to a coordinator by its trigger, after the statement.
  await scope.db.exchange.createMany({
    data: [
      {
        id,
        exchangeNumber: file.exchangeNumber,
        name: input.name ?? usualName(client, input),
        exchangeType: input.exchangeType,
        clientId: client.id,
        coordinatorId,
        stage,
        status: file.standing?.status ?? statusAt(stage, reached !== 'intake'),
        statusReason: file.standing?.reason,
        agreementSignedOn: input.agreementSignedOn && toDateColumn(input.agreementSignedOn),
        notes: file.notes,
        customFields,
        createdBy: scope.member.userId,
        ...deadlineColumns(facts),
      },
    ],
  });
  await addProperties(scope, id, placed(scope, input, file));
  if (file.proceeds || file.proceedsBank) {
    await scope.db.exchangeFinance.updateMany({
      where: { exchangeId: id },
      data: { proceeds: file.proceeds, proceedsBank: file.proceedsBank },
    });
  }
  for (const [index, participant] of input.participants.entries()) {
    await addParticipant(scope, id, participant, `participants.${index}`);
  }
  if (file.tasksDueFrom !== 'none') {
    const { exchangeType } = input;
    const tasked = {
      id,
      exchangeType,
      coordinatorId,
      clientId: client.id,
      facts,
      deadlines: deadlinesOf(facts),
    };
    await createStandardTasks(scope, tasked, file.tasksDueFrom);
  }
  const { exchangeNumber, timeZone } = await scope.db.exchange.findFirstOrThrow({
    where: { id },
    select: { exchangeNumber: true, timeZone: true },
  });
  await record(scope, 'exchange.opened', { exchangeId: id, data: { exchangeNumber, stage } });
  if (!input.stage) {
    await goOn(
      scope,
      { id, exchangeType: input.exchangeType, coordinatorId: coordinatorId ?? null, timeZone },
      reached,
    );
  }
  return { id, exchangeNumber };
}

/** As the firm has defined them: those it requires are asked for wherever a form asked for fields at all. */
async function ownFields(scope: Scope, { customFields }: NewExchange): Promise<Prisma.InputJsonObject> {
  if (!customFields) return {};
  const definitions = await fieldDefinitions(scope, 'exchange');
  const { stored, errors } = changeValues(definitions, customFields, { whole: true });
  const count = Object.keys(errors).length;
  if (count > 0) {
    invalid(count === 1 ? 'One thing needs a change.' : `${count} things need a change.`, atFields(errors));
  }
  return stored as Prisma.InputJsonObject;
}

function factsOfInput({ exchangeType, relinquished, taxpayer, parking }: NewExchange): DeadlineFacts {
  return {
    exchangeType,
    relinquished: relinquished.flatMap(({ transferredOn }) => (transferredOn ? [{ transferredOn }] : [])),
    taxpayer,
    ...(parking && { parking }),
  };
}

/** An admin chooses anybody, or nobody; a coordinator opens their own files. */
function chosenCoordinator(scope: Scope, { coordinatorId }: NewExchange): string | undefined {
  return can(scope, 'exchange.chooseCoordinator') ? coordinatorId : scope.member.userId;
}

function usualName(client: ContactSummary, { relinquished, replacement }: NewExchange): string {
  const address = (relinquished[0] ?? replacement[0])?.addressLine1;
  return (address ? `${client.displayName} – ${address}` : client.displayName).slice(0, 255);
}

function placed(
  scope: Scope,
  { relinquished, replacement, parking }: NewExchange,
  file: FileRecord,
): PlacedProperty[] {
  const place = (
    side: PlacedProperty['side'],
    property: NewExchange['relinquished'][number],
    first: boolean,
  ): PlacedProperty => {
    const parkedNow = first && parking?.parked === side && parking.titleTakenOn <= scope.today;
    const usual = statusOnEntry(side, property.transferredOn, scope.today);
    const identified = side === 'replacement' && usual === 'proposed' && file.identifiedReplacement;
    return { ...property, side, status: parkedNow ? 'parked' : identified ? 'identified' : usual };
  };
  return [
    ...relinquished.map((property, index) => place('relinquished', property, index === 0)),
    ...replacement.map((property, index) => place('replacement', property, index === 0)),
  ];
}

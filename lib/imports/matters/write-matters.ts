/** Writes new matters: clients, exchanges, properties, tasks and coordinators, in the transaction of their scope. */
import type { Scope } from '@/lib/access/scope';
import { openExchanges, type OldFile } from '@/lib/exchanges/open-many';
import { fromZonedNoon } from '@/lib/shared/noon';
import { clientsOf } from './clients';
import type { MatterRow } from './matter-row';
import type { MatterProperty } from './property';
import { standingOf } from './standing';

/** `coordinatorId` is the member behind the row's coordinator e-mail, where it has one. */
export interface NewMatter {
  row: MatterRow;
  coordinatorId?: string;
}

/** All of them or none. Returns the ids of their exchanges, in the order given. */
export async function writeMatters(scope: Scope, matters: readonly NewMatter[]): Promise<string[]> {
  const clients = await clientsOf(
    scope,
    matters.map(({ row }) => row.client),
  );
  return openExchanges(
    scope,
    matters.map(({ row, coordinatorId }, index) => fileOf(scope, row, clients[index]!, coordinatorId)),
  );
}

function fileOf(scope: Scope, row: MatterRow, clientId: string, coordinatorId: string | undefined): OldFile {
  const standing = standingOf(row, scope.today);
  return {
    exchangeNumber: row.number,
    clientId,
    coordinatorId,
    stage: standing.stage,
    exchange: {
      name: row.name,
      exchangeType: row.exchangeType,
      taxpayer: { type: row.taxpayerType ?? undefined },
      relinquished: propertyInputs(row.relinquished, row.transferredOn ?? undefined),
      replacement: propertyInputs(row.replacement),
    },
    openedAt: fromZonedNoon(row.openedOn, scope.member.timeZone),
    notes: row.notes ?? undefined,
    proceeds: row.proceeds ?? undefined,
    proceedsBank: row.bank ?? undefined,
    identifiedReplacement: row.identified ?? false,
    tasksDueFrom: standing.tasksDueFrom,
    ...(standing.statusReason && { standing: { status: standing.status, reason: standing.statusReason } }),
  };
}

function propertyInputs(
  property: MatterProperty | null,
  transferredOn?: MatterRow['openedOn'],
): OldFile['exchange']['relinquished'] {
  if (!property) return [];
  const { address, city, state, zip, value, debt } = property;
  return [
    {
      addressLine1: address,
      city: city ?? undefined,
      state: state ?? undefined,
      zipCode: zip ?? undefined,
      value: value ?? undefined,
      debt: debt ?? undefined,
      transferredOn,
    },
  ];
}

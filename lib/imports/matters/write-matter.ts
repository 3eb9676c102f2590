/** Writes one matter: client, exchange, properties and coordinator, in the transaction of its scope. */
import { fromZonedNoon } from '@/lib/shared/noon';
import type { Scope } from '@/lib/access/scope';
import type { ContactChoice } from '@/lib/contacts/input';
import { openExchange } from '@/lib/exchanges/commands';
import type { NewExchange } from '@/lib/exchanges/input';
import { literally } from '@/lib/shared/like';
import { writeClientName } from './client';
import type { MatterRow } from './matter-row';
import type { MatterProperty } from './property';
import { standingOf } from './standing';

/** `coordinatorId` is the member behind the row's coordinator e-mail, where it has one. */
export async function writeMatter(
  scope: Scope,
  row: MatterRow,
  coordinatorId: string | undefined,
): Promise<void> {
  const standing = standingOf(row, scope.today);
  const input: NewExchange = {
    client: await clientOf(scope, row),
    name: row.name,
    exchangeType: row.exchangeType,
    stage: standing.stage,
    taxpayer: { type: row.taxpayerType ?? undefined },
    relinquished: propertyInputs(row.relinquished, row.transferredOn ?? undefined),
    replacement: propertyInputs(row.replacement),
    coordinatorId,
    participants: [],
  };
  await openExchange(scope, input, {
    exchangeNumber: row.number,
    openedAt: fromZonedNoon(row.openedOn, scope.member.timeZone),
    notes: row.notes ?? undefined,
    proceeds: row.proceeds ?? undefined,
    proceedsBank: row.bank ?? undefined,
    identifiedReplacement: row.identified ?? false,
    tasksDueFrom: standing.tasksDueFrom,
    ...(standing.statusReason && { standing: { status: standing.status, reason: standing.statusReason } }),
  });
}

/** Matters of the same client, by name and e-mail address, share one contact. */
async function clientOf(scope: Scope, { client }: MatterRow): Promise<ContactChoice> {
  const displayName = writeClientName(client);
  const known = await scope.db.contact.findFirst({
    where: {
      displayName: { equals: literally(displayName), mode: 'insensitive' },
      email: client.email,
      mergedIntoId: null,
      // A name alone is not enough to show a file to somebody who signs in.
      ...(client.email === null && { userId: null }),
    },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  if (known) return { kind: 'existing', id: known.id };
  const name =
    client.kind === 'company'
      ? { company: client.company }
      : { firstName: client.firstName ?? undefined, lastName: client.lastName };
  const contact = { ...name, email: client.email ?? undefined, phone: client.phone ?? undefined };
  return { kind: 'new', contact: { ...contact, types: ['client'] } };
}

function propertyInputs(
  property: MatterProperty | null,
  transferredOn?: MatterRow['openedOn'],
): NewExchange['relinquished'] {
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

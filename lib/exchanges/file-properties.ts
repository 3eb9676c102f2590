/** What changes of the properties on an open file: drafts, corrections and steps. Each with its event, guarded by what was shown. */
import { record } from '@/lib/access/events';
import { allow, can } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { addProperties } from '@/lib/properties/commands';
import type { PropertyDraft, PropertyEdit, PropertyMove } from '@/lib/properties/input';
import { closes, propertySteps } from '@/lib/properties/rules/steps';
import { conflict, forbidden, invalid, notFound } from '@/lib/shared/errors';
import { openFile } from './file';

const changed = 'Somebody changed this property meanwhile. What you typed is kept. Reload to see it.';

/** Adds a replacement property that is considered; a client does so on own exchanges. */
export async function proposeProperty(scope: Scope, { exchangeId, property }: PropertyDraft) {
  await openFile(scope, exchangeId);
  allow(scope, 'property.propose');
  await addProperties(scope, exchangeId, [
    { ...property, transferredOn: undefined, side: 'replacement', status: 'proposed' },
  ]);
  await record(scope, 'property.proposed', { exchangeId });
}

/** Corrects what is known of a property. A client changes a draft until a notice names it. */
export async function editProperty(scope: Scope, { exchangeId, propertyId, property, was }: PropertyEdit) {
  await openFile(scope, exchangeId);
  const found = await propertyOf(scope, exchangeId, propertyId);
  allow(scope, 'property.propose');
  if (!can(scope, 'property.add') && (found.side !== 'replacement' || found.status !== 'proposed')) {
    forbidden(
      'A property that was identified is changed by your coordinator. Ask them what is wrong with it.',
    );
  }
  const { value, debt, ...text } = property;
  const { value: valueWas, debt: debtWas, ...textWas } = was;
  const { count } = await scope.db.exchangeProperty.updateMany({
    where: { id: propertyId, exchangeId, status: found.status, ...columns(textWas) },
    data: columns(text),
  });
  if (count === 0) conflict(changed);
  if (value !== valueWas || debt !== debtWas)
    await setMoney(scope, propertyId, { value, debt }, { value: valueWas, debt: debtWas });
  await record(scope, 'property.edited', { exchangeId, subjectId: propertyId });
}

type Text = Omit<PropertyEdit['property'], 'value' | 'debt'>;

/** Absent is empty. */
const columns = (text: Text) => ({
  addressLine1: text.addressLine1,
  addressLine2: text.addressLine2 ?? null,
  city: text.city ?? null,
  state: text.state ?? null,
  zipCode: text.zipCode ?? null,
  propertyType: text.propertyType ?? null,
  legalDescription: text.legalDescription ?? null,
});

type Amounts = Pick<PropertyEdit['property'], 'value' | 'debt'>;
const amounts = ({ value, debt }: Amounts) => ({ value: value ?? null, debt: debt ?? null });

async function setMoney(scope: Scope, propertyId: string, to: Amounts, was: Amounts) {
  const { count } = await scope.db.propertyFinance.updateMany({
    where: { propertyId, ...amounts(was) },
    data: amounts(to),
  });
  if (count > 0) return;
  const standing = await scope.db.propertyFinance.findFirst({
    where: { propertyId },
    select: { propertyId: true },
  });
  if (standing) conflict(changed);
  const { exchangeId } = await scope.db.exchangeProperty.findFirstOrThrow({
    where: { id: propertyId },
    select: { exchangeId: true },
  });
  await scope.db.propertyFinance.createMany({ data: [{ propertyId, exchangeId, ...amounts(to) }] });
}

/** Moves a property one allowed step. A closing has its day, and identified or revoked their notice: both elsewhere. */
export async function moveProperty(scope: Scope, { exchangeId, propertyId, from, to }: PropertyMove) {
  await openFile(scope, exchangeId);
  const found = await propertyOf(scope, exchangeId, propertyId);
  allow(scope, 'property.add');
  if (found.status !== from)
    conflict('Somebody moved this property meanwhile. Reload to see where it stands.');
  if (closes(to)) invalid('Enter the day of the closing: the status follows from it.');
  if (!propertySteps(found.side, from, found.identifiedOn !== null).includes(to)) {
    invalid('A property does not go from its present status to that one.');
  }
  const { count } = await scope.db.exchangeProperty.updateMany({
    where: { id: propertyId, exchangeId, status: from },
    data: { status: to },
  });
  if (count === 0) conflict('Somebody moved this property meanwhile. Reload to see where it stands.');
  await record(scope, 'property.moved', { exchangeId, subjectId: propertyId, data: { from, to } });
}

async function propertyOf(scope: Scope, exchangeId: string, id: string) {
  return (
    (await scope.db.exchangeProperty.findFirst({
      where: { id, exchangeId },
      select: { side: true, status: true, identifiedOn: true },
    })) ?? notFound('Property')
  );
}

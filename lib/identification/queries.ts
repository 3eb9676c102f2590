/** The identification of an exchange as its page shows it: properties, notices, and what the rules are asked. */
import { allow } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { fileColumns, knownId, openFile, type FileRow } from '@/lib/exchanges/file';
import { exchangeProperties, type PropertyView } from '@/lib/properties/queries';
import { describeProperty } from '@/lib/properties/rules/describe';
import { calendarDateIn, fromDateColumn, type CalendarDate } from '@/lib/shared/calendar-date';
import { notFound } from '@/lib/shared/errors';
import type { Money } from '@/lib/shared/money';
import type { PropertyFacts } from './rules/facts';
import { periodOf, type Period } from './rules/period';
import { isToBeBuilt } from './rules/to-be-built';

export interface NoticeView {
  id: string;
  kind: 'identification' | 'revocation';
  method: 'portal' | 'paper';
  text: string;
  signedName: string;
  signedAt: Date;
  sentAt: Date;
  sentTo: string;
  /** Of the exact text, in hexadecimal. */
  sha256: string;
  recordedAt: Date;
  recordedBy: string | null;
  properties: { id: string; description: string; value: Money | null }[];
}

/** A property with what the rules ask about it. */
export interface IdentifiedProperty extends PropertyFacts {
  id: string;
  status: PropertyView['status'];
  view: PropertyView;
  /** The notice that identifies it now. */
  notice?: { id: string; sentTo: string };
  /** Identified before notices were kept here: there is none on file. */
  withoutNotice: boolean;
}

export interface IdentificationSide extends Period {
  properties: IdentifiedProperty[];
}

export interface IdentificationPage {
  exchangeId: string;
  exchangeNumber: string;
  timeZone: string;
  today: CalendarDate;
  taxpayer: string;
  /** This member is the taxpayer, and not somebody else who takes part: notices are theirs to sign. */
  isTaxpayer: boolean;
  /** The firm: where the portal sends notices. */
  firm: string;
  relinquishedValue?: Money;
  exchangeDeadline: CalendarDate | null;
  replacement: IdentificationSide;
  /** Where the replacement is parked, it is the relinquished property that is identified by day 45 of the parking. */
  relinquished?: IdentificationSide;
  notices: NoticeView[];
}

/** Also of a file that has ended. Not found before anything else. */
export async function identificationOf(scope: Scope, exchangeId: string): Promise<IdentificationPage> {
  const file = await scope.db.exchange.findFirst({
    where: { id: knownId(exchangeId) },
    select: fileColumns,
  });
  return pageOf(scope, file ?? notFound('Exchange'));
}

/** One notice of an exchange, to keep or print. */
export async function receiptOf(scope: Scope, exchangeId: string, noticeId: string) {
  const { exchangeNumber, timeZone, notices } = await identificationOf(scope, exchangeId);
  const notice = notices.find(({ id }) => id === noticeId) ?? notFound('Receipt');
  return { exchangeNumber, timeZone, notice };
}

/** How many receipts there are. */
export function countNotices(scope: Scope, exchangeId: string): Promise<number> {
  allow(scope, 'identification.see');
  return scope.db.identificationNotice.count({ where: { exchangeId } });
}

/** The same for a file that may still change. */
export async function openIdentification(scope: Scope, exchangeId: string): Promise<IdentificationPage> {
  return pageOf(scope, await openFile(scope, exchangeId));
}

async function pageOf(scope: Scope, file: FileRow): Promise<IdentificationPage> {
  allow(scope, 'identification.see');
  const { id, timeZone } = file;
  const properties = await exchangeProperties(scope, id);
  const notices = await noticesOf(scope, id);
  const client = await scope.db.contact.findFirst({
    where: { id: file.clientId },
    select: { displayName: true, userId: true },
  });
  const values = await scope.db.exchangeFinance.findFirst({
    where: { exchangeId: id },
    select: { relinquishedPropertyValue: true },
  });
  const prices = await pricesOf(scope, id);
  const side = (of: PropertyView['side']): IdentificationSide => ({
    ...periodOf(file, of, scope.now),
    properties: properties
      .filter((property) => property.side === of)
      .map((property) => identified(property, notices, file, prices.get(property.id)))
      // One that was lost still counts while a notice identifies it.
      .filter(({ status, notice }) => status !== 'lost' || notice),
  });
  return {
    exchangeId: id,
    exchangeNumber: file.exchangeNumber,
    timeZone,
    today: calendarDateIn(timeZone, scope.now),
    taxpayer: client?.displayName ?? '',
    isTaxpayer: client?.userId === scope.member.userId,
    firm: scope.member.organizationName,
    relinquishedValue: values?.relinquishedPropertyValue?.toFixed(2),
    exchangeDeadline: file.exchangeDeadline && fromDateColumn(file.exchangeDeadline),
    replacement: side('replacement'),
    relinquished: file.parkedSide === 'replacement' ? side('relinquished') : undefined,
    notices,
  };
}

const standing: readonly PropertyView['status'][] = [
  'identified',
  'under_contract',
  'parked',
  'acquired',
  'transferred',
];

function identified(
  property: PropertyView,
  notices: readonly NoticeView[],
  file: FileRow,
  price: Money | undefined,
): IdentifiedProperty {
  // The newest first: the last notice that names a property says where it stands.
  const about = notices.filter((one) => one.properties.some(({ id }) => id === property.id));
  const last = about[0]?.kind === 'identification' ? about[0] : undefined;
  const named = last?.properties.find(({ id }) => id === property.id);
  const on = (instant: Date | undefined) => instant && calendarDateIn(file.timeZone, instant);
  const withoutNotice = !last && property.identifiedOn !== null && standing.includes(property.status);
  const received = property.status === 'acquired' || property.status === 'transferred';
  return {
    id: property.id,
    status: property.status,
    view: property,
    description: named?.description ?? describeProperty(property.entered),
    value: property.money?.value ?? undefined,
    signed: !!last || withoutNotice,
    sentOn: on(last?.sentAt) ?? (withoutNotice ? property.identifiedOn! : undefined),
    receivedOn: received ? (property.transferredOn ?? undefined) : undefined,
    // What it was bought for is what it was worth when it was received.
    receivedValue: received ? price : undefined,
    toBeBuilt: isToBeBuilt(file.exchangeType, property.side, received),
    ...(last && { notice: { id: last.id, sentTo: last.sentTo } }),
    withoutNotice,
  };
}

/** By property, where the closing statement is recorded. */
async function pricesOf(scope: Scope, exchangeId: string): Promise<Map<string, Money>> {
  const rows = await scope.db.closingStatement.findMany({
    where: { exchangeId },
    select: { propertyId: true, price: true },
  });
  return new Map(rows.map(({ propertyId, price }) => [propertyId, price.toFixed(2)]));
}

/** The newest first. */
async function noticesOf(scope: Scope, exchangeId: string): Promise<NoticeView[]> {
  const rows = await scope.db.identificationNotice.findMany({
    where: { exchangeId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    include: {
      properties: { select: { propertyId: true, description: true, value: true } },
      recorder: { select: { user: { select: { displayName: true } } } },
    },
  });
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    method: row.method,
    text: row.text,
    signedName: row.signedName,
    signedAt: row.signedAt,
    sentAt: row.sentAt,
    sentTo: row.sentTo,
    sha256: Buffer.from(row.sha256).toString('hex'),
    recordedAt: row.createdAt,
    recordedBy: row.recorder?.user?.displayName ?? null,
    properties: row.properties.map(({ propertyId, description, value }) => ({
      id: propertyId,
      description,
      value: value?.toFixed(2) ?? null,
    })),
  }));
}

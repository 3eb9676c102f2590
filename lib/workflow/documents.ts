/** The papers on record: what each is, for which closing, signed on which day. The file itself may come later. */
import { record } from '@/lib/access/events';
import { allow, can } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { openFile } from '@/lib/exchanges/file';
import type { DocumentKind } from '@/lib/generated/prisma/enums';
import { fromDateColumn, toDateColumn, writeDate, type CalendarDate } from '@/lib/shared/calendar-date';
import { conflict, invalid, notFound } from '@/lib/shared/errors';
import { newId } from '@/lib/shared/ids';
import type { DocumentArchiving, DocumentCorrection, DocumentRecord } from './input';
import { papersFor, type PaperFor } from './rules/documents';

export interface DocumentView {
  id: string;
  kind: DocumentKind;
  title: string;
  signedOn: CalendarDate | null;
  /** Absent for who only reads. */
  tags?: string[];
  hasFile: boolean;
  archived: boolean;
  /** When it was last written; a correction of another version is a conflict. */
  updatedAt: string;
}

/** The papers that this member may see, the latest signed first; what was archived stands last, for staff. */
export async function exchangeDocuments(scope: Scope, exchangeId: string): Promise<DocumentView[]> {
  allow(scope, 'document.see');
  const staff = can(scope, 'document.record');
  const rows = await scope.db.document.findMany({
    where: { exchangeId },
    select: {
      id: true,
      kind: true,
      title: true,
      signedOn: true,
      currentVersion: true,
      updatedAt: true,
      ...(staff && { tags: true, archivedAt: true }),
    },
    orderBy: [{ signedOn: { sort: 'desc', nulls: 'first' } }, { id: 'desc' }],
  });
  return rows
    .map((row) => ({
      id: row.id,
      kind: row.kind,
      title: row.title,
      signedOn: row.signedOn && fromDateColumn(row.signedOn),
      ...(staff && { tags: row.tags }),
      hasFile: row.currentVersion > 0,
      archived: staff && row.archivedAt !== null,
      updatedAt: row.updatedAt.toISOString(),
    }))
    .toSorted((one, other) => Number(one.archived) - Number(other.archived));
}

export async function recordDocument(scope: Scope, { exchangeId, of, signedOn, ...paper }: DocumentRecord) {
  await openFile(scope, exchangeId);
  allow(scope, 'document.record');
  const id = newId(scope.now);
  await scope.db.document.createMany({
    data: [{ id, exchangeId, ...paper, signedOn: signedOn && toDateColumn(signedOn), tags: [of] }],
  });
  await followAgreement(scope, exchangeId);
  await record(scope, 'document.recorded', { exchangeId, subjectId: id, data: { kind: paper.kind } });
  return { id };
}

/** `was` is when the row was written that the form showed: another's correction in between is a conflict. */
export async function correctDocument(
  scope: Scope,
  { exchangeId, id, was, of, signedOn, ...paper }: DocumentCorrection,
) {
  await openFile(scope, exchangeId);
  const before = await documentOf(scope, exchangeId, id);
  allow(scope, 'document.record');
  const others = before.tags.filter((tag) => !(papersFor as readonly string[]).includes(tag));
  const { count } = await scope.db.document.updateMany({
    where: { id, updatedAt: { gte: new Date(was), lt: new Date(Date.parse(was) + 1) } },
    data: { ...paper, signedOn: signedOn ? toDateColumn(signedOn) : null, tags: [of, ...others] },
  });
  if (count === 0)
    conflict('Somebody changed this document meanwhile. What you entered is kept. Reload to see theirs.');
  await followAgreement(scope, exchangeId);
  await record(scope, 'document.corrected', { exchangeId, subjectId: id, data: { kind: paper.kind } });
}

/** Takes a paper out of the file, or back into it. Nothing is ever removed. */
export async function archiveDocument(scope: Scope, { exchangeId, id, archived }: DocumentArchiving) {
  await openFile(scope, exchangeId);
  const { title } = await documentOf(scope, exchangeId, id);
  allow(scope, 'document.record');
  const { count } = await scope.db.document.updateMany({
    where: { id, archivedAt: archived ? null : { not: null } },
    data: { archivedAt: archived ? scope.now : null },
  });
  if (count === 0) return { title };
  await followAgreement(scope, exchangeId);
  await record(scope, archived ? 'document.archived' : 'document.restored', { exchangeId, subjectId: id });
  return { title };
}

async function documentOf(scope: Scope, exchangeId: string, id: string) {
  const select = { title: true, tags: true } as const;
  return (await scope.db.document.findFirst({ where: { id, exchangeId }, select })) ?? notFound('Document');
}

/**
 * The exchange carries the day on which its agreement was first signed, as the papers say; without a paper it keeps what was
 * entered. The database refuses a day after the transfer.
 */
async function followAgreement(scope: Scope, exchangeId: string): Promise<void> {
  const parking: PaperFor = 'parking';
  const first = await scope.db.document.findFirst({
    where: {
      exchangeId,
      kind: 'agreement',
      archivedAt: null,
      signedOn: { not: null },
      NOT: { tags: { has: parking } },
    },
    orderBy: { signedOn: 'asc' },
    select: { signedOn: true },
  });
  if (!first?.signedOn) return;
  const { transferDate } = await scope.db.exchange.findFirstOrThrow({
    where: { id: exchangeId },
    select: { transferDate: true },
  });
  if (transferDate && transferDate < first.signedOn) {
    invalid('This would be a transfer before the signed agreement.', {
      signedOn: `Enter a day on or before the transfer (${writeDate(fromDateColumn(transferDate))}). An agreement that was signed after it makes no exchange.`,
    });
  }
  await scope.db.exchange.updateMany({
    where: {
      id: exchangeId,
      OR: [{ agreementSignedOn: null }, { agreementSignedOn: { not: first.signedOn } }],
    },
    data: { agreementSignedOn: first.signedOn },
  });
}

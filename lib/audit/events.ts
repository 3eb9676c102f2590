/**
 * What a member takes out of the product goes into the audit, in the transaction that reads it: a list that was exported, a
 * file that was downloaded. Changes are recorded by triggers, signing in and refusals where they happen.
 */
import type { Scope } from '@/lib/access/scope';
import type { Prisma } from '@/lib/generated/prisma/client';

interface About {
  /** The record, when it is one. */
  subjectId?: string;
  exchangeId?: string;
  /** Format, filters: what tells this occurrence from others. No contents. */
  detail?: Prisma.InputJsonObject;
}

/** `what`: the list, in a word (`contacts`, `exchanges`); `count`: how many rows left. */
export const recordExport = (scope: Scope, what: string, count: number, about: About = {}) =>
  record(scope, 'export', what, { ...about, detail: { ...about.detail, count } });

/** `what`: the kind of file (`document`, `audit`). */
export const recordDownload = (scope: Scope, what: string, about: About = {}) =>
  record(scope, 'download', what, about);

async function record(
  { db }: Scope,
  kind: 'export' | 'download',
  what: string,
  { subjectId, exchangeId, detail = {} }: About,
): Promise<void> {
  await db.$queryRaw`
    SELECT app.record_event(${kind}::audit_kind_enum, ${what}, ${subjectId ?? null}::uuid, ${exchangeId ?? null}::uuid,
      ${JSON.stringify(detail)}::jsonb)::text`;
}

import { can } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { stateNotes, type StateNote } from './rules/state-notes';

/** The notes for the states of an exchange's properties; none for who does not work on it. */
export async function stateNotesOf(scope: Scope, exchangeId: string): Promise<StateNote[]> {
  if (!can(scope, 'exchange.edit')) return [];
  const rows = await scope.db.exchangeProperty.findMany({
    where: { exchangeId, state: { not: null }, status: { notIn: ['lost', 'revoked'] } },
    select: { side: true, state: true },
  });
  const states = (side: (typeof rows)[number]['side']) =>
    rows.flatMap((row) => (row.side === side && row.state ? [row.state] : []));
  return stateNotes({
    relinquished: states('relinquished'),
    replacement: states('replacement'),
    intermediary: await stateOfFirm(scope),
  });
}

/** As its address has it; nothing while none is entered. */
async function stateOfFirm({ db, member }: Scope): Promise<string | undefined> {
  const row = await db.organization.findFirst({
    where: { id: member.organizationId },
    select: { address: true },
  });
  const { state } = (row?.address ?? {}) as { state?: unknown };
  return typeof state === 'string' ? state : undefined;
}

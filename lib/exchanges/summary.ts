/** What the printed summary of a case says to this member: what the page of the exchange shows them, and nothing more. */
import { can } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { recordExport } from '@/lib/audit/events';
import { participantsOnFile } from '@/lib/participants/on-file';
import { exchangeProperties } from '@/lib/properties/queries';
import type { Money } from '@/lib/shared/money';
import { exchangeTasks } from '@/lib/tasks/queries';
import { explain } from './explained';
import { exchangePage } from './page';

/** Sums of the file; null is not entered. */
export type FileMoney = Record<'relinquished' | 'replacement' | 'exchange' | 'proceeds', Money | null>;

export type CaseSummary = Awaited<ReturnType<typeof caseSummary>>;

/** Taking it out is recorded in the transaction that reads it. Not found as the page. */
export async function caseSummary(scope: Scope, id: string) {
  const { exchange, risk, seesReturn } = await exchangePage(scope, id);
  const tasks = can(scope, 'task.see') ? await exchangeTasks(scope, id) : undefined;
  const people = can(scope, 'exchange.seePeople') ? (await participantsOnFile(scope, id)).rows : undefined;
  const summary = {
    exchange,
    explained: explain(exchange),
    risk,
    seesReturn,
    properties: can(scope, 'exchange.seeProperties') ? await exchangeProperties(scope, id) : undefined,
    money: can(scope, 'exchange.seeMoney') ? await moneyOf(scope, id) : undefined,
    people: people?.filter(({ leftAt }) => leftAt === null),
    tasks: tasks?.filter(({ status }) => status !== 'completed' && status !== 'cancelled'),
    seesAllTasks: can(scope, 'task.completeAny'),
    preparedFor: { name: scope.member.name, firm: scope.member.organizationName },
    preparedAt: scope.now,
  };
  await recordExport(scope, 'case summary', 1, {
    subjectId: exchange.id,
    exchangeId: exchange.id,
    detail: { format: 'pdf' },
  });
  return summary;
}

async function moneyOf({ db }: Scope, exchangeId: string): Promise<FileMoney | undefined> {
  const row = await db.exchangeFinance.findFirst({
    where: { exchangeId },
    select: {
      relinquishedPropertyValue: true,
      replacementPropertyValue: true,
      exchangeValue: true,
      proceeds: true,
    },
  });
  return (
    (row && {
      relinquished: row.relinquishedPropertyValue?.toFixed(2) ?? null,
      replacement: row.replacementPropertyValue?.toFixed(2) ?? null,
      exchange: row.exchangeValue.toFixed(2),
      proceeds: row.proceeds?.toFixed(2) ?? null,
    }) ??
    undefined
  );
}

/** Who may be given which of many tasks: whoever works on the exchange, as for one task (assign.ts). */
import type { Scope } from '@/lib/access/scope';
import type { Assignee } from './assign';

interface OfFile {
  exchangeId: string | null;
}

/** Answers whether a person may see the task's exchange; one without an exchange stays with who has it. */
export async function worksOn(scope: Scope, tasks: readonly OfFile[], people: readonly (string | null)[]) {
  const known = people.some((person) => person !== null) ? await peopleOf(scope, tasks) : new Map();
  return ({ exchangeId }: OfFile, person: string | null): boolean => {
    if (person === null) return exchangeId !== null;
    if (person === scope.member.userId) return true;
    return exchangeId !== null && known.get(exchangeId)?.has(person) === true;
  };
}

/** Everybody who works on any of the tasks' exchanges, and the reader, by name. */
export async function bulkPeople(scope: Scope, { ids }: { ids: readonly string[] }): Promise<Assignee[]> {
  const tasks = await scope.db.task.findMany({
    where: { id: { in: [...ids] } },
    select: { exchangeId: true },
  });
  const known = [...(await peopleOf(scope, tasks)).values()].flatMap((people) => [...people]);
  const users = await scope.db.user.findMany({
    where: {
      id: { in: [...new Set([scope.member.userId, ...known])] },
      memberships: { some: { isActive: true, role: { not: 'agency' } } },
    },
    select: { id: true, displayName: true },
    orderBy: { displayName: 'asc' },
  });
  return users.map(({ id, displayName }) => ({ id, name: displayName }));
}

/** Of each exchange its coordinator, attorney, client and participants who sign in, agencies left out. */
async function peopleOf(scope: Scope, tasks: readonly OfFile[]): Promise<Map<string, Set<string>>> {
  const ids = [...new Set(tasks.map(({ exchangeId }) => exchangeId).filter((id) => id !== null))];
  const [files, taking] = [
    await scope.db.exchange.findMany({
      where: { id: { in: ids } },
      select: {
        id: true,
        coordinatorId: true,
        primaryAttorneyId: true,
        client: { select: { userId: true } },
      },
    }),
    await scope.db.exchangeParticipant.findMany({
      where: { exchangeId: { in: ids }, isActive: true, userId: { not: null } },
      select: { exchangeId: true, userId: true },
    }),
  ];
  const known = new Map(
    files.map((file) => [
      file.id,
      new Set([file.coordinatorId, file.primaryAttorneyId, file.client.userId].filter((id) => id !== null)),
    ]),
  );
  for (const { exchangeId, userId } of taking) if (userId) known.get(exchangeId)?.add(userId);
  const active = await scope.db.membership.findMany({
    where: {
      userId: { in: [...known.values()].flatMap((people) => [...people]) },
      isActive: true,
      role: { not: 'agency' },
    },
    select: { userId: true },
  });
  const members = new Set(active.map(({ userId }) => userId));
  return new Map(
    [...known].map(([id, people]) => [id, new Set([...people].filter((person) => members.has(person)))]),
  );
}

export async function personNames(scope: Scope, people: readonly (string | null)[]) {
  const ids = [...new Set(people.filter((id) => id !== null))];
  const users = await scope.db.user.findMany({
    where: { id: { in: ids } },
    select: { id: true, displayName: true },
  });
  const names = new Map(users.map(({ id, displayName }) => [id, displayName]));
  return (id: string): string => names.get(id) ?? 'Somebody else';
}

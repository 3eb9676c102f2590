import { allow } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import type { ExchangeType } from '@/lib/exchanges/rules/values';
import { readEntries } from './entries';
import { sections, type EntryOf, type Section } from './input';
import { pointsOf, type Point } from './rules/checklist';
import { milestonesOf, milestoneWord } from './rules/milestones';
import { requirementsOf, type Requirement } from './rules/requirements';

/** A standard point or one of the firm's own (`own`), with what was recorded of it. */
export interface Listed<P, E> {
  id: string;
  text: string;
  own: boolean;
  point?: P;
  stored: E | null;
}

export type Compliance = Awaited<ReturnType<typeof exchangeCompliance>>;

/** The compliance sections of an exchange: what its type and states ask for, with what was recorded. For staff. */
export async function exchangeCompliance(scope: Scope, exchangeId: string, type: ExchangeType) {
  allow(scope, 'compliance.see');
  const row = await scope.db.exchange.findFirstOrThrow({
    where: { id: exchangeId },
    select: {
      complianceStatus: true,
      ...(Object.fromEntries(Object.values(sections).map(({ column }) => [column, true])) as Record<
        (typeof sections)[Section]['column'],
        true
      >),
    },
  });
  const placed = await scope.db.exchangeProperty.findMany({
    where: { exchangeId, state: { not: null } },
    select: { state: true },
  });
  const states = placed.flatMap(({ state }) => (state ? [state] : []));
  const stored = <S extends Section>(section: S) => readEntries(section, row[sections[section].column]);
  return {
    status: row.complianceStatus,
    checklist: listed<Point, EntryOf<'checklist'>>(pointsOf(type), stored('checklist')),
    requirements: listed<Requirement, EntryOf<'requirements'>>(
      requirementsOf(states),
      stored('requirements'),
    ),
    plan: stored('plan'),
    milestones: listed<Point, EntryOf<'milestones'>>(
      milestonesOf(type).map((id) => ({ id, text: milestoneWord(id), citation: '' })),
      stored('milestones'),
    ),
    updates: stored('updates').toSorted((one, other) => other.on.localeCompare(one.on)),
  };
}

/** The standard ones in their order, then what else was recorded: own points, and those of a state no longer on the file. */
function listed<P extends Point, E extends { id: string }>(
  standard: readonly P[],
  stored: readonly E[],
): Listed<P, E>[] {
  const of = new Map(stored.map((entry) => [entry.id, entry]));
  const rest = stored.filter(({ id }) => !standard.some((point) => point.id === id));
  return [
    ...standard.map((point) => ({
      id: point.id,
      text: point.text,
      own: false,
      point,
      stored: of.get(point.id) ?? null,
    })),
    ...rest.map((entry) => ({ id: entry.id, text: ownText(entry), own: true, stored: entry })),
  ];
}

const ownText = (entry: { id: string }) =>
  'text' in entry && typeof entry.text === 'string' ? entry.text : entry.id.replaceAll('_', ' ');

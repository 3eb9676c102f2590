/** What a template waits for: others of its type, never in a circle. */
import type { Scope } from '@/lib/access/scope';
import type { ExchangeType } from '@/lib/generated/prisma/enums';
import { invalid } from '@/lib/shared/errors';
import { circleOf, writeCircle, type Edge } from '@/lib/tasks/rules/circle';

interface Waiting {
  id: string;
  title: string;
  exchangeType: ExchangeType;
  dependsOn: readonly string[];
}

export async function setDependencies(scope: Scope, { id, title, exchangeType, dependsOn }: Waiting) {
  const wanted = [...new Set(dependsOn)];
  const links = await scope.db.taskTemplateDependency.findMany({
    where: { template: { exchangeType } },
    select: { templateId: true, dependsOnId: true, removedAt: true },
  });
  const own = links.filter(({ templateId }) => templateId === id);
  const standing = own.filter(({ removedAt }) => !removedAt).map(({ dependsOnId }) => dependsOnId);
  const added = wanted.filter((on) => !standing.includes(on));
  const removed = standing.filter((on) => !wanted.includes(on));
  if (added.length > 0) {
    await requireSound(scope, { id, title, exchangeType, dependsOn: added }, links);
  }
  if (removed.length > 0) {
    await scope.db.taskTemplateDependency.updateMany({
      where: { templateId: id, dependsOnId: { in: removed } },
      data: { removedAt: scope.now },
    });
  }
  const known = own.map(({ dependsOnId }) => dependsOnId);
  const back = added.filter((on) => known.includes(on));
  if (back.length > 0) {
    await scope.db.taskTemplateDependency.updateMany({
      where: { templateId: id, dependsOnId: { in: back } },
      data: { removedAt: null },
    });
  }
  const fresh = added.filter((on) => !known.includes(on));
  if (fresh.length > 0) {
    await scope.db.taskTemplateDependency.createMany({
      data: fresh.map((dependsOnId) => ({ templateId: id, dependsOnId })),
    });
  }
}

async function requireSound(
  scope: Scope,
  { id, title, exchangeType, dependsOn }: Waiting,
  links: readonly { templateId: string; dependsOnId: string; removedAt: Date | null }[],
): Promise<void> {
  const templates = await scope.db.taskTemplate.findMany({
    where: { exchangeType },
    select: { id: true, title: true },
  });
  const titles = new Map(templates.map((template) => [template.id, template.title])).set(id, title);
  const refuse = (message: string): never => invalid(message, { dependsOn: message });
  const edges: Edge[] = links
    .filter(({ removedAt }) => !removedAt)
    .map(({ templateId, dependsOnId }) => ({ id: templateId, dependsOnId }));
  for (const on of dependsOn) {
    if (on === id) refuse('A template cannot wait for itself.');
    if (!titles.has(on)) refuse('Choose templates of the same type of exchange.');
    const way = circleOf(edges, { id, dependsOnId: on });
    if (way) {
      refuse(`This would go in a circle: ${writeCircle(way, (at) => titles.get(at) ?? 'another template')}`);
    }
    edges.push({ id, dependsOnId: on });
  }
}

/** A dependency that would close a circle, found before the database refuses it, so that the refusal can name the tasks. */
export interface Edge {
  /** What waits. */
  id: string;
  /** What it waits for. */
  dependsOnId: string;
}

/**
 * The way from `edge.dependsOnId` back to `edge.id` over what stands, both ends included; undefined when the edge closes no
 * circle. A circle of one is the task itself.
 */
export function circleOf(edges: readonly Edge[], edge: Edge): string[] | undefined {
  const waitsFor = new Map<string, string[]>();
  for (const { id, dependsOnId } of edges) {
    const known = waitsFor.get(id);
    if (known) known.push(dependsOnId);
    else waitsFor.set(id, [dependsOnId]);
  }
  const cameFrom = new Map<string, string | undefined>([[edge.dependsOnId, undefined]]);
  const reached = [edge.dependsOnId];
  for (const at of reached) {
    if (at === edge.id) return wayTo(at, cameFrom);
    for (const next of waitsFor.get(at) ?? []) {
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, at);
      reached.push(next);
    }
  }
  return undefined;
}

function wayTo(end: string, cameFrom: ReadonlyMap<string, string | undefined>): string[] {
  const way: string[] = [];
  for (let at: string | undefined = end; at !== undefined; at = cameFrom.get(at)) way.unshift(at);
  return way;
}

/** `“Sign” waits for “Draft”, which waits for “Sign”.` for the circle that the edge would close. */
export function writeCircle(way: readonly string[], titleOf: (id: string) => string): string {
  const quoted = way.map((id) => `“${titleOf(id)}”`);
  const last = quoted.at(-1) ?? '';
  return `${[last, ...quoted].join(', which waits for ').replace(', which waits for ', ' would wait for ')}.`;
}

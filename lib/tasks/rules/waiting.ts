/** Templates whose task is due some days after what it waits for: made as soon as one of those is on the file. */
export interface WaitingTemplate {
  id: string;
  waitsFor: readonly string[];
}

/** Of `candidates` those that follow from `present`, also over each other. */
export function followingFrom<T extends WaitingTemplate>(
  candidates: readonly T[],
  present: ReadonlySet<string>,
): T[] {
  const there = new Set(present);
  const made: T[] = [];
  for (let grew = true; grew;) {
    grew = false;
    for (const template of candidates) {
      if (there.has(template.id) || !template.waitsFor.some((id) => there.has(id))) continue;
      there.add(template.id);
      made.push(template);
      grew = true;
    }
  }
  return made;
}

/** Times several things in turns, so that whatever else the machine does falls on all of them alike. */
import { timesOf, type Times } from './stats';

/** `turn` counts up, so that each turn can take another member or exchange. */
export type Run = (turn: number) => Promise<unknown>;

export interface Pace {
  runs: number;
  warmUp: number;
}

/** The usual pace: enough for a p95, with every member seen before. */
export const usual: Pace = { runs: 200, warmUp: 40 };

export async function inTurns<K extends string>(
  runs: Record<K, Run>,
  { runs: count, warmUp }: Pace = usual,
): Promise<Record<K, Times>> {
  const names = Object.keys(runs) as K[];
  const taken = new Map<K, number[]>(names.map((name) => [name, []]));
  for (let turn = 0; turn < warmUp + count; turn += 1) {
    for (const name of names) {
      const began = performance.now();
      await runs[name](turn);
      if (turn >= warmUp) taken.get(name)!.push(performance.now() - began);
    }
  }
  return Object.fromEntries(names.map((name) => [name, timesOf(taken.get(name)!)])) as Record<K, Times>;
}

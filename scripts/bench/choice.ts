/** What a run of the benchmark is asked for. */
import { parseArgs } from 'node:util';

import type { CaseName } from './run';

export interface Choice {
  /** Exchanges of the two databases. */
  small: number;
  large: number;
  /** Names of cases; all without any. */
  only: CaseName[];
  json?: string;
}

export function readChoice(words: string[], known: readonly CaseName[]): Choice {
  const { values } = parseArgs({
    args: words,
    options: {
      small: { type: 'string', default: '10000' },
      large: { type: 'string', default: '100000' },
      only: { type: 'string' },
      json: { type: 'string' },
      'no-pages': { type: 'boolean', default: false },
    },
  });
  const named = values.only?.split(',') ?? known;
  const strange = named.find((name) => !known.some((one) => one === name));
  if (strange) throw new Error(`There is no case "${strange}". Known: ${known.join(', ')}.`);
  return {
    small: count(values.small, '--small'),
    large: count(values.large, '--large'),
    only: known.filter((name) => named.includes(name) && !(values['no-pages'] && name === 'pages')),
    json: values.json,
  };
}

function count(text: string, option: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new Error(`${option} is the number of exchanges of a database that was filled.`);
}

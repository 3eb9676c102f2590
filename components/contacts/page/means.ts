/** Somebody's means as a form holds them, and what a change of them says before it is saved. */
import type { Finances } from '@/lib/contacts/finances';
import { toleranceWord, type RiskTolerance } from '@/lib/contacts/words';

import { parseMoney, writeMoney } from '@/lib/shared/money';

export interface Means {
  creditScore: string;
  netWorthEstimate: string;
  investmentCapacity: string;
  riskTolerance: RiskTolerance | '';
}

export const meansOf = (finances: Finances | null): Means => ({
  creditScore: finances?.creditScore?.toString() ?? '',
  netWorthEstimate: finances?.netWorthEstimate ?? '',
  investmentCapacity: finances?.investmentCapacity ?? '',
  riskTolerance: finances?.riskTolerance ?? '',
});

const words: Record<keyof Means, string> = {
  creditScore: 'Credit score',
  netWorthEstimate: 'Net worth, estimated',
  investmentCapacity: 'Investment capacity',
  riskTolerance: 'Risk tolerance',
};

/** `Credit score from not entered to 720.` */
export function changesOf(shown: Means, typed: Means): string[] {
  return (Object.keys(words) as (keyof Means)[])
    .filter((key) => written(key, shown[key]) !== written(key, typed[key]))
    .map((key) => `${words[key]} from ${written(key, shown[key])} to ${written(key, typed[key])}.`);
}

function written(key: keyof Means, value: string): string {
  const text = value.trim();
  if (!text) return 'not entered';
  if (key === 'riskTolerance') return toleranceWord[text as RiskTolerance].toLowerCase();
  if (key === 'creditScore') return text;
  const money = parseMoney(text);
  return money ? writeMoney(money) : text;
}

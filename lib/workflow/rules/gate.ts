/** A gate: what a stage needs before it is entered. */
import type { Because, Inputs } from '../../exchanges/rules/because';

/** The tabs of an exchange where something missing is put right. */
export type CureTab = 'overview' | 'properties' | 'identification' | 'money' | 'documents';

export interface GateItem {
  code: string;
  state: 'met' | 'missing' | 'waived';
  /** The thing itself, as in "Two things are missing: signed assignment, notice to the buyer." */
  words: string;
  /** What is on file, or what is wrong with it. */
  detail?: string;
  cure: { label: string; tab: CureTab };
  because: Because[];
}

export interface Gate {
  met: GateItem[];
  missing: GateItem[];
  /** What this exchange does not need. */
  waived: GateItem[];
}

interface Rule {
  rule: string;
  citation: string;
  confirmWithCounsel?: true;
}

export interface Asked {
  code: string;
  words: string;
  cure: GateItem['cure'];
  rule: Rule;
  inputs?: Inputs;
  detail?: string;
}

/** What is asked for, met or missing. */
export function item(met: boolean, { rule, inputs = {}, detail, ...asked }: Asked): GateItem {
  return {
    ...asked,
    state: met ? 'met' : 'missing',
    ...(detail && { detail }),
    because: [{ ...rule, inputs }],
  };
}

export const waived = (asked: Asked): GateItem => ({ ...item(false, asked), state: 'waived' });

export function gateFrom(items: readonly GateItem[]): Gate {
  const of = (state: GateItem['state']) => items.filter((one) => one.state === state);
  return { met: of('met'), missing: of('missing'), waived: of('waived') };
}

const counts = ['', 'One thing is', 'Two things are', 'Three things are', 'Four things are'];

/** "Two things are missing: signed assignment, notice to the buyer." */
export function sayMissing(missing: readonly Pick<GateItem, 'words'>[]): string {
  const count = counts[missing.length] ?? `${missing.length} things are`;
  return `${count} missing: ${missing.map(({ words }) => words).join(', ')}.`;
}

export const houseGate = (rule: string): Rule => ({ rule, citation: 'House rule' });

import { stateOf } from '@/lib/properties/rules/states';

/** Where the law regulates exchange intermediaries, and by which statute. */
export const intermediaryStatutes: Record<string, string> = {
  CA: 'Cal. Fin. Code 51000 ff.',
  CO: 'C.R.S. 6-1-721',
  CT: 'Conn. Gen. Stat. 36a-832',
  ID: 'Idaho Code 30-901',
  ME: '10 M.R.S. 1395',
  NV: 'NRS 645G',
  OR: 'Oregon HB 3484',
  VA: 'Va. Code 55.1-800',
  WA: 'RCW 19.310',
};

/** States tax the gain deferred on their property when what replaced it elsewhere is sold: what each asks for that. */
export const clawbackSources: Record<string, string> = {
  CA: 'FTB 3840',
  MA: 'State note: Massachusetts',
  MT: 'State note: Montana',
  OR: 'State note: Oregon',
};

/** States are free text on a property: their codes, each once, in order. What names no state is left out. */
export const stateCodes = (texts: readonly (string | null | undefined)[]): string[] =>
  [...new Set(texts.flatMap((text) => stateOf(text)?.code ?? []))].toSorted();

export const stateName = (code: string): string | undefined => stateOf(code)?.name;

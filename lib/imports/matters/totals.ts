/** What became of the records of a file. imported + unchanged + differs + rejected = records. */
export type Totals = {
  readonly records: number;
  readonly imported: number;
  /** Stored already, the same. */
  readonly unchanged: number;
  /** Stored already, but different: not written. */
  readonly differs: number;
  readonly rejected: number;
  readonly day45Warnings: number;
  readonly day180Warnings: number;
  readonly returnCaps: number;
};

/** `301 imported, 19 rejected, 14 Day-45 warnings, 17 Day-180 warnings`; unchanged and differing ones when there are any. */
export function finalLine(totals: Totals): string {
  return [
    `${totals.imported} imported`,
    ...(totals.unchanged > 0 ? [`${totals.unchanged} unchanged`] : []),
    ...(totals.differs > 0 ? [`${totals.differs} ${totals.differs === 1 ? 'differs' : 'differ'}`] : []),
    `${totals.rejected} rejected`,
    `${totals.day45Warnings} Day-45 ${plural(totals.day45Warnings, 'warning')}`,
    `${totals.day180Warnings} Day-180 ${plural(totals.day180Warnings, 'warning')}`,
  ].join(', ');
}

export const plural = (count: number, word: string) => (count === 1 ? word : `${word}s`);

import type { Money } from '@/lib/shared/money';
import type { LineNumber } from '@/lib/worksheet/rules/form-lines';
import { needsBasis, type Sheet } from '@/lib/worksheet/rules/what-if';

/** One column of the worksheet. */
export interface Column {
  title: string;
  sheet: Sheet;
}

/** The amount of a line as far as it is known. */
export function lineAmount({ worksheet, hasBasis }: Sheet, line: LineNumber): Money | null {
  return worksheet && (hasBasis || !needsBasis(Number(line))) ? worksheet.lines[line] : null;
}

/** What a figure lacks to be known. */
export const lacking = ({ worksheet, hasBasis }: Sheet): string =>
  !worksheet ? 'Needs both prices' : hasBasis ? '' : 'Needs the basis';

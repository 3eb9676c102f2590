/** What the parts of the fixture are given to work with. */
import type pg from 'pg';
import type { Firm } from '../people';
import type { Labels } from '../rows';

export interface Kit {
  owner: pg.ClientBase;
  labels: Labels;
  /** The id behind a label. */
  id(label: string): string;
  /** Inserts rows of a firm. */
  add(table: string, firm: Firm, ...rows: Record<string, unknown>[]): Promise<void>;
}

export const firmOf = (file: string): Firm => (file.startsWith('y') ? 'bay' : 'lake');

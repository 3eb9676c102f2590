import { compliance } from './compliance';
import { documents } from './documents';
import { history } from './history';
import { identification } from './identification';
import { money } from './money';
import { notes } from './notes';
import { overview } from './overview';
import type { ExchangePart } from './part';
import { people } from './people';
import { properties } from './properties';
import { tasks } from './tasks';

/** The tabs of an exchange, in the order in which everybody has them. */
export const parts: readonly ExchangePart[] = [
  overview,
  properties,
  identification,
  money,
  tasks,
  documents,
  people,
  notes,
  compliance,
  history,
];

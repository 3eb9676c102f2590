import { identification } from './identification';
import { overview } from './overview';
import type { ExchangePart } from './part';
import { people } from './people';
import { properties } from './properties';
import { tasks } from './tasks';

/** The tabs of an exchange, in the order in which everybody has them. */
export const parts: readonly ExchangePart[] = [overview, properties, identification, tasks, people];

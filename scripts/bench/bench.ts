/** What every case is given: the same things in a small and in a large database. */
import type { Server } from '../postgres/server';
import type { Site } from './site';

export interface Bench {
  small: Site;
  large: Site;
  server: Server;
  say: (line: string) => void;
}

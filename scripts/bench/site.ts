/** A filled database as the cases see it: the application's own client, the owner, and members who are signed in. */
import pg from 'pg';
import { enter, type Identity, type Role, type Scope } from '@/lib/access/scope';
import { connect } from '@/lib/platform/database/client';
import type { Filled } from '../demo-data/filled';
import type { Server } from '../postgres/server';
import { sample, type Known } from './sample';

export interface Site extends Filled {
  database: string;
  appUrl: string;
  /** A superuser, for what no member may do. */
  root: pg.Client;
  members: Record<Role, Known[]>;
  /** The admins of the largest firm. */
  largest: Known[];
  /** Reads or writes by a session of one's own choice. */
  enter<T>(identity: Identity, work: (scope: Scope) => Promise<T>): Promise<T>;
  /** Reads or writes as that member, as the application does. */
  as<T>(who: Known, work: (scope: Scope) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export async function openSite(server: Server, database: string, filled: Filled): Promise<Site> {
  const root = new pg.Client({ connectionString: server.url('postgres', database) });
  await root.connect();
  const appUrl = server.url('peak_app', database);
  const app = connect(appUrl, 4);
  const { members, largest } = await sample(root);
  return {
    ...filled,
    database,
    appUrl,
    root,
    members,
    largest,
    enter: (identity, work) => enter(identity, work, app),
    as: (who, work) => enter(who.identity, work, app),
    close: async () => {
      await app.close();
      await root.end();
    },
  };
}

/** The one whose turn it is. */
export function pick<T>(list: readonly T[], turn: number): T {
  if (list.length === 0) throw new Error('nobody to choose from');
  return list[turn % list.length]!;
}

export type { Identity };

/** Both connections for a command of an operator: those of the environment, else of the embedded server of PEAK_HOME. */
import { DATABASE, withServer } from './embedded';

export interface Connections {
  /** The owner of the tables. */
  ownerUrl: string;
  /** The application's restricted login. */
  appUrl: string;
}

export async function withConnections<T>(
  home: string,
  work: (connections: Connections) => Promise<T>,
): Promise<T> {
  const { DATABASE_URL, DIRECT_URL } = process.env;
  if (DATABASE_URL && DIRECT_URL) return work({ ownerUrl: DIRECT_URL, appUrl: DATABASE_URL });
  if (DATABASE_URL || DIRECT_URL) {
    throw new Error('Set both DATABASE_URL (the application login) and DIRECT_URL (the owner), or neither.');
  }
  return withEmbeddedConnections(home, work);
}

/** Those of the embedded server. */
export const withEmbeddedConnections = <T>(
  home: string,
  work: (connections: Connections) => Promise<T>,
): Promise<T> =>
  withServer(home, (server) =>
    work({ ownerUrl: server.url('peak_owner', DATABASE), appUrl: server.url('peak_app', DATABASE) }),
  );

/**
 * A pg pool that guards transactions. Prisma's interactive transactions can send the next statement of an operation
 * in flight after their own ROLLBACK (it happens on timeouts); on a pooled connection that statement would run outside
 * any transaction, or in somebody else's. Here it is refused. BEGIN and app.enter travel as one message, so that no
 * statement can run between them. Measured by `npm run prove:door`.
 */
import pg from 'pg';
import { requestId } from '../request-id';
import { door, openingStatement, toMember, type Passage } from './door';

type State = 'idle' | 'open' | 'ended';
type Text = string | { text: string };

/** Below Prisma's own transaction timeout, so that the database ends a slow statement first. */
export const STATEMENT_TIMEOUT_MS = 8_000;

const late = () =>
  Object.assign(new Error('statement after the end of its transaction'), {
    code: '25P01',
    severity: 'ERROR',
  });

export class GuardedPool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>;
  override connect(
    callback: (
      err: Error | undefined,
      client: pg.PoolClient | undefined,
      done: (release?: unknown) => void,
    ) => void,
  ): void;
  override connect(callback?: Parameters<pg.Pool['connect']>[0]): Promise<pg.PoolClient> | void {
    // With a callback it is the pool itself, for one statement outside a transaction: the login role has no rights there.
    if (callback) return super.connect(callback);
    return super.connect().then((client) => guard(client, door.getStore()));
  }
}

/** The connection as one transaction sees it: usable from BEGIN to COMMIT or ROLLBACK, and never again. */
function guard(client: pg.PoolClient, passage: Passage | undefined): pg.PoolClient {
  let state: State = 'idle';
  let broken: Error | undefined;
  let tail: Promise<unknown> = Promise.resolve();

  async function begin() {
    if (!passage) return client.query('BEGIN');
    try {
      const results = (await client.query(
        openingStatement(passage.identity, STATEMENT_TIMEOUT_MS, requestId()),
      )) as unknown;
      const entered = (results as pg.QueryResult[])[2]?.rows[0];
      passage.member = toMember(entered.member, passage.identity);
      return (results as pg.QueryResult[])[0];
    } catch (error) {
      passage.refused = (error as { code?: string }).code === '28000';
      await client.query('ROLLBACK').catch((reason: Error) => (broken = reason));
      throw error;
    }
  }

  function query(statement: Text, ...rest: unknown[]): unknown {
    const text = typeof statement === 'string' ? statement : statement.text;
    if (state === 'ended') return Promise.reject(late());
    if (text === 'BEGIN') {
      state = 'open';
      return begin();
    }
    if (text === 'COMMIT' || text === 'ROLLBACK') state = 'ended';
    return inTurn(() =>
      (client.query as (...args: unknown[]) => Promise<unknown>).call(client, statement, ...rest),
    );
  }

  /** Prisma reads the relations of a row at once; a connection answers one statement at a time. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = tail.then(work);
    tail = turn.catch(() => undefined);
    return turn;
  }

  function release(error?: Error | boolean) {
    state = 'ended';
    // A refused entry was rolled back above: the connection itself is sound.
    client.release(passage?.refused ? broken : error);
  }

  return new Proxy(client, {
    get(target, property) {
      if (property === 'query') return query;
      if (property === 'release') return release;
      const value: unknown = Reflect.get(target, property, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

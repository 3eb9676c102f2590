/**
 * The pool without its guard, for comparison: it enters in the same way, lets everything pass, and counts the statements
 * that came after the end of their transaction. Never used by the product.
 */
import pg from 'pg';
import { door, openingStatement, toMember } from '@/lib/platform/database/door';

export class WatchedPool extends pg.Pool {
  /** Statements sent after their transaction's COMMIT or ROLLBACK. */
  late = 0;
  /** Of these, on a connection that was in somebody else's transaction by then. */
  lateInAnothers = 0;

  override connect(): Promise<pg.PoolClient>;
  override connect(
    callback: (
      err: Error | undefined,
      client: pg.PoolClient | undefined,
      done: (release?: unknown) => void,
    ) => void,
  ): void;
  override connect(callback?: Parameters<pg.Pool['connect']>[0]): Promise<pg.PoolClient> | void {
    if (callback) return super.connect(callback);
    return super.connect().then((client) => this.watch(client));
  }

  private readonly holders = new WeakMap<pg.PoolClient, object>();

  private watch(client: pg.PoolClient): pg.PoolClient {
    const passage = door.getStore();
    const me = {};
    let ended = false;
    const send = client.query.bind(client) as (...args: unknown[]) => unknown;

    const begin = async () => {
      this.holders.set(client, me);
      if (!passage) return send('BEGIN');
      try {
        const results = (await send(openingStatement(passage.identity, 8_000))) as pg.QueryResult[];
        passage.member = toMember(results[2]?.rows[0].member, passage.identity);
        return results[0];
      } catch (error) {
        await send('ROLLBACK');
        throw error;
      }
    };
    const query = (statement: string | { text: string }, ...rest: unknown[]) => {
      const text = typeof statement === 'string' ? statement : statement.text;
      if (text === 'BEGIN') return begin();
      if (ended) {
        this.late += 1;
        const holder = this.holders.get(client);
        if (holder && holder !== me) this.lateInAnothers += 1;
      }
      if (text === 'COMMIT' || text === 'ROLLBACK') ended = true;
      return send(statement, ...rest);
    };
    const release = (error?: Error | boolean) => {
      if (this.holders.get(client) === me) this.holders.delete(client);
      client.release(error);
    };
    return new Proxy(client, {
      get(target, property) {
        if (property === 'query') return query;
        if (property === 'release') return release;
        const value: unknown = Reflect.get(target, property, target);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  }
}

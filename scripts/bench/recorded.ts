/** What the application sends to the database while it does something: to be sent again without the application. */
import pg from 'pg';

export interface Sent {
  text: string;
  values: unknown[];
}

/** The reads of `work`, without what opens and closes its transaction. Nothing else may run meanwhile. */
export async function recorded(work: () => Promise<unknown>): Promise<Sent[]> {
  const sent: Sent[] = [];
  // The prototype is put back as it was, and its method is called with its own `this`.
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first, second] = args;
    const statement = typeof first === 'string' ? { text: first, values: second } : (first as Partial<Sent>);
    if (statement.text) sent.push({ text: statement.text, values: (statement.values as unknown[]) ?? [] });
    return Reflect.apply(query, this, args) as never;
  } as typeof query;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query;
  }
  return sent.filter(({ text }) => /^\s*(SELECT|WITH)\b/i.test(text));
}

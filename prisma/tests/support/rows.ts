/** Rows with names: a fixture speaks of `x1` and `clara`, the database of ids; this keeps the two together. */
import type pg from 'pg';

type Row = Record<string, unknown>;

/** The organization of audit entries that belong to none. */
export const NO_FIRM = '00000000-0000-0000-0000-000000000000';

export class Labels {
  private readonly ids = new Map<string, string>();
  private readonly labels = new Map<string, string>();

  /** The id behind a label, made at its first use: UUIDv7 of June 2024, so that exchanges find their partition. */
  id(label: string): string {
    let id = this.ids.get(label);
    if (!id) {
      id = `01900000-0000-7000-8000-${(this.ids.size + 1).toString(16).padStart(12, '0')}`;
      this.ids.set(label, id);
      this.labels.set(id, label);
    }
    return id;
  }

  /** Gives a label to a row that the database made. */
  name(label: string, id: string): void {
    this.ids.set(label, id);
    this.labels.set(id, label);
  }

  label(id: string): string {
    return id === NO_FIRM ? 'no firm' : (this.labels.get(id) ?? id);
  }
}

/** Inserts rows one by one; objects become JSON, arrays stay arrays. */
export async function insert(client: pg.ClientBase, table: string, ...rows: Row[]): Promise<void> {
  for (const row of rows) {
    const columns = Object.keys(row);
    await client.query(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((_, n) => `$${n + 1}`).join(', ')})`,
      Object.values(row),
    );
  }
}

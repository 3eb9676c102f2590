/** What the audit tells of a change, as far as a sentence needs it. */
export interface Entry {
  id: string;
  /** The transaction: what was written together happened together. */
  transaction: string;
  at: Date;
  actorId: string | null;
  actorRole: string;
  kind: 'change' | 'sign_in' | 'sign_in_refused' | 'sign_out' | 'refusal' | 'export' | 'download';
  table: string | null;
  action: 'insert' | 'update' | 'delete' | null;
  rowId: string | null;
  /** `{column: [from, to]}` of an update, the values of an insert or a delete. */
  diff: Record<string, unknown> | null;
  detail: Record<string, unknown> | null;
  /** The sealed block that holds it; null while it is not sealed yet. */
  block: number | null;
  /** What was given as the reason, where the changed row does not say it. */
  reason?: string | null;
}

/** What ids are called: people, contacts, tasks, properties, documents. */
export type Names = ReadonlyMap<string, string>;

/** A change in two voices: what somebody did, and what came of it. */
export interface Phrase {
  /** After a name: `moved the transfer date from Sep 3 to Sep 4, 2026`. */
  did: string;
  /** On its own: `Transfer date moved from Sep 3 to Sep 4, 2026`. */
  happened: string;
}

/**
 * The door to data, as seen from the code: whoever runs inside `door.run(...)` has every transaction opened as that
 * member (see guarded-pool.ts). Outside, the login role may touch no table at all.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

/** A session and the organization it acts in; both are ids, checked by app.enter on every transaction. */
export interface Identity {
  sessionId: string;
  organizationId: string;
}

/** The other way in, to read only: the SHA-256 of a calendar's secret, in hex. Checked by app.enter_feed. */
export interface FeedKey {
  feedHash: string;
}

export const roles = ['admin', 'coordinator', 'client', 'third_party', 'agency'] as const;
export type Role = (typeof roles)[number];

/** Who app.enter found. */
export interface Member {
  userId: string;
  organizationId: string;
  sessionId: string;
  role: Role;
  name: string;
  email: string;
  organizationName: string;
  timeZone: string;
}

/** One passage: filled by the guarded pool when the transaction begins. */
export interface Passage {
  identity: Identity | FeedKey;
  member?: Member;
  refused?: boolean;
}

const globals = globalThis as { peakDoor?: AsyncLocalStorage<Passage> };

/** One per process: pages, actions and routes are bundled apart, and the connection that they share asks this door. */
export const door = (globals.peakDoor ??= new AsyncLocalStorage<Passage>());

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const SHA256 = /^[0-9a-f]{64}$/;

/**
 * The statement that opens a transaction as a member, in the name of `request` if there is one. What goes into SQL text is
 * refused unless it is a UUID, or 64 hexadecimal digits.
 */
export function openingStatement(identity: Identity | FeedKey, timeoutMs: number, request?: string): string {
  if (request !== undefined && !UUID.test(request)) throw new Error('not a request id');
  const named = request ? `, set_config('app.request_id', '${request}', true)` : '';
  return `BEGIN; SET LOCAL statement_timeout = ${Math.floor(timeoutMs)}; SELECT ${entering(identity)} AS member${named}`;
}

function entering(identity: Identity | FeedKey): string {
  if ('feedHash' in identity) {
    if (!SHA256.test(identity.feedHash)) throw new Error('not the hash of a secret');
    return `app.enter_feed('\\x${identity.feedHash}')`;
  }
  const { sessionId, organizationId } = identity;
  if (!UUID.test(sessionId) || !UUID.test(organizationId)) throw new Error('not an identity');
  return `app.enter('${sessionId}', '${organizationId}')`;
}

interface EnteredRow {
  user_id: string;
  role: Role;
  name: string;
  email: string;
  organization_name: string;
  time_zone: string;
  /** Of a calendar, which names none. */
  organization_id?: string;
}

export function toMember(row: EnteredRow, identity: Identity | FeedKey): Member {
  const place =
    'feedHash' in identity ? { sessionId: '', organizationId: row.organization_id ?? '' } : identity;
  return {
    ...place,
    userId: row.user_id,
    role: row.role,
    name: row.name,
    email: row.email,
    organizationName: row.organization_name,
    timeZone: row.time_zone,
  };
}

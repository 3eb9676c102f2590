/** The secret in a calendar's address: 256 random bits, shown once. The database keeps its SHA-256. */
import { createHash, randomBytes } from 'node:crypto';

const SHAPE = /^[A-Za-z0-9_-]{43}$/;

export const newSecret = (): string => randomBytes(32).toString('base64url');

/** Undefined for what cannot be a secret of ours. */
export const hashOf = (secret: string): Buffer | undefined =>
  SHAPE.test(secret) ? createHash('sha256').update(secret).digest() : undefined;

/**
 * The heads of all chains, one line for each block, in a file outside the database: whoever cuts the end off a chain, or
 * writes it anew from some block on, cannot reach it when it lies on other storage. Lines are only added.
 */
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';

export interface Head {
  organization: string;
  block: number;
  /** SHA-256, hexadecimal. */
  hash: string;
  sealedAt: string;
}

export interface HeadsRead {
  heads: Head[];
  /** Lines that are none: a write that was torn by a power cut. */
  unreadable: number;
  /** Bytes read; a later reading may go on from there. */
  end: number;
}

/** Where the file is: AUDIT_HEADS, or audit/heads.jsonl below `home`, the folder of the installation. */
export const headsFile = (home: string, given = process.env.AUDIT_HEADS): string =>
  // The page of jobs names this job, so the build follows it here; it need not follow the path.
  path.resolve(/* turbopackIgnore: true */ given || path.join(home, 'audit', 'heads.jsonl'));

/** Whole lines from byte `from` on; undefined when there is no such file. */
export function readHeads(file: string, from = 0): HeadsRead | undefined {
  if (!existsSync(file)) return undefined;
  const descriptor = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(Math.max(0, fstatSync(descriptor).size - from));
    readSync(descriptor, bytes, 0, bytes.length, from);
    const whole = bytes.lastIndexOf(10) + 1;
    const lines = bytes.subarray(0, whole).toString('utf8').split('\n').filter(Boolean);
    const heads = lines.map(parse).filter((head) => head !== undefined);
    return { heads, unreadable: lines.length - heads.length, end: from + whole };
  } finally {
    closeSync(descriptor);
  }
}

/** Returns once the lines are on the disk. */
export function appendHeads(file: string, heads: readonly Head[]): void {
  if (heads.length === 0) return;
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const descriptor = openSync(file, 'a+', 0o600);
  try {
    const last = Buffer.alloc(1);
    const { size } = fstatSync(descriptor);
    const torn = size > 0 && readSync(descriptor, last, 0, 1, size - 1) === 1 && last[0] !== 10;
    writeSync(descriptor, `${torn ? '\n' : ''}${heads.map((head) => `${JSON.stringify(head)}\n`).join('')}`);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function parse(line: string): Head | undefined {
  try {
    const { organization, block, hash, sealedAt } = JSON.parse(line) as Partial<Head>;
    const whole = typeof organization === 'string' && typeof hash === 'string' && Number.isInteger(block);
    return whole ? { organization, block: block!, hash, sealedAt: String(sealedAt) } : undefined;
  } catch {
    return undefined;
  }
}

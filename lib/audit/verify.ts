/**
 * Reads every chain from its first block, and names the first that is not as it was sealed: an entry changed, removed, put
 * in or moved, a block changed or missing, an end cut off. What it cannot see is what was never sealed.
 */
import type pg from 'pg';
import type { Head } from './heads';
import { chainOf, tailOf, type ChainBlock, type Tail } from './sql/chain';
import { firmsWithChains, type Firm } from './sql/firms';
import { missingGuards } from './sql/guards';

export interface ChainReport extends Tail {
  firm: Firm;
  /** Read and found good; all of them when there is no fault. */
  blocks: number;
  entries: number;
  /** Blocks that the heads file does not have yet. */
  unwritten: number;
  fault?: { block: number; what: string };
}

export interface AuditReport {
  chains: ChainReport[];
  /** What writes and keeps the audit, and is missing, disabled or changed now, in words. */
  guards: string[];
}

type HeadsOfFirm = Map<number, Set<string>>;

/**
 * `client`: the owner, in a transaction with one snapshot, so that writing and sealing may go on meanwhile. `heads`: what the
 * file outside the database says, read before the snapshot was taken; none to do without. `only`: the slug of one firm.
 */
export async function verifyAudit(
  client: pg.ClientBase,
  heads: readonly Head[] = [],
  only?: string,
): Promise<AuditReport> {
  await client.query(PLAIN_PATH);
  const guards = await missingGuards(client);
  return { chains: await verifyChains(client, heads, only), guards };
}

const PLAIN_PATH = `SELECT pg_catalog.set_config('search_path', 'pg_catalog', true)`;

/** The chains alone. */
export async function verifyChains(
  client: pg.ClientBase,
  heads: readonly Head[] = [],
  only?: string,
): Promise<ChainReport[]> {
  await client.query(PLAIN_PATH);
  const outside = byFirm(heads);
  const chains: ChainReport[] = [];
  for (const firm of await firmsWithChains(client, [...outside.keys()])) {
    if (only !== undefined && firm.slug !== only) continue;
    chains.push(await verifyChain(client, firm, outside.get(firm.id) ?? new Map<number, Set<string>>()));
  }
  return chains;
}

export const isIntact = ({ chains, guards }: AuditReport): boolean =>
  guards.length === 0 && chains.every(({ fault }) => !fault);

async function verifyChain(client: pg.ClientBase, firm: Firm, heads: HeadsOfFirm): Promise<ChainReport> {
  let last: ChainBlock | undefined;
  let [blocks, entries, unwritten] = [0, 0, 0];
  let fault: ChainReport['fault'];
  for await (const block of chainOf(client, firm.id)) {
    fault = faultOf(block, last, heads);
    if (fault) break;
    blocks += 1;
    entries += block.entries;
    if (!heads.has(block.number)) unwritten += 1;
    last = block;
  }
  const known = Math.max(0, ...heads.keys());
  if (!fault && known > blocks)
    fault = { block: blocks + 1, what: `is missing; the heads file knows blocks up to ${known}` };
  const tail = await tailOf(client, firm.id, last?.toTxid ?? '0');
  if (!fault && tail.impossible > 0)
    fault = {
      block: blocks + 1,
      what: `cannot be sealed: ${entriesOf(tail.impossible)} of a transaction that has not begun (after a restore: npm run audit:resume)`,
    };
  return { firm, blocks, entries, unwritten, ...tail, fault };
}

function faultOf(block: ChainBlock, last: ChainBlock | undefined, heads: HeadsOfFirm): ChainReport['fault'] {
  const expected = (last?.number ?? 0) + 1;
  if (block.number !== expected) return { block: expected, what: 'is missing' };
  const is = (what: string) => ({ block: expected, what });
  const stretch = `(transactions ${block.fromTxid} to ${block.toTxid}, sealed ${block.sealedAt.toISOString()})`;
  if (block.ownHash !== block.hash) return is('was changed itself: it does not have its own hash');
  if (block.previousHash !== (last?.hash ?? '')) return is('does not continue the block before it');
  if (block.fromTxid !== (last?.toTxid ?? '0')) return is('does not begin where the block before it ends');
  if (block.foundEntries !== block.entries)
    return is(`has ${entriesOf(block.foundEntries)}, of ${block.entries} sealed ${stretch}`);
  if (block.foundRoot !== block.root) return is(`has an entry that is not as it was sealed ${stretch}`);
  const outside = heads.get(block.number);
  if (outside && (outside.size !== 1 || !outside.has(block.hash)))
    return is('is not the one that the heads file knows: the chain was written anew from here');
  return undefined;
}

const entriesOf = (count: number) => (count === 1 ? '1 entry' : `${count} entries`);

function byFirm(heads: readonly Head[]): Map<string, HeadsOfFirm> {
  const firms = new Map<string, HeadsOfFirm>();
  for (const { organization, block, hash } of heads) {
    const firm = firms.get(organization) ?? new Map<number, Set<string>>();
    firms.set(organization, firm);
    firm.set(block, (firm.get(block) ?? new Set<string>()).add(hash));
  }
  return firms;
}

/** What a chain is said to be, in one line. */
import type { ChainReport } from '@/lib/audit/verify';

const count = (number: number, one: string, many: string) =>
  `${number.toLocaleString('en-US')} ${number === 1 ? one : many}`;

export function lineOf({ firm, blocks, entries, unsealed, since, unwritten, fault }: ChainReport): string {
  const name = firm.slug ?? (/^[0-]+$/.test(firm.id) ? '(no firm)' : firm.id);
  if (fault) return `${name}: BLOCK ${fault.block} ${fault.what}`;
  const parts = [`${count(blocks, 'block', 'blocks')}, ${count(entries, 'entry', 'entries')}, intact`];
  if (unsealed > 0)
    parts.push(
      `${count(unsealed, 'entry waits', 'entries wait')} to be sealed since ${since!.toISOString()}`,
    );
  if (unwritten > 0) parts.push(`${count(unwritten, 'head', 'heads')} not yet in the heads file`);
  return `${name}: ${parts.join('; ')}`;
}

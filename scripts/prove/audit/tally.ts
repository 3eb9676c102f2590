/** Tampers again and again, each time in a transaction that is verified and rolled back, and counts what was found. */
import type pg from 'pg';
import type { Head } from '@/lib/audit/heads';
import { verifyChains } from '@/lib/audit/verify';
import { Dice } from '../../demo/random';
import { survey, tamperings } from './tamper';

export interface Line {
  tried: number;
  found: number;
  /** Of those found, those where the first bad block was named, and no other chain. */
  named: number;
}

export interface Tally {
  lines: Record<string, Line>;
  missed: string[];
}

/** `superuser`: may put triggers out of action. `times`: how many tamperings, the kinds in turn. */
export async function tamperAndVerify(
  superuser: pg.Client,
  heads: readonly Head[],
  times: number,
  seed = 1031,
): Promise<Tally> {
  const dice = new Dice(seed);
  const ground = await survey(superuser);
  const kinds = Object.keys(tamperings);
  const tally: Tally = { lines: {}, missed: [] };
  for (let turn = 0; turn < times; turn += 1) {
    const kind = kinds[turn % kinds.length]!;
    const line = (tally.lines[kind] ??= { tried: 0, found: 0, named: 0 });
    line.tried += 1;
    await superuser.query('BEGIN');
    try {
      // What an owner reaches by ALTER TABLE ... DISABLE TRIGGER, without leaving a trace of it.
      await superuser.query(`SET LOCAL session_replication_role = 'replica'`);
      const { organization, block } = await tamperings[kind]!(superuser, dice, ground);
      const chains = await verifyChains(superuser, heads);
      const fault = chains.find(({ firm }) => firm.id === organization)?.fault;
      if (fault) line.found += 1;
      // An entry moved to another firm is a fault of both.
      const accused = chains.filter((chain) => chain.fault && chain.firm.id !== organization).length;
      const right = fault?.block === block && (accused === 0 || kind === 'entry moved to another firm');
      if (right) line.named += 1;
      else tally.missed.push(`${kind} in block ${block} of ${organization}: ${JSON.stringify(fault)}`);
    } finally {
      await superuser.query('ROLLBACK');
    }
  }
  return tally;
}

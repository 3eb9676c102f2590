/** Ways to tamper with the audit, as an owner could who disables its triggers. Each names the block that must be found bad. */
import type pg from 'pg';
import type { Dice } from '../../demo/random';

export interface Tampering {
  kind: string;
  organization: string;
  block: number;
}

interface Entry {
  organization: string;
  id: string;
  txid: string;
  block: number;
}

/** What there is to tamper with. Read once: every tampering is rolled back. */
export interface Ground {
  entries: Entry[];
  /** Number of the last block of each firm. */
  last: Map<string, number>;
}

export async function survey(client: pg.Client): Promise<Ground> {
  const { rows: entries } = await client.query<Entry>(
    `SELECT a.organization_id AS organization, a.id, a.txid::text, b.number AS block
     FROM audit_blocks b
     JOIN audit_logs a ON a.organization_id = b.organization_id AND a.txid >= b.from_txid AND a.txid < b.to_txid
     ORDER BY a.organization_id, a.txid, a.id`,
  );
  const last = new Map<string, number>();
  for (const { organization, block } of entries)
    last.set(organization, Math.max(block, last.get(organization) ?? 0));
  return { entries, last };
}

type Place = Omit<Tampering, 'kind'>;
type Tamper = (client: pg.Client, dice: Dice, ground: Ground) => Promise<Place>;

function someBlock(dice: Dice, { last }: Ground): Place {
  const [organization, blocks] = dice.pick([...last]);
  return { organization, block: dice.between(1, blocks) };
}

const here = ({ organization, block }: Place): [string, number] => [organization, block];
const AT = 'organization_id = $1 AND id = $2';

const changes = [
  `at = at + interval '1 microsecond'`,
  'actor_id = gen_random_uuid()',
  `actor_id = CASE WHEN actor_id IS NULL THEN gen_random_uuid() END`,
  `actor_role = actor_role || 'x'`,
  'request_id = gen_random_uuid()',
  `kind = CASE kind WHEN 'change' THEN 'refusal'::audit_kind_enum ELSE 'change' END`,
  `table_name = coalesce(table_name, '') || 'x'`,
  `action = CASE WHEN action = 'insert' THEN 'update'::audit_action_enum ELSE 'insert' END`,
  'row_id = gen_random_uuid()',
  `row_key = coalesce(row_key, '{}') || '{"x": 1}'`,
  'exchange_id = gen_random_uuid()',
  `diff = coalesce(diff, '{}') || '{"x": [1, 2]}'`,
  `diff = CASE WHEN diff IS NULL THEN 'null'::jsonb END`,
  `detail = coalesce(detail, '{}') || '{"x": 1}'`,
  'id = gen_random_uuid()',
];

const blockChanges = [
  'entries = entries + 1',
  `root = sha256(root)`,
  `hash = sha256(hash)`,
  `previous_hash = sha256(previous_hash)`,
  `sealed_at = sealed_at + interval '1 second'`,
  `from_txid = (from_txid::text::numeric + 1)::text::xid8`,
  `to_txid = (to_txid::text::numeric + 1)::text::xid8`,
  'number = number + 100000',
];

/** Roots and hashes of a block and all after it made to fit what the log holds now. */
const rewrite = (organization: string, block: number) => `DO $$
DECLARE b audit_blocks; before bytea := coalesce((SELECT hash FROM audit_blocks
    WHERE organization_id = '${organization}' AND number = ${block - 1}), '');
BEGIN
    FOR b IN SELECT * FROM audit_blocks WHERE organization_id = '${organization}' AND number >= ${block} ORDER BY number LOOP
        b.previous_hash := before;
        SELECT count(*), sha256(string_agg(app.audit_leaf(a), '' ORDER BY txid, id)) INTO b.entries, b.root FROM audit_logs a
        WHERE a.organization_id = b.organization_id AND a.txid >= b.from_txid AND a.txid < b.to_txid;
        b.hash := app.audit_block_hash(b);
        UPDATE audit_blocks SET (entries, root, previous_hash, hash) = (b.entries, b.root, b.previous_hash, b.hash)
        WHERE organization_id = b.organization_id AND number = b.number;
        before := b.hash;
    END LOOP;
END $$`;

const COPY = `INSERT INTO audit_logs (organization_id, id, txid, at, actor_id, actor_role, request_id, kind, table_name, action,
    row_id, row_key, exchange_id, diff, detail)
  SELECT organization_id, CASE WHEN $4 THEN uuidv7() ELSE gen_random_uuid() END, $3::xid8, at, actor_id, actor_role, request_id,
    kind, table_name, action, row_id, row_key, exchange_id, diff, detail FROM audit_logs WHERE ${AT}`;

export const tamperings: Record<string, Tamper> = {
  'entry changed': async (client, dice, ground) => {
    const entry = dice.pick(ground.entries);
    await client.query(`UPDATE audit_logs SET ${dice.pick(changes)} WHERE ${AT}`, [
      entry.organization,
      entry.id,
    ]);
    return entry;
  },
  'entry removed': async (client, dice, ground) => {
    const entry = dice.pick(ground.entries);
    await client.query(`DELETE FROM audit_logs WHERE ${AT}`, [entry.organization, entry.id]);
    return entry;
  },
  'entry put in': async (client, dice, ground) => {
    const entry = dice.pick(ground.entries);
    const other = dice.pick(ground.entries.filter(({ organization }) => organization === entry.organization));
    await client.query(COPY, [entry.organization, entry.id, other.txid, dice.chance(0.5)]);
    return other;
  },
  'entries in another order': async (client, dice, ground) => {
    const one = dice.pick(ground.entries);
    const others = ground.entries.filter((e) => e.organization === one.organization && e.txid !== one.txid);
    const other = dice.pick(others);
    const set = (column: 'id' | 'txid', id: string, value: string) =>
      client.query(`UPDATE audit_logs SET ${column} = $3 WHERE ${AT}`, [one.organization, id, value]);
    if (dice.chance(0.5)) {
      await set('txid', one.id, other.txid);
      await set('txid', other.id, one.txid);
    } else {
      const between = '00000000-0000-7000-8000-000000000000';
      await set('id', one.id, between);
      await set('id', other.id, one.id);
      await set('id', between, other.id);
    }
    return { organization: one.organization, block: Math.min(one.block, other.block) };
  },
  'entry moved to another firm': async (client, dice, ground) => {
    const entry = dice.pick(ground.entries);
    const elsewhere = [...ground.last.keys()].filter((id) => id !== entry.organization);
    await client.query(`UPDATE audit_logs SET organization_id = $3 WHERE ${AT}`, [
      entry.organization,
      entry.id,
      dice.pick(elsewhere),
    ]);
    return entry;
  },
  'end cut off': async (client, dice, ground) => {
    const from = someBlock(dice, ground);
    await client.query(
      `DELETE FROM audit_logs WHERE organization_id = $1 AND txid >= (SELECT from_txid FROM audit_blocks
       WHERE organization_id = $1 AND number = $2)`,
      here(from),
    );
    // With its seals, or leaving them.
    if (dice.chance(0.7))
      await client.query('DELETE FROM audit_blocks WHERE organization_id = $1 AND number >= $2', here(from));
    return from;
  },
  'block changed': async (client, dice, ground) => {
    const block = someBlock(dice, ground);
    await client.query(
      `UPDATE audit_blocks SET ${dice.pick(blockChanges)} WHERE organization_id = $1 AND number = $2`,
      here(block),
    );
    return block;
  },
  'block removed': async (client, dice, ground) => {
    const block = someBlock(dice, ground);
    await client.query('DELETE FROM audit_blocks WHERE organization_id = $1 AND number = $2', here(block));
    return block;
  },
  'chain written anew': async (client, dice, ground) => {
    const entry = dice.pick(ground.entries);
    await client.query(`UPDATE audit_logs SET ${dice.pick(changes)} WHERE ${AT}`, [
      entry.organization,
      entry.id,
    ]);
    await client.query(rewrite(entry.organization, entry.block));
    return entry;
  },
};

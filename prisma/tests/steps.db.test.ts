/** An exchange goes step by step: every status and stage from every other, allowed or refused, with nothing left of a refusal. */
import pg from 'pg';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stagesOf, statusMoves, type ExchangeStage } from '@/lib/exchanges/rules/stages';
import { exchangeStatuses, exchangeTypes, type ExchangeStatus } from '@/lib/exchanges/rules/values';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { enter } from './support/act';
import { actors } from './support/people';
import { insert, type Labels } from './support/rows';
import { contentsOf, smallFirm } from './support/small-firm';

let db: TestDatabase;
let app: pg.Client;
let labels: Labels;

beforeAll(async () => {
  db = await testDatabase();
  labels = await smallFirm(db.owner);
  app = new pg.Client({ connectionString: db.appUrl });
  await app.connect();
});
afterAll(async () => {
  await app.end();
  await db.drop();
});

async function open(more: Record<string, unknown>): Promise<string> {
  const id = v7();
  await insert(db.owner, 'exchanges', {
    organization_id: labels.id('lake'),
    id,
    name: 'File',
    exchange_type: 'delayed',
    client_id: labels.id('kClara'),
    coordinator_id: labels.id('carol'),
    status_reason: 'Because',
    ...more,
  });
  return id;
}

/** Whether the change goes through; if not, by which rule. Then it is taken back. */
async function outcome(
  id: string,
  set: string,
  client: pg.ClientBase = db.owner,
): Promise<string | undefined> {
  await client.query('SAVEPOINT step');
  try {
    await client.query(`UPDATE exchanges SET ${set} WHERE id = $1`, [id]);
    return 'done';
  } catch (error) {
    return (error as pg.DatabaseError).constraint;
  } finally {
    await client.query('ROLLBACK TO SAVEPOINT step');
  }
}

/** A stage that goes with the status, reached without a skip. */
function stageFor(from: ExchangeStatus, to: ExchangeStatus): ExchangeStage {
  if (to === 'draft') return 'eligibility';
  if (to === 'completed') return 'closed';
  if (from === 'draft') return to === 'active' ? 'documents_signed' : 'eligibility';
  return 'tax_package';
}
const steps: Record<ExchangeStatus, ExchangeStatus[]> = {
  draft: ['active', 'cancelled'],
  active: ['on_hold', 'completed', 'failed', 'cancelled'],
  on_hold: ['active', 'failed', 'cancelled'],
  completed: ['active'],
  failed: ['active'],
  cancelled: ['active'],
};

describe('the status of an exchange', () => {
  it.each(exchangeStatuses)('moves from %s where it may, and nowhere else', async (from) => {
    await db.owner.query('BEGIN');
    const id = await open({ status: from, stage: stageFor(from, from) });
    for (const to of exchangeStatuses.filter((status) => status !== from)) {
      expect(await outcome(id, `status = '${to}', stage = '${stageFor(from, to)}'`), `to ${to}`).toBe(
        steps[from].includes(to) ? 'done' : 'exchanges_status_step',
      );
    }
    await db.owner.query('ROLLBACK');
  });

  it('may go at least where the office is offered', () => {
    for (const from of exchangeStatuses) {
      expect(steps[from]).toEqual(expect.arrayContaining([...statusMoves(from)]));
    }
  });

  it('that has ended is opened again by an admin, not by a coordinator', async () => {
    const id = await open({ status: 'failed', stage: 'documents_signed' });
    for (const [actor, result] of [
      ['admin', 'done'],
      ['coordinator', 'exchanges_status_step'],
    ] as const) {
      await app.query('BEGIN');
      await enter(app, labels, actors[actor]);
      expect(await outcome(id, `status = 'active'`, app)).toBe(result);
      await app.query('ROLLBACK');
    }
  });
});

describe('the stage of an exchange', () => {
  it.each(exchangeTypes)('of type %s moves one forward at most, and back', async (type) => {
    const stages = stagesOf(type);
    const { rows } = await db.owner.query<{ stages: string[] }>(
      'SELECT app.stages_of($1)::text[] AS stages',
      [type],
    );
    expect(rows[0]?.stages).toEqual(stages);
    const working = stages.filter((stage) => !['intake', 'eligibility', 'closed'].includes(stage));
    for (const from of working) {
      await db.owner.query('BEGIN');
      const id = await open({ exchange_type: type, status: 'active', stage: from });
      for (const to of working) {
        const skips = stages.indexOf(to) > stages.indexOf(from) + 1;
        expect(await outcome(id, `stage = '${to}'`), `${from} to ${to}`).toBe(
          skips ? 'exchanges_stage_step' : 'done',
        );
      }
      const ends = await outcome(id, `stage = 'closed', status = 'completed'`);
      expect(ends).toBe(from === 'tax_package' ? 'done' : 'exchanges_stage_step');
      await db.owner.query('ROLLBACK');
    }
  });

  const sold = `transfer_date = '2026-01-05'`;
  const soldInTime = `${sold}, identification_deadline = '2026-02-19', exchange_deadline = '2026-07-04'`;
  const parkedDates = {
    parking_started_on: '2026-01-05',
    parked_side: 'replacement',
    parking_agreement_deadline: '2026-01-12',
    parking_identification_deadline: '2026-02-19',
    parking_deadline: '2026-07-04',
  };
  const parked = Object.entries(parkedDates)
    .map(([column, value]) => `${column} = '${value}'`)
    .join(', ');

  it.each([
    ['delayed', soldInTime],
    ['simultaneous', sold],
    ['reverse', soldInTime],
    ['reverse', parked],
    ['improvement', soldInTime],
    ['improvement', parked],
    ['build_to_suit', parked],
  ] as const)(
    'of a draft of type %s is led past no gate by its recorded closing, which only makes it active',
    async (type, dates) => {
      await db.owner.query('BEGIN');
      const id = await open({ exchange_type: type });
      const begin = (stage: ExchangeStage) => outcome(id, `${dates}, status = 'active', stage = '${stage}'`);
      const [intake, eligibility, ...later] = stagesOf(type).filter((stage) => stage !== 'closed');
      expect(await begin(intake!)).toBe('done');
      expect(await begin(eligibility!)).toBe('done');
      for (const stage of later) expect(await begin(stage), stage).toBe('exchanges_stage_step');
      // Nothing sold or parked: nothing runs.
      for (const stage of [intake, eligibility])
        expect(await outcome(id, `status = 'active', stage = '${stage}'`)).toBe(
          'exchanges_stage_fits_status',
        );
      await db.owner.query('ROLLBACK');
    },
  );

  it('of an active file before its papers makes it a draft again only where its sale is taken back or put off', async () => {
    await db.owner.query('BEGIN');
    const dates = {
      transfer_date: '2026-01-05',
      identification_deadline: '2026-02-19',
      exchange_deadline: '2026-07-04',
    };
    const none = 'transfer_date = NULL, identification_deadline = NULL, exchange_deadline = NULL';
    const later = `transfer_date = '2026-03-05', identification_deadline = '2026-04-19', exchange_deadline = '2026-09-01'`;
    const planned = `transfer_date = '2999-01-05', identification_deadline = '2999-02-19', exchange_deadline = '2999-07-04'`;
    const earlier = `transfer_date = '2026-01-02', identification_deadline = '2026-02-16', exchange_deadline = '2026-07-01'`;
    const id = await open({ status: 'active', stage: 'eligibility', ...dates });
    const outcomes = [
      [`status = 'draft'`, 'exchanges_status_step'],
      [`status = 'draft', ${earlier}`, 'exchanges_status_step'],
      [`status = 'draft', ${later}`, 'exchanges_status_step'],
      [`status = 'draft', ${planned}`, 'done'],
      [`status = 'draft', ${none}`, 'done'],
      [`status = 'draft', stage = 'intake', ${none}`, 'done'],
      [none, 'exchanges_stage_fits_status'],
    ] as const;
    for (const [set, result] of outcomes) expect(await outcome(id, set), set).toBe(result);
    const both = await open({
      exchange_type: 'reverse',
      status: 'active',
      stage: 'intake',
      ...dates,
      ...parkedDates,
    });
    expect(await outcome(both, `status = 'draft', ${none}`)).toBe('exchanges_status_step');
    // A parking that is only planned keeps nothing active.
    const toPark = await open({
      exchange_type: 'reverse',
      status: 'active',
      stage: 'intake',
      ...dates,
      parked_side: 'replacement',
      parking_started_on: '2999-01-05',
      parking_agreement_deadline: '2999-01-12',
      parking_identification_deadline: '2999-02-19',
      parking_deadline: '2999-07-04',
    });
    expect(await outcome(toPark, `status = 'draft'`)).toBe('exchanges_status_step');
    expect(await outcome(toPark, `status = 'draft', ${none}`)).toBe('done');
    const waits = await open({ status: 'on_hold', stage: 'eligibility', ...dates });
    expect(await outcome(waits, `status = 'draft'`)).toBe('exchanges_status_step');
    expect(await outcome(waits, `status = 'draft', ${none}`)).toBe('done');
    const signed = await open({ status: 'active', stage: 'documents_signed', ...dates });
    expect(await outcome(signed, `status = 'draft', stage = 'eligibility', ${none}`)).toBe(
      'exchanges_status_step',
    );
    await db.owner.query('ROLLBACK');
  });

  it.each(exchangeTypes)('of type %s is gone round by no other type, whoever says it', async (type) => {
    const others = exchangeTypes.filter((other) => other !== type);
    expect(others.length).toBeGreaterThan(3);
    const working = await open({ exchange_type: type, status: 'active', stage: 'documents_signed' });
    const ended = await open({ exchange_type: type, status: 'failed', stage: 'documents_signed' });
    for (const actor of ['admin', 'coordinator'] as const) {
      await app.query('BEGIN');
      await enter(app, labels, actors[actor]);
      for (const other of others) {
        for (const id of [working, ended]) {
          expect(await outcome(id, `exchange_type = '${other}'`, app), `${actor}: to ${other}`).toBe(
            'exchanges_type_stays',
          );
        }
        const both = `exchange_type = '${other}', stage = '${stagesOf(other)[3]!}'`;
        expect(await outcome(working, both, app), `${actor}: ${both}`).toBe('exchanges_type_stays');
      }
      await app.query('ROLLBACK');
    }
  });

  it.each(exchangeTypes)(
    'of type %s may be of another while it is a draft, and then goes by that one',
    async (type) => {
      const id = await open({ exchange_type: type, stage: 'eligibility' });
      await app.query('BEGIN');
      await enter(app, labels, actors.coordinator);
      for (const other of exchangeTypes.filter((one) => one !== type)) {
        expect(await outcome(id, `exchange_type = '${other}'`, app)).toBe('done');
        const begun = `exchange_type = '${other}', status = 'active'`;
        expect(await outcome(id, `${begun}, stage = 'documents_signed'`, app)).toBe('done');
        expect(await outcome(id, `${begun}, stage = '${stagesOf(other)[3]!}'`, app)).toBe(
          'exchanges_stage_step',
        );
      }
      await app.query('ROLLBACK');
    },
  );

  it('may be put right by the owner, with the type', async () => {
    await db.owner.query('BEGIN');
    const id = await open({ status: 'active', stage: 'identification_locked' });
    expect(await outcome(id, `exchange_type = 'improvement'`)).toBe('done');
    await db.owner.query('ROLLBACK');
  });

  it('that was refused leaves the exchange, its card and its events as they were', async () => {
    const id = await open({ status: 'active', stage: 'documents_signed' });
    const tables = ['exchanges', 'exchange_cards', 'exchange_numbers', 'domain_events'];
    const before = await contentsOf(db.owner, ...tables);
    for (const set of [
      `stage = 'reconciled'`,
      `status = 'draft', stage = 'intake'`,
      `status = 'completed', stage = 'closed'`,
    ]) {
      await expect(db.owner.query(`UPDATE exchanges SET ${set} WHERE id = $1`, [id])).rejects.toMatchObject({
        code: '23514',
        constraint: expect.stringMatching(/^exchanges_(status|stage)_step$/),
      });
    }
    expect(await contentsOf(db.owner, ...tables)).toEqual(before);
  });

  it('is any when a file is opened: imports bring files at work', async () => {
    expect(await open({ status: 'active', stage: 'reconciled' })).toBeDefined();
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Entry } from './entry';
import { happeningsOf } from './groups';
import { phrasesOf } from './sentences';

const value = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string(),
  fc.uuid(),
  fc.constantFrom('2026-09-03', '2026-11-24T18:00:00Z', 'on_hold', 'withheld', 'line\nbreak'),
  fc.array(fc.string()),
  fc.dictionary(fc.string(), fc.string()),
);
const name = fc.stringMatching(/^[a-z]+(_[a-z]+){0,3}$/);
const entry: fc.Arbitrary<Entry> = fc
  .record({
    id: fc.uuid(),
    transaction: fc.constantFrom('1', '2', '3'),
    actorId: fc.option(fc.uuid()),
    table: fc.oneof(
      name,
      fc.constantFrom('exchanges', 'tasks', 'exchange_participants', 'disbursement_requests'),
    ),
    action: fc.constantFrom('insert' as const, 'update' as const, 'delete' as const),
    rowId: fc.option(fc.uuid()),
    column: fc.oneof(name, fc.constantFrom('status', 'left_at', 'tags', 'archived_at', 'amount', 'title')),
    from: value,
    to: value,
    block: fc.option(fc.nat()),
  })
  .map(({ column, from, to, action, ...rest }) => ({
    ...rest,
    action,
    at: new Date(0),
    actorRole: 'admin',
    kind: 'change' as const,
    diff: action === 'update' ? { [column]: [from, to] } : { [column]: to },
    detail: null,
  }));

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;

it('reads whatever the audit holds: no id of a row or a person, nothing undefined, no object as its type', () => {
  fc.assert(
    fc.property(entry, (one) => {
      for (const { did, happened } of phrasesOf(one, new Map())) {
        expect(did.trim()).not.toBe('');
        expect(did + happened).not.toMatch(/undefined|\[object/);
        if (one.rowId) expect(did).not.toContain(one.rowId);
        if (one.action === 'update') expect(did).not.toMatch(UUID);
      }
    }),
  );
});

it('tells each transaction once, latest first', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 12 }), (entries) => {
      const told = happeningsOf(entries, new Map());
      expect(told.length).toBeLessThanOrEqual(new Set(entries.map(({ transaction }) => transaction)).size);
      const ids = told.map(({ id }) => id);
      expect(ids).toEqual(ids.toSorted().toReversed());
    }),
  );
});

import { describe, expect, it } from 'vitest';
import type { Entry } from './entry';
import { happeningsOf } from './groups';
import { phrasesOf, thingsWord, thingWord } from './sentences';

const dana = '00000000-0000-7000-8000-00000000000a';
const task = '00000000-0000-7000-8000-00000000000b';
const marsh = '00000000-0000-7000-8000-00000000000c';
const names = new Map([
  [dana, 'Dana Whitfield'],
  [task, 'Order the title report'],
  [marsh, 'Lee Marsh'],
]);

let count = 0;
const entry = (changes: Partial<Entry>): Entry => ({
  id: `00000000-0000-7000-8000-${String((count += 1)).padStart(12, '0')}`,
  transaction: '7',
  at: new Date('2026-11-24T18:00:00Z'),
  actorId: dana,
  actorRole: 'coordinator',
  kind: 'change',
  table: 'exchanges',
  action: 'update',
  rowId: null,
  diff: {},
  detail: null,
  block: null,
  ...changes,
});
const did = (changes: Partial<Entry>) => phrasesOf(entry(changes), names).map((phrase) => phrase.did);
const happened = (changes: Partial<Entry>) =>
  phrasesOf(entry(changes), names).map((phrase) => phrase.happened);

describe('a change in words', () => {
  it.each<[string, Partial<Entry>, string]>([
    [
      'a day within a year',
      { diff: { transfer_date: ['2026-09-03', '2026-09-04'] } },
      'moved the transfer date from Sep 3 to Sep 4, 2026',
    ],
    [
      'a day into another year',
      { diff: { exchange_deadline: ['2026-12-30', '2027-01-02'] } },
      'moved the end of the exchange from Dec 30, 2026 to Jan 2, 2027',
    ],
    [
      'a first day',
      { diff: { agreement_signed_on: [null, '2026-09-01'] } },
      'set the day the agreement was signed to Sep 1, 2026',
    ],
    [
      'a day taken away',
      { diff: { transfer_date: ['2026-09-03', null] } },
      'cleared the transfer date, which was Sep 3, 2026',
    ],
    ['a stage', { diff: { stage: ['intake', 'eligibility'] } }, 'moved the stage from Intake to Eligibility'],
    ['a status', { diff: { status: ['active', 'on_hold'] } }, 'changed the status from active to on hold'],
    [
      'a name',
      { diff: { name: ['Ruiz', 'Ruiz – Oak Street'] } },
      'changed the name from “Ruiz” to “Ruiz – Oak Street”',
    ],
    ['a lower-case name', { diff: { substatus: [null, 'waiting'] } }, 'set the substatus to “waiting”'],
    [
      'a person',
      { diff: { coordinator_id: [dana, marsh] } },
      'changed the coordinator from Dana Whitfield to Lee Marsh',
    ],
    [
      'an amount',
      { table: 'exchange_finances', diff: { proceeds: [1250000, 1250000.5] } },
      'changed the proceeds from $1,250,000.00 to $1,250,000.50',
    ],
    ['a tag', { diff: { tags: [['ranch'], ['ranch', 'probate']] } }, 'added the tag “probate”'],
    [
      'another tag',
      { diff: { tags: [['ranch', 'estate'], ['probate']] } },
      'added the tag “probate” and removed the tags “ranch”, “estate”',
    ],
    ['a plan', { diff: { communication_plan: [{}, { lines: [] }] } }, 'changed the communication plan'],
    ['a secret', { diff: { notes: ['withheld', 'withheld'] } }, 'changed the internal notes'],
    [
      'a yes',
      { diff: { is_primary: [false, true] }, table: 'exchange_participants', rowId: marsh },
      'changed the first contact mark of Lee Marsh from no to yes',
    ],
    ['a new exchange', { action: 'insert', diff: { name: 'Ruiz' } }, 'added the exchange'],
    [
      'a participant',
      {
        table: 'exchange_participants',
        action: 'insert',
        diff: { participant_id: marsh, role: 'title_company' },
      },
      'added Lee Marsh as title company',
    ],
    [
      'who left',
      { table: 'exchange_participants', rowId: marsh, diff: { left_at: [null, '2026-11-24T18:00:00Z'] } },
      'ended the participation of Lee Marsh',
    ],
    [
      'who is back',
      { table: 'exchange_participants', rowId: marsh, diff: { left_at: ['2026-11-24T18:00:00Z', null] } },
      'took up again the participation of Lee Marsh',
    ],
    [
      'access',
      { table: 'exchange_participants', rowId: marsh, diff: { document_access_level: ['standard', 'full'] } },
      'changed the access to documents of Lee Marsh from standard to full',
    ],
    [
      'a property',
      {
        table: 'exchange_properties',
        action: 'insert',
        diff: { side: 'replacement', address_line1: '9 Elm' },
      },
      'added the replacement property “9 Elm”',
    ],
    [
      'a done task',
      {
        table: 'tasks',
        rowId: task,
        diff: { status: ['pending', 'completed'], completed_at: [null, '2026-11-24T18:00:00Z'] },
      },
      'completed the task “Order the title report”',
    ],
    [
      'a due date',
      { table: 'tasks', rowId: task, diff: { due_on: ['2026-11-01', '2026-11-04'] } },
      'moved the due date of the task “Order the title report” from Nov 1 to Nov 4, 2026',
    ],
    [
      'a release',
      { table: 'disbursement_requests', action: 'insert', diff: { amount: 5000, payee_name: 'Acme Title' } },
      'added the request to release funds of $5,000.00 to Acme Title',
    ],
    [
      'a document put away',
      { table: 'documents', rowId: null, diff: { archived_at: [null, '2026-11-24T18:00:00Z'] } },
      'archived a document',
    ],
    [
      'a release approved',
      { table: 'disbursement_requests', rowId: marsh, diff: { status: ['approved', 'released'] } },
      'moved the request to release funds to Lee Marsh to released',
    ],
    [
      'a notice',
      { table: 'identification_notices', action: 'insert', diff: {} },
      'added an identification notice',
    ],
    [
      'a worksheet',
      { table: 'tax_worksheets', diff: { adjusted_basis: [null, 400000] } },
      'set the adjusted basis of the tax worksheet to $400,000.00',
    ],
    [
      'a closing statement',
      { table: 'closing_statements', diff: { price: [1, 2] } },
      'changed the price of a closing statement from $1.00 to $2.00',
    ],
    [
      'a postponement',
      { table: 'deadline_postponements', diff: { status: ['proposed', 'approved'] } },
      'changed the status of a disaster postponement from proposed to approved',
    ],
    [
      'a release whose status is no word',
      { table: 'disbursement_requests', diff: { status: ['requested', {}] } },
      'changed the status of a request to release funds',
    ],
    [
      'a table that nobody described',
      { table: 'wire_confirmations', action: 'insert', diff: { sent_on: '2026-11-24' } },
      'added a wire confirmation',
    ],
    [
      'a column that nobody described',
      { table: 'wire_confirmations', diff: { receiving_bank: ['A Bank', 'B Bank'] } },
      'changed the receiving bank of a wire confirmation from “A Bank” to “B Bank”',
    ],
    [
      'an export',
      { kind: 'export', table: null, action: null, diff: null, detail: { what: 'case summary' } },
      'took out the case summary',
    ],
  ])('%s', (_what, changes, words) => {
    expect(did(changes)).toEqual([words]);
  });

  it('says each column of an update, and none of the bookkeeping', () => {
    const diff = {
      updated_by: [null, dana],
      risk_reasons: [[], []],
      priority: ['low', 'high'],
      substatus: ['a', null],
    };
    expect(happened({ diff })).toEqual([
      'Priority changed from low to high',
      'Substatus cleared, which was “a”',
    ]);
    expect(did({ diff: { updated_by: [null, dana] } })).toEqual([]);
  });

  it('never shows an id: a row without a name stays a thing', () => {
    const unknown = '00000000-0000-7000-8000-0000000000ff';
    const said = [
      ...did({ diff: { coordinator_id: [dana, unknown] } }),
      ...did({ table: 'tasks', rowId: unknown, diff: { priority: ['low', 'high'] } }),
    ];
    expect(said.join()).not.toContain(unknown);
    expect(said[1]).toBe('changed the priority of a task from low to high');
  });

  it('counts things in words', () => {
    expect(
      ['tasks', 'exchange_participants', 'exchange_properties', 'disbursement_requests', 'wire_policies'].map(
        thingsWord,
      ),
    ).toEqual(['tasks', 'people', 'properties', 'requests to release funds', 'wire policies']);
    expect(thingWord('wire_policies')).toBe('wire policy');
  });
});

describe('what happened together', () => {
  it('has the first change as its sentence and the rest as consequences, many alike counted', () => {
    const moved = entry({
      table: 'exchange_properties',
      rowId: null,
      diff: { transferred_on: ['2026-09-03', '2026-09-04'] },
    });
    const dates = entry({ diff: { transfer_date: ['2026-09-03', '2026-09-04'] } });
    const tasks = Array.from({ length: 5 }, () =>
      entry({ table: 'tasks', diff: { due_on: ['2026-10-18', '2026-10-19'] } }),
    );
    const [one, ...none] = happeningsOf([...tasks, dates, moved], names);
    expect(none).toEqual([]);
    expect(`${one?.actor} ${one?.did}`).toBe(
      'Dana Whitfield moved the closing date of a property from Sep 3 to Sep 4, 2026',
    );
    expect(one?.consequences).toEqual([
      'Transfer date moved from Sep 3 to Sep 4, 2026',
      '5 tasks changed: due date',
    ]);
  });

  it('tells the system, people, and people who have left apart', () => {
    const who = (actorId: string | null) =>
      happeningsOf([entry({ actorId, diff: { priority: ['low', 'high'] } })], names)[0]?.actor;
    expect([dana, null, task.replace('b', 'e')].map(who)).toEqual([
      'Dana Whitfield',
      undefined,
      'Somebody who has left',
    ]);
  });

  it('is sealed once all of it is, and comes latest first', () => {
    const early = [
      entry({ transaction: '1', block: 4, diff: { priority: ['low', 'high'] } }),
      entry({ transaction: '1', block: 5, diff: { substatus: [null, 'x'] } }),
    ];
    const late = [
      entry({ transaction: '2', block: 6, diff: { priority: ['high', 'low'] } }),
      entry({ transaction: '2', diff: { substatus: ['x', 'y'] } }),
    ];
    expect(happeningsOf([...early, ...late], names).map(({ block }) => block)).toEqual([null, 5]);
  });

  it('leaves out what only kept the books', () => {
    expect(happeningsOf([entry({ diff: { updated_by: [null, dana] } })], names)).toEqual([]);
  });
});

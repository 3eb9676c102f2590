/** Every sentence of the specification's section on releasing funds. Sale on April 1, 2026: day 45 is May 16, day 180 Sep 28. */
import { describe, expect, it } from 'vitest';
import { addDays, toCalendarDate, type CalendarDate } from '../../shared/calendar-date';
import { because } from './because';
import type { GateFacts, GateRequest, Ground, Replacement } from './facts';
import { refundOfFile } from './file-refund';
import { balance, releaseGate } from './gate';
import { neverGrounds, neverReleased, readsAs } from './never';
import { approved, calledBack, confirmedByPhone, readyToRelease, type CallOutcome } from './steps';

const sale = toCalendarDate('2026-04-01');
const onDay = (day: number): CalendarDate => addDays(sale, day);
const property = (changes: Partial<Replacement> = {}): Replacement => ({
  id: 'elm',
  status: 'identified',
  identifiedOn: onDay(20),
  closingOn: null,
  ...changes,
});
const at = (today: CalendarDate, changes: Partial<GateFacts> = {}): GateFacts => ({
  transferredOn: sale,
  identificationDeadline: onDay(45),
  exchangeDeadline: onDay(180),
  parkingDeadline: null,
  noExtensionSignedOn: null,
  replacements: [],
  assignmentSignedOn: onDay(-3),
  noticeSignedOn: onDay(-3),
  proceeds: '500000.00',
  released: '0.00',
  firstDay: today,
  lastDay: today,
  ...changes,
});
const refund = (ground: Ground, contingency: string | null = null): GateRequest => ({
  purpose: 'refund',
  ground,
  contingency,
  evidence: null,
  propertyId: null,
  amount: '100000.00',
  toTaxpayer: true,
});
const payment = (changes: Partial<GateRequest> = {}): GateRequest => ({
  purpose: 'replacement',
  ground: null,
  contingency: null,
  evidence: null,
  propertyId: 'elm',
  amount: '100000.00',
  toTaxpayer: false,
  ...changes,
});
const decided = (facts: GateFacts, request: GateRequest) =>
  releaseGate(facts, request).blocked?.code ?? 'allowed';
const all: Ground[] = ['nothing_identified', 'all_received', 'contingency', 'period_over'];

describe('a refund when nothing was identified', () => {
  it('is blocked on May 16, when the period ends at midnight, and lawful on May 17', () => {
    expect(onDay(45)).toBe('2026-05-16');
    expect(decided(at(toCalendarDate('2026-05-16')), refund('nothing_identified'))).toBe('period_open');
    expect(decided(at(toCalendarDate('2026-05-17')), refund('nothing_identified'))).toBe('allowed');
  });

  it('is blocked on day 30, in the words of the screen', () => {
    const { blocked } = releaseGate(at(onDay(30)), refund('nothing_identified'));
    expect(blocked?.missing).toBe(
      'No refund while the identification period is open, through Sat, May 16, 2026.',
    );
    expect(blocked?.because[0]).toEqual(
      because('locked', { identificationEnds: onDay(45), today: onDay(30) }),
    );
  });

  it('waits for the day to be over in the latest zone', () => {
    const facts = at(onDay(46), { firstDay: onDay(45) });
    expect(decided(facts, refund('nothing_identified'))).toBe('period_open');
    expect(releaseGate(facts, refund('nothing_identified')).blocked?.because[1]?.confirmWithCounsel).toBe(
      true,
    );
  });

  it('is allowed on day 46, and needs no counsel for its ground', () => {
    const gate = releaseGate(at(onDay(46)), refund('nothing_identified'));
    expect(gate.allowed).toBe(true);
    const ground = gate.conditions.find(({ code }) => code === 'identified');
    expect(ground?.because[0]).toMatchObject({
      citation: 'Reg. 1.1031(k)-1(g)(6)(ii)',
      inputs: { identified: 0 },
    });
    expect(ground?.because[0]?.confirmWithCounsel).toBeUndefined();
  });

  it.each([
    ['identified', property()],
    ['under contract', property({ status: 'under_contract' })],
    ['received', property({ status: 'acquired', closingOn: onDay(30), identifiedOn: null })],
    ['parked', property({ status: 'parked' })],
    ['identified and lost since', property({ status: 'lost' })],
  ])('is still blocked on day 46 when something was %s', (_, one) => {
    expect(decided(at(onDay(46), { replacements: [one] }), refund('nothing_identified'))).toBe('identified');
  });

  it.each([
    ['only proposed', property({ status: 'proposed', identifiedOn: null })],
    ['revoked in the period', property({ status: 'revoked' })],
    ['lost before it was identified', property({ status: 'lost', identifiedOn: null })],
  ])('is allowed on day 46 when a property was %s', (_, one) => {
    expect(decided(at(onDay(46), { replacements: [one] }), refund('nothing_identified'))).toBe('allowed');
  });
});

describe('a refund when all identified property was received', () => {
  const received = property({ status: 'acquired', closingOn: onDay(40) });
  it('is allowed after the period only, and counsel confirms it', () => {
    expect(decided(at(onDay(45), { replacements: [received] }), refund('all_received'))).toBe('period_open');
    const gate = releaseGate(at(onDay(46), { replacements: [received] }), refund('all_received'));
    expect(gate.allowed).toBe(true);
    const last = gate.conditions.find(({ code }) => code === 'not_received');
    expect(last?.because[0]?.confirmWithCounsel).toBe(true);
  });
  it('before day 45 is a point for counsel as well', () => {
    const { blocked } = releaseGate(at(onDay(30), { replacements: [received] }), refund('all_received'));
    expect(blocked?.because.some(({ confirmWithCounsel }) => confirmWithCounsel)).toBe(true);
  });
  it.each(['identified', 'under_contract', 'parked', 'lost'] as const)(
    'is blocked while one is %s',
    (status) => {
      const facts = at(onDay(60), { replacements: [received, property({ id: 'oak', status })] });
      expect(releaseGate(facts, refund('all_received')).blocked?.missing).toBe(
        'No refund yet: 1 of 2 properties were identified and not received.',
      );
    },
  );
  it('is no ground when nothing was identified', () => {
    expect(decided(at(onDay(60)), refund('all_received'))).toBe('none_identified');
  });
});

describe('a refund on a contingency', () => {
  it('is allowed after the period when it is written, and counsel confirms it', () => {
    const facts = at(onDay(46), { replacements: [property()] });
    expect(decided(facts, refund('contingency', '  '))).toBe('contingency_unwritten');
    const gate = releaseGate(
      facts,
      refund('contingency', 'The only property burned down; clause 7 of the agreement.'),
    );
    expect(gate.allowed).toBe(true);
    expect(gate.conditions.at(-2)?.because[0]?.confirmWithCounsel).toBe(true);
  });
  it('is blocked while the period is open', () => {
    expect(decided(at(onDay(45)), refund('contingency', 'It burned down.'))).toBe('period_open');
  });
});

describe('a refund after the exchange', () => {
  const identified = { replacements: [property()] };
  it('waits for the latest possible end: day 180', () => {
    expect(decided(at(onDay(180), identified), refund('period_over'))).toBe('exchange_running');
    expect(decided(at(onDay(181), identified), refund('period_over'))).toBe('allowed');
  });
  it('waits for a postponed end', () => {
    const postponed = { ...identified, exchangeDeadline: onDay(300) };
    expect(decided(at(onDay(300), postponed), refund('period_over'))).toBe('exchange_running');
    expect(decided(at(onDay(301), postponed), refund('period_over'))).toBe('allowed');
  });
  it('is not released early by an extension that nobody recorded', () => {
    const shortened = { ...identified, exchangeDeadline: onDay(120) };
    expect(decided(at(onDay(121), shortened), refund('period_over'))).toBe('exchange_running');
  });
  it('goes by the return date once the taxpayer has signed, after it, that no extension was filed', () => {
    const shortened = { ...identified, exchangeDeadline: onDay(120) };
    const signed = (day: number) => ({ ...shortened, noExtensionSignedOn: onDay(day) });
    expect(decided(at(onDay(121), signed(120)), refund('period_over'))).toBe('exchange_running');
    expect(decided(at(onDay(120), signed(121)), refund('period_over'))).toBe('exchange_running');
    const gate = releaseGate(at(onDay(121), signed(121)), refund('period_over'));
    expect(gate.allowed).toBe(true);
    expect(gate.conditions.at(-2)?.because[0]).toMatchObject({
      confirmWithCounsel: true,
      inputs: { returnDate: onDay(120), noExtensionSignedOn: onDay(121) },
    });
  });
});

describe('what is no listed event', () => {
  it.each(neverGrounds)('%s is blocked with its reason', (ground) => {
    const { met, missing, because: reasons } = neverReleased(ground);
    expect(met).toBe(false);
    expect(missing).toMatch(
      ground === 'changed_mind' ? /Changing your mind/ : ground === 'pledge' ? /pledged/ : /loan/,
    );
    expect(reasons[0]?.citation).toContain('(g)(6)');
  });
  it.each([
    ['I changed my mind', 'changed_mind'],
    ['Client has changed his mind about buying', 'changed_mind'],
    ['to pledge the funds to the bank', 'pledge'],
    ['A loan against the exchange funds', 'loan'],
    ['The client wants to borrow from the account', 'loan'],
    ['The county denied the rezoning on which the contract depends', undefined],
    ['The seller died and the estate cannot convey', undefined],
  ])('“%s” reads as %s', (text, ground) => expect(readsAs(text)).toBe(ground));
  it('is blocked without a ground at all', () => {
    expect(decided(at(onDay(200)), { ...refund('period_over'), ground: null })).toBe('never');
  });
});

describe('paying for replacement property', () => {
  const facts = (today: CalendarDate, changes: Partial<GateFacts> = {}) =>
    at(today, { replacements: [property()], ...changes });

  it('needs one that was identified by day 45', () => {
    expect(decided(facts(onDay(60)), payment())).toBe('allowed');
    for (const one of [
      property({ status: 'proposed', identifiedOn: null }),
      property({ status: 'revoked' }),
      property({ status: 'lost' }),
      property({ identifiedOn: onDay(46) }),
      property({ status: 'under_contract', identifiedOn: null }),
    ])
      expect(decided(facts(onDay(60), { replacements: [one] }), payment())).toBe('not_identified');
    expect(decided(facts(onDay(60)), payment({ propertyId: 'another' }))).toBe('property_missing');
  });
  it('is allowed for one that is received in the identification period', () => {
    const early = property({ status: 'proposed', identifiedOn: null, closingOn: onDay(45) });
    expect(decided(facts(onDay(30), { replacements: [early] }), payment())).toBe('allowed');
    const late = { ...early, closingOn: onDay(46) };
    expect(decided(facts(onDay(30), { replacements: [late] }), payment())).toBe('not_identified');
  });
  it('ends with the exchange period, in the earliest zone', () => {
    expect(decided(facts(onDay(180)), payment())).toBe('allowed');
    expect(decided(facts(onDay(180), { lastDay: onDay(181) }), payment())).toBe('exchange_over');
    expect(decided(facts(onDay(121), { exchangeDeadline: onDay(120) }), payment())).toBe('exchange_over');
    expect(decided(facts(onDay(121), { parkingDeadline: onDay(120) }), payment())).toBe('exchange_over');
  });
  it('acquires by the earliest end and refunds after the latest, so between the two neither goes', () => {
    const between = facts(onDay(150), { exchangeDeadline: onDay(120) });
    expect(decided(between, payment())).toBe('exchange_over');
    for (const ground of ['nothing_identified', 'all_received', 'period_over'] as const)
      expect(decided(between, refund(ground))).not.toBe('allowed');
  });
  it('needs the assignment and the notice, signed already', () => {
    expect(decided(facts(onDay(60), { assignmentSignedOn: null }), payment())).toBe('assignment_missing');
    expect(decided(facts(onDay(60), { noticeSignedOn: null }), payment())).toBe('notice_missing');
    expect(decided(facts(onDay(60), { noticeSignedOn: onDay(61) }), payment())).toBe('notice_missing');
  });
  it('never goes to the taxpayer', () => {
    expect(decided(facts(onDay(60)), payment({ toTaxpayer: true }))).toBe('to_taxpayer');
  });
});

describe('a customary item of a closing statement', () => {
  const item = payment({ purpose: 'expense', propertyId: null, evidence: 'Recording fee, line 1201' });
  it('may be paid in the identification period and after the exchange, and may still be boot', () => {
    for (const day of [0, 30, 60, 200]) expect(decided(at(onDay(day)), item)).toBe('allowed');
    const named = releaseGate(at(onDay(30)), item).conditions.find(({ code }) => code === 'item_unnamed');
    expect(named?.because[0]).toMatchObject({ citation: 'Reg. 1.1031(k)-1(g)(7)' });
    expect(named?.because[0]?.rule).toContain('may still be boot');
  });
  it('is named, and not paid to the taxpayer', () => {
    expect(decided(at(onDay(30)), { ...item, evidence: ' ' })).toBe('item_unnamed');
    expect(decided(at(onDay(30)), { ...item, toTaxpayer: true })).toBe('to_taxpayer');
  });
});

describe('every release', () => {
  it('needs a transfer first', () => {
    const nothing = at(onDay(200), {
      transferredOn: null,
      identificationDeadline: null,
      exchangeDeadline: null,
    });
    for (const ground of all) expect(decided(nothing, refund(ground, 'It burned down.'))).toBe('no_transfer');
    expect(decided(nothing, payment())).toBe('no_transfer');
    expect(decided(nothing, payment({ purpose: 'expense', evidence: 'Recording fee' }))).toBe('no_transfer');
  });
  it('stays within what is held, when that is known', () => {
    const facts = at(onDay(46), { proceeds: '150000.00', released: '50000.00' });
    expect(balance(facts)).toBe('100000.00');
    expect(decided(facts, refund('nothing_identified'))).toBe('allowed');
    expect(decided(facts, { ...refund('nothing_identified'), amount: '100000.01' })).toBe('beyond_funds');
    expect(decided(at(onDay(46), { proceeds: null }), refund('nothing_identified'))).toBe('allowed');
  });
  it('needs two approvals and a call to a number on file', () => {
    const gate = releaseGate(at(onDay(46)), refund('nothing_identified'));
    const ready = (approvals: number, calls: CallOutcome[]) =>
      readyToRelease(gate, approvals, calls).blocked?.code ?? 'ready';
    expect(ready(1, ['confirmed'])).toBe('approvals_missing');
    expect(ready(2, [])).toBe('call_back_missing');
    expect(ready(2, ['not_reached'])).toBe('call_back_missing');
    expect(ready(2, ['confirmed', 'not_reached'])).toBe('ready');
    expect(ready(2, ['confirmed', 'not_confirmed'])).toBe('call_back_missing');
    expect(calledBack(['not_confirmed', 'confirmed'])).toBe(true);
    expect([approved(0).missing, approved(1).missing]).toEqual([
      'Two approvals are missing.',
      'One more approval is missing.',
    ]);
    expect(confirmedByPhone([]).because[0]?.citation).toBe('House rule');
  });
});

describe('the refund of a file', () => {
  it('says why it is blocked, and what one of the events would be', () => {
    const open = refundOfFile(at(onDay(30), { replacements: [property()] }));
    expect([open.allowed, open.blocked?.code, open.contingencyMayBeArgued]).toEqual([
      false,
      'period_open',
      false,
    ]);
    const locked = refundOfFile(at(onDay(60), { replacements: [property()] }));
    expect([locked.allowed, locked.blocked?.code, locked.contingencyMayBeArgued]).toEqual([
      false,
      'identified',
      true,
    ]);
    expect(locked.events.map(({ code }) => code)).toEqual(['identified', 'not_received', 'exchange_running']);
  });
  it('names the event that unlocks it', () => {
    const ground = (facts: GateFacts) => refundOfFile(facts).ground;
    expect(ground(at(onDay(46)))).toBe('nothing_identified');
    expect(ground(at(onDay(46), { replacements: [property({ status: 'acquired' })] }))).toBe('all_received');
    expect(ground(at(onDay(181), { replacements: [property()] }))).toBe('period_over');
    expect(ground(at(onDay(45)))).toBeUndefined();
  });
});

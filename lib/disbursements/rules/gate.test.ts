/** When funds may go back: every sentence of the specification's section on releasing funds that speaks of refunds. */
import { describe, expect, it } from 'vitest';
import { toCalendarDate } from '../../shared/calendar-date';
import { because } from './because';
import type { GateFacts } from './facts';
import { refundOfFile } from './file-refund';
import { releaseGate } from './gate';
import { neverGrounds, neverReleased, readsAs } from './never';
import { at, decided, onDay, property, payment, refund } from './testing/april-sale';

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
    [
      'proposed, and closed in the period by its date',
      property({ status: 'proposed', identifiedOn: null, closingOn: onDay(45) }),
    ],
  ])('is still blocked on day 46 when something was %s', (_, one) => {
    expect(decided(at(onDay(46), { replacements: [one] }), refund('nothing_identified'))).toBe('identified');
  });

  it.each([
    ['only proposed', property({ status: 'proposed', identifiedOn: null })],
    [
      'proposed, to close after the period',
      property({ status: 'proposed', identifiedOn: null, closingOn: onDay(46) }),
    ],
    ['revoked in the period', property({ status: 'revoked' })],
    ['lost before it was identified', property({ status: 'lost', identifiedOn: null })],
  ])('is allowed on day 46 when a property was %s', (_, one) => {
    expect(decided(at(onDay(46), { replacements: [one] }), refund('nothing_identified'))).toBe('allowed');
  });
});

describe('a refund while a disaster postponement is proposed', () => {
  it.each([
    ['nothing_identified', []],
    ['all_received', [property({ status: 'acquired' })]],
    ['contingency', [property()]],
    ['period_over', [property()]],
  ] as const)('is held on the ground %s until it is decided', (ground, replacements) => {
    const facts = at(onDay(181), { replacements });
    const asked = refund(ground, ground === 'contingency' ? 'It burned down.' : null);
    expect(decided(facts, asked)).toBe('allowed');
    const proposed = { ...facts, postponementProposed: true };
    expect(releaseGate(proposed, asked).blocked?.missing).toMatch(
      /a disaster postponement is proposed; decide it first/,
    );
    expect(refundOfFile(proposed).blocked?.code).toBe('postponement_proposed');
  });
  it('does not hold a payment for property', () => {
    const facts = at(onDay(60), { replacements: [property()], postponementProposed: true });
    expect(decided(facts, payment())).toBe('allowed');
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
        'No refund yet: received 1 of 2 identified.',
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
    const gate = releaseGate(at(onDay(181), identified), refund('period_over'));
    expect(gate.allowed).toBe(true);
    expect(
      gate.conditions.find(({ code }) => code === 'exchange_running')?.because[0]?.confirmWithCounsel,
    ).toBe(true);
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

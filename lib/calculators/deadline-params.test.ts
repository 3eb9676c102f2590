import { createLoader } from 'nuqs/server';
import { describe, expect, it } from 'vitest';
import { calculateDeadlines, deadlinesInput } from './deadlines';
import { answerOf, deadlineParams, MOST_SALES } from './deadline-params';

const load = createLoader(deadlineParams);
const answer = (query: string) => answerOf(load(new URLSearchParams(query)));

describe('the address of the deadline calculator', () => {
  it('gives what the API gives', () => {
    const { deadlines } = answer(
      'type=reverse&sold=2026-12-31,2027-01-10&taxpayer=partnership&titled=2026-08-20',
    );
    const asked = deadlinesInput.parse({
      exchangeType: 'reverse',
      relinquished: [{ transferredOn: '2026-12-31' }, { transferredOn: '2027-01-10' }],
      taxpayer: { type: 'partnership' },
      parking: { titleTakenOn: '2026-08-20' },
    });
    const reply = calculateDeadlines(asked);
    expect(deadlines?.identification?.deadline).toBe(reply.identification?.deadline);
    expect(deadlines?.exchange?.deadline).toBe(reply.exchange?.deadline);
    expect(deadlines?.parking?.transferBy).toBe(reply.parking?.transferBy);
    expect(deadlines?.warnings).toEqual(reply.warnings);
  });

  it('keeps the return with its extension', () => {
    const query = 'sold=2026-12-31&extension=2027-04-01';
    expect(answer(query).deadlines?.exchange?.deadline).toBe('2027-06-29');
    expect(answer(`${query}&extended=2027-05-14`).deadlines?.exchange?.deadline).toBe('2027-05-14');
  });

  it('counts nothing from what is half typed, or parked where nothing is parked', () => {
    expect(answer('')).toEqual({ errors: [] });
    expect(answer('sold=2026-06')).toEqual({ errors: [] });
    expect(answer('type=delayed&titled=2026-08-20')).toEqual({ errors: [] });
    expect(answer('type=nonsense&sold=2026-03-02').deadlines?.exchange?.deadline).toBe('2026-08-29');
  });

  it('says what contradicts', () => {
    const { deadlines, errors } = answer('sold=2026-12-20&due=2026-12-20');
    expect(deadlines).toBeUndefined();
    expect(errors.map(({ field }) => field)).toEqual(['taxpayer.returnDueOn']);
  });

  it('reads as many sales as the form has', () => {
    const days = Array.from({ length: MOST_SALES + 1 }, (_, n) => `2026-06-0${MOST_SALES + 1 - n}`);
    expect(answer(`sold=${days.join()}`).transferredOn).toBe(days[MOST_SALES - 1]);
  });
});

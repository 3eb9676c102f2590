import { describe, expect, it } from 'vitest';
import { chosenFields, fieldsToChoose, joinNotes, sources, union, type Side } from './merge-fields';

const side = (given: Partial<Side>): Side => ({
  ...(Object.fromEntries(chosenFields.map((field) => [field, null])) as Side),
  ...given,
});

describe('two contacts side by side', () => {
  const kept = side({ lastName: 'Ruiz', email: 'ana@example.com', phonePrimary: '1' });
  const merged = side({ lastName: 'Ruiz', email: 'a.ruiz@example.com', title: 'Partner' });

  it('ask only where both say something else', () => {
    expect(fieldsToChoose(kept, merged)).toEqual(['email']);
  });

  it('keep what the kept one says unless another is chosen, and fill its gaps', () => {
    expect(sources(kept, merged, {})).toMatchObject({ email: 'kept', title: 'merged', phonePrimary: 'kept' });
    expect(sources(kept, merged, { email: 'merged' })).toMatchObject({ email: 'merged' });
  });

  it('take no choice where there is none to make: a number is never lost for nothing', () => {
    expect(sources(kept, merged, { phonePrimary: 'merged' }).phonePrimary).toBe('kept');
  });

  it('add tags up, each once whatever the case', () => {
    expect(union(['VIP', 'Texas'], ['vip', 'Investor', 'investor'])).toEqual(['VIP', 'Texas', 'Investor']);
  });

  it.each([
    [null, null, null],
    ['a', null, 'a'],
    [null, 'b', 'b'],
    ['a', ' a ', 'a'],
    ['a', 'b', 'a\n\nb'],
  ])('join notes %j and %j to %j', (one, other, both) => {
    expect(joinNotes(one, other)).toBe(both);
  });
});

import { describe, expect, it } from 'vitest';
import { clientName, writeClientName } from './client';

describe('a client', () => {
  it.each([
    'Harborlight Holdings, LLC',
    'Bluestem Farms LP',
    'Nakamura Family Trust',
    'The Will Trust',
    'Quarry "North" Partners',
    'Estate of Ana Okafor',
    'Acme Co.',
    'Stone L.L.C.',
  ])('%s is a company', (text) => expect(clientName(text)).toEqual({ kind: 'company', company: text }));

  it.each([
    ['Hannah Castellanos', 'Hannah', 'Castellanos'],
    ["Marcus O'Brien", 'Marcus', "O'Brien"],
    ['Ana Van-Der-Berg', 'Ana', 'Van-Der-Berg'],
    ['Okafor, Ana', 'Ana', 'Okafor'],
    ['John Okafor, Jr.', 'John', 'Okafor, Jr.'],
    ['John Okafor III', 'John', 'Okafor III'],
    ['Ana & Marcus Iyer', 'Ana & Marcus', 'Iyer'],
    ['Cohen', null, 'Cohen'],
    ['Ana Trustworthy', 'Ana', 'Trustworthy'],
  ])('%s is a person', (text, firstName, lastName) =>
    expect(clientName(text)).toEqual({ kind: 'person', firstName, lastName }),
  );

  it('with a name longer than a name column keeps it whole', () => {
    const text = `${'x'.repeat(101)} Iyer`;
    expect(writeClientName(clientName(text))).toBe(text);
  });
});

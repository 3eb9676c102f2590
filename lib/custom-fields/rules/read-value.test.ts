import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { FieldDefinition, FieldKind } from './definition';
import { fieldKinds, keyOf } from './definition';
import { readValue } from './read-value';
import { writeValue } from './write-value';

const field = (kind: FieldKind): FieldDefinition => ({
  ...{ id: '1', entity: 'exchange', key: 'field', label: 'Field', kind, help: null },
  ...{ isRequired: false, isActive: true },
  choices: [
    { name: 'Referral', active: true },
    { name: 'Radio', active: false },
  ],
});

describe('what a person enters for a field', () => {
  it.each<[FieldKind, unknown, unknown]>([
    ['text', ' Box 7 ', 'Box 7'],
    ['text', 'a\0b', 'ab'],
    ['number', '1,200.5', 1200.5],
    ['number', '-12', -12],
    ['number', '−12', -12],
    ['number', 7, 7],
    ['number', '-0', 0],
    ['money', '$1,250,000', '1250000.00'],
    ['money', '1.25m', '1250000.00'],
    ['money', '(500)', '-500.00'],
    ['money', '0.5', '0.50'],
    ['money', '-0', '0.00'],
    ['date', '2026-10-19', '2026-10-19'],
    ['choice', 'Referral', 'Referral'],
    ['checkbox', true, true],
    ['checkbox', false, false],
    ['checkbox', 'Yes', true],
    ['checkbox', 'no', false],
  ])('is stored, %s: %j as %j', (kind, given, value) =>
    expect(readValue(field(kind), given)).toEqual({ value }),
  );

  it.each(fieldKinds)('is nothing when it is left empty: %s', (kind) => {
    for (const empty of ['', '  ', null, undefined])
      expect(readValue(field(kind), empty)).toEqual({ value: null });
  });

  it.each<[FieldKind, unknown, RegExp]>([
    ['text', 'x'.repeat(501), /500 characters/],
    ['text', 5, /does not fit/],
    ['text', { a: 1 }, /does not fit/],
    ['number', 'twelve', /Write a number/],
    ['number', '1e400', /Write a number/],
    ['number', '1,2', /Write a number/],
    ['number', '9999999999999999', /Write a number/],
    ['number', Infinity, /Write a number/],
    ['money', '12.345', /two decimals/],
    ['money', '$1,000.005', /two decimals/],
    ['money', 'a lot', /Write an amount/],
    ['money', 12.5, /does not fit/],
    ['date', '2026-02-30', /existing date/],
    ['date', '10/19/2026', /existing date/],
    ['date', '1899-12-31', /existing date/],
    ['choice', 'Radio', /not among the choices/],
    ['choice', 'referral', /not among the choices/],
    ['checkbox', 'perhaps', /yes or no/],
    ['checkbox', 1, /does not fit/],
  ])('is refused with what to do, %s: %j', (kind, given, words) => {
    const read = readValue(field(kind), given);
    expect('error' in read && read.error).toMatch(words);
  });

  it('is the same when what is stored is entered again', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fieldKinds), fc.anything(), (kind, given) => {
        const read = readValue(field(kind), given);
        if ('error' in read || read.value === null) return;
        expect(readValue(field(kind), read.value)).toEqual(read);
      }),
    );
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...fieldKinds), (text, kind) => {
        const read = readValue(field(kind), text);
        if ('error' in read || read.value === null) return;
        expect(readValue(field(kind), read.value)).toEqual(read);
      }),
    );
  });
});

describe('a stored value in words', () => {
  it.each<[FieldKind, string | number | boolean, string]>([
    ['text', 'Box 7', 'Box 7'],
    ['number', 1234567.25, '1,234,567.25'],
    ['number', -4, '−4'],
    ['money', '-500.00', '−$500.00'],
    ['money', 'about ten', 'about ten'],
    ['date', '2026-10-19', 'Mon, Oct 19, 2026'],
    ['date', 'next week', 'next week'],
    ['checkbox', true, 'Yes'],
    ['checkbox', false, 'No'],
    ['choice', 'Referral', 'Referral'],
  ])('%s %j: %s', (kind, value, words) => expect(writeValue(kind, value)).toBe(words));
});

describe('the key of a field', () => {
  it.each([
    ['Source of business', [], 'source_of_business'],
    ['Señor’s file #', [], 'sen_or_s_file'],
    ['2nd contact', [], 'nd_contact'],
    ['日本', [], 'field'],
    ['Source', ['source', 'source_2'], 'source_3'],
  ])('of %j, with %j there: %s', (label, taken, key) => expect(keyOf(label, taken)).toBe(key));

  it('is always one that the database takes, and new', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (label, others) => {
        const taken = [...others, keyOf(label, others)];
        expect(keyOf(label, taken)).toMatch(/^[a-z][a-z0-9_]{0,39}$/);
        expect(taken).not.toContain(keyOf(label, taken));
      }),
    );
  });
});

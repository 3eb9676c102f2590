import { describe, expect, it } from 'vitest';
import type { FieldDefinition, FieldKind } from './definition';
import { fieldFilters, fieldParams, writeFilter } from './filter';

const field = (kind: FieldKind): FieldDefinition => ({
  ...{ id: kind, entity: 'exchange', key: kind, label: `The ${kind}`, kind, help: null },
  ...{ isRequired: false, isActive: true },
  choices: [
    { name: 'Referral', active: true },
    { name: 'Radio, old', active: false },
  ],
});
const all = (['text', 'number', 'money', 'date', 'choice', 'checkbox'] as const).map(field);
const read = (params: Record<string, string | string[]>) => fieldFilters(all, fieldParams(params));

describe('filters by the firm’s own fields', () => {
  it.each([
    ['text', 'box', { by: 'contains', text: 'box' }, 'The text contains “box”'],
    ['text', '=Box 7', { by: 'is', values: ['Box 7'] }, 'The text: Box 7'],
    [
      'choice',
      ['Referral', 'Radio, old'],
      { by: 'is', values: ['Referral', 'Radio, old'] },
      'The choice: Referral or Radio, old',
    ],
    ['checkbox', 'yes', { by: 'is', values: [true] }, 'The checkbox: Yes'],
    ['checkbox', 'no', { by: 'is', values: [false] }, 'The checkbox: No'],
    ['money', '100..1.5k', { by: 'money', from: '100.00', to: '1500.00' }, 'The money: $100.00 to $1,500.00'],
    ['money', '..500', { by: 'money', to: '500.00' }, 'The money: at most $500.00'],
    ['number', '-5..', { by: 'number', from: '-5' }, 'The number: at least -5'],
    ['number', '7', { by: 'number', from: '7', to: '7' }, 'The number: 7'],
    [
      'date',
      '2026-01-01..2026-01-31',
      { by: 'date', from: '2026-01-01', to: '2026-01-31' },
      'The date: Thu, Jan 1, 2026 to Sat, Jan 31, 2026',
    ],
    ['money', '(none)', { by: 'none' }, 'The money: not entered'],
  ] as const)('%s %j', (key, value, filter, words) => {
    const { filters, ignored } = read({ [`field.${key}`]: value as string });
    expect(filters).toEqual([{ key, ...filter }]);
    expect(ignored).toEqual([]);
    expect(writeFilter(all, filters[0]!)).toBe(words);
  });

  it.each([
    ['colour', 'red', 'field.colour'],
    ['__proto__', 'red', 'field.__proto__'],
    ['choice', 'Television', 'The choice'],
    ['checkbox', 'perhaps', 'The checkbox'],
    ['money', 'a lot..', 'The money'],
    ['money', '12.345..', 'The money'],
    ['date', '2026-02-30', 'The date'],
    ['number', '..', 'The number'],
    ['text', '= ', 'The text'],
  ])('leave out %s %j, with a word', (key, value, word) => {
    expect(read({ [`field.${key}`]: value, other: 'x' })).toEqual({ filters: [], ignored: [word] });
  });
});

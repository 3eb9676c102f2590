import { describe, expect, it } from 'vitest';
import { changeValues } from './change-values';
import type { FieldDefinition } from './definition';

const field = (key: string, more: Partial<FieldDefinition> = {}): FieldDefinition => ({
  ...{ id: key, entity: 'exchange', key, label: key.toUpperCase(), kind: 'text', choices: [], help: null },
  ...{ isRequired: false, isActive: true, ...more },
});
const source = field('source', {
  kind: 'choice',
  isRequired: true,
  choices: [
    { name: 'Referral', active: true },
    { name: 'Radio', active: false },
  ],
});
const fee = field('fee', { kind: 'money' });
const gone = field('gone', { isActive: false });
const all = [source, fee, gone];

describe('a change of the fields of a record', () => {
  it('writes what is given and keeps the rest, also keys that nobody has defined', () => {
    const { stored, changed, errors } = changeValues(
      all,
      { fee: '12.5' },
      { before: { source: 'Referral', 'From the old system': { a: 1 } } },
    );
    expect(stored).toEqual({ source: 'Referral', fee: '12.50', 'From the old system': { a: 1 } });
    expect(changed).toEqual({ fee: '12.50' });
    expect(errors).toEqual({});
  });

  it('takes away what is emptied, but not what is required', () => {
    expect(changeValues(all, { fee: '' }, { before: { fee: '1.00' } })).toMatchObject({
      stored: {},
      changed: { fee: null },
    });
    expect(changeValues(all, { source: '' }, { before: { source: 'Referral' } })).toMatchObject({
      stored: { source: 'Referral' },
      errors: { source: 'Choose SOURCE: the firm requires it.' },
    });
  });

  it('asks for required fields in a form of all of them, and only there', () => {
    expect(changeValues(all, { fee: '1' }).errors).toEqual({});
    expect(changeValues(all, { fee: '1' }, { whole: true }).errors).toEqual({
      source: 'Choose SOURCE: the firm requires it.',
    });
  });

  it('leaves what is given as it was, though it would not be taken today', () => {
    const before = { source: 'Radio', gone: 'still here', unknown: 'too' };
    expect(changeValues(all, before, { before })).toEqual({ stored: before, changed: {}, errors: {} });
  });

  it('refuses new values of unknown and retired fields, and lets old ones go', () => {
    for (const key of ['gone', 'unknown', '__proto__', 'constructor']) {
      const given = Object.fromEntries([[key, 'new']]);
      const { errors, changed } = changeValues(all, given, { before: {} });
      expect(Object.entries(errors)).toEqual([[key, expect.stringMatching(/not in use/)]]);
      expect(changed).toEqual({});
    }
    expect(changeValues(all, { gone: null, unknown: null }, { before: { gone: 'x', unknown: 'y' } })).toEqual(
      {
        stored: {},
        changed: { gone: null, unknown: null },
        errors: {},
      },
    );
  });

  it('writes nothing of a field that is refused', () => {
    const { stored, errors } = changeValues(all, { fee: '1.005' }, { before: { fee: '1.00' } });
    expect(stored).toEqual({ fee: '1.00' });
    expect(errors.fee).toMatch(/two decimals/);
  });
});

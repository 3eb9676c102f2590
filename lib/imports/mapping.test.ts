import { describe, expect, it } from 'vitest';
import { contactFields } from './contacts/columns';
import { guessMapping, fingerprintOf, mappingFaults } from './mapping';

describe('the guess of a mapping', () => {
  it('reads headers without their capitals, blanks and punctuation, and by their other names', () => {
    expect(
      guessMapping(contactFields, ['FIRST-NAME', 'surname', 'E-mail Address', 'Cell', 'Shoe size']),
    ).toEqual(['firstName', 'lastName', 'email', 'phoneMobile', null]);
  });

  it('gives a field to the first of two columns', () => {
    expect(guessMapping(contactFields, ['Email', 'E-mail'])).toEqual(['email', null]);
  });
});

describe('a mapping', () => {
  const fields = [
    { key: 'number', label: 'Matter Number', needed: true },
    { key: 'notes', label: 'Notes' },
  ];
  it.each([
    [['number', null], []],
    [[null, 'notes'], ['No column goes to Matter Number, which every record needs. Choose one.']],
    [['number', 'number'], ['Two columns go to Matter Number. Leave one of them out.']],
    [['number', 'nowhere'], ['A column goes to a field that there is not. Choose another.']],
    [['number'], ['The mapping is that of another list. Upload the list again.']],
  ])('%j: %j', (mapping, faults) => {
    expect(mappingFaults(fields, ['A', 'B'], mapping)).toEqual(faults);
  });
});

describe('the fingerprint of headers', () => {
  it('is the same for the same words in the same order, however they are written', () => {
    expect(fingerprintOf(['First Name', 'E-Mail'])).toBe(fingerprintOf(['first name', 'email']));
    expect(fingerprintOf(['A', 'B'])).not.toBe(fingerprintOf(['B', 'A']));
  });
});

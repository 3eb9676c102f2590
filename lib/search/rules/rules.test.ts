import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meant } from './meant';
import { marked, wordsOf } from './words';

describe('words', () => {
  it.each([
    ['EX-2026-000123', ['ex', '2026', '123']],
    ["José O'Brien", ['jose', 'obrien']],
    ['O’Brien & Söhne', ['obrien', 'sohne']],
    ['%\\"', []],
    ['', []],
  ])('of %j are %j', (text, words) => expect(wordsOf(text)).toEqual(words));
});

describe('marking', () => {
  const found = (text: string, ...words: string[]) =>
    marked(text, words)
      .filter(({ isFound }) => isFound)
      .map((piece) => piece.text);

  it('marks words that begin so, whatever their accents', () => {
    expect(found('Redwood Holdings, José', 'redw', 'jose')).toEqual(['Redwood', 'José']);
  });
  it('marks no middle of a word', () => expect(found('Harwood', 'wood')).toEqual([]));
  it('marks a number without its zeros', () => expect(found('EX-2026-000123', '123')).toEqual(['000123']));
  it('joins what stands together', () => {
    expect(marked('elm', ['elm'])).toEqual([{ text: 'elm', isFound: true }]);
  });

  it('leaves every text as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (text, words) => {
        expect(
          marked(text, words)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

describe('what was meant', () => {
  it.each([
    ['redwod holdings', ['redwood'], 'redwood holdings'],
    ['holdings redwod', ['redwood'], 'holdings redwood'],
    ['identifcation notise', ['identification', 'notice'], 'identification notice'],
    ['verajansen', ['vera', 'jansen'], 'vera jansen'],
    ['4095 mill race st', ['millrace'], '4095 millrace st'],
    ['8524tannery row', ['8524', 'tannery'], '8524 tannery row'],
    ['ex2026123', ['ex', '2026', '123'], 'ex 2026 123'],
    ['elm', [], 'elm'],
  ])('by %j, corrected to %j, is %j', (typed, corrected, expected) => {
    expect(meant(typed, corrected)).toBe(expected);
  });
});

import { describe, expect, it } from 'vitest';
import { stateNotes } from './state-notes';
import { intermediaryStatutes } from './statutes';

const topics = (...given: Parameters<typeof stateNotes>) =>
  stateNotes(...given).map(({ topic, state }) => [topic, state]);

describe('clawback', () => {
  it.each(['CA', 'MA', 'MT', 'OR'])('follows property of %s that is replaced elsewhere', (state) => {
    expect(topics({ relinquished: [state], replacement: ['TX'] })).toContainEqual(['clawback', state]);
  });

  it('is said while nobody knows where the replacement will lie', () => {
    expect(topics({ relinquished: ['OR'], replacement: [] })).toContainEqual(['clawback', 'OR']);
  });

  it('is none where all replacement stays in the state, and none for property that is bought', () => {
    expect(topics({ relinquished: ['OR'], replacement: ['OR'] })).not.toContainEqual(['clawback', 'OR']);
    expect(topics({ relinquished: ['TX'], replacement: ['MA'] })).toEqual([['records', undefined]]);
  });

  it('is said of a state by its name as by its code', () => {
    expect(stateNotes({ relinquished: [' california '], replacement: ['Oregon'] })).toEqual(
      stateNotes({ relinquished: ['CA'], replacement: ['OR'] }),
    );
  });

  it('of California asks for FTB 3840 every year', () => {
    const [note] = stateNotes({ relinquished: ['CA'], replacement: ['NV'] });
    expect(note?.message).toContain('FTB 3840 every year until the gain is recognized');
  });
});

describe('withholding', () => {
  it('is California’s, of property sold there', () => {
    const note = stateNotes({ relinquished: ['CA'], replacement: [] }).find(
      ({ topic }) => topic === 'withholding',
    );
    expect(note?.message).toContain('3 1/3 % of boot, or of the total price if the exchange fails');
    expect(topics({ relinquished: ['NV'], replacement: ['CA'] })).not.toContainEqual(['withholding', 'CA']);
  });
});

describe('the law of intermediaries', () => {
  it('is known for nine states', () => {
    expect(Object.keys(intermediaryStatutes).sort()).toEqual([
      ...['CA', 'CO', 'CT', 'ID', 'ME', 'NV', 'OR', 'VA', 'WA'],
    ]);
  });

  it.each(Object.entries(intermediaryStatutes))('of %s is cited as %s', (state, statute) => {
    for (const given of [
      { relinquished: [state], replacement: [] },
      { relinquished: [], replacement: [state] },
      { relinquished: [], replacement: [], intermediary: state },
    ]) {
      const note = stateNotes(given).find(({ topic }) => topic === 'intermediary');
      expect(note).toMatchObject({ state, because: { citation: statute } });
    }
  });
});

describe('every note', () => {
  it('is confirmed with counsel, and stands once', () => {
    const notes = stateNotes({ relinquished: ['CA', ' ca', 'WA'], replacement: ['WA'], intermediary: 'WA' });
    expect(notes.every(({ because }) => because.confirmWithCounsel === true)).toBe(true);
    expect(new Set(notes.map(({ message }) => message)).size).toBe(notes.length);
  });

  it('is about a state of the union; others are left out', () => {
    expect(topics({ relinquished: ['ON', '', 'TX'], replacement: ['??'] })).toEqual([['records', undefined]]);
  });

  it('keeps the records seven years, wherever the property lies', () => {
    expect(stateNotes({ relinquished: [], replacement: [] }).at(-1)?.message).toContain('seven years');
  });
});

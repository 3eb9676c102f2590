import { describe, expect, it } from 'vitest';
import { exchangeTypes } from '@/lib/exchanges/rules/values';
import { pointsOf } from './checklist';
import { milestonesOf, milestoneWord } from './milestones';
import { requirementsOf } from './requirements';

describe('the checklist', () => {
  it.each(exchangeTypes)('of a %s exchange names each point once, with its source', (type) => {
    const ids = pointsOf(type).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(pointsOf(type).every(({ citation }) => citation !== '')).toBe(true);
  });

  it('asks for parking where something is parked, and for identification where there is a period', () => {
    const has = (id: string) =>
      exchangeTypes.filter((type) => pointsOf(type).some((point) => point.id === id));
    expect(has('parking_agreement')).toEqual(['reverse', 'improvement', 'build_to_suit']);
    expect(has('identified_in_time')).toEqual(['delayed', 'improvement', 'build_to_suit']);
    expect(has('work_in_place')).toEqual(['improvement', 'build_to_suit']);
    expect(has('agreement_first')).toEqual([...exchangeTypes]);
  });
});

describe('regulatory requirements', () => {
  const ofStates = (...states: string[]) =>
    requirementsOf(states)
      .filter(({ from }) => from !== 'federal')
      .map(({ id }) => id);

  it.each([
    ['CA', ['CA_intermediary', 'CA_clawback', 'CA_withholding']],
    ['MA', ['MA_clawback']],
    ['MT', ['MT_clawback']],
    ['OR', ['OR_intermediary', 'OR_clawback']],
    ['NV', ['NV_intermediary']],
    ['WA', ['WA_intermediary']],
    ['CO', ['CO_intermediary']],
    ['VA', ['VA_intermediary']],
    ['ME', ['ME_intermediary']],
    ['CT', ['CT_intermediary']],
    ['ID', ['ID_intermediary']],
    ['TX', []],
    ['California', ['CA_intermediary', 'CA_clawback', 'CA_withholding']],
    ['Ontario', []],
  ])('of %s are %j', (state, ids) => {
    expect(ofStates(state)).toEqual(ids);
  });

  it('name each state once, in order, however it is written', () => {
    expect(ofStates('wa', 'ID', ' WA ', 'Washington')).toEqual(['ID_intermediary', 'WA_intermediary']);
  });

  it('of every state go to counsel first', () => {
    const told = requirementsOf(['CA', 'MA', 'OR', 'NV']).filter(({ from }) => from !== 'federal');
    expect(told.every(({ confirmWithCounsel }) => confirmWithCounsel)).toBe(true);
  });
});

it.each(exchangeTypes)('milestones of a %s exchange have words and end with its closing', (type) => {
  const words = milestonesOf(type).map(milestoneWord);
  expect(words.at(-1)).toBe('The exchange is closed');
  expect(new Set(words).size).toBe(words.length);
});

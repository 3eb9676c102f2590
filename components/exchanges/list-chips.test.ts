import { describe, expect, it } from 'vitest';
import { exchangesHref, readListState } from '@/lib/exchanges/list-params';
import { chipsOf, optionsOf, withoutChip } from './list-chips';

const ada = { id: '01900000-0000-7000-8000-000000000001', name: 'Ada Marsh' };
const state = readListState({
  view: 'open',
  status: 'active,nonsense,on_hold',
  stage: 'parked',
  coordinator: ada.id,
  opened: '2026-11',
  closed: '2026-13',
});

describe('the filters of the exchange list', () => {
  it('name what narrows the list and leave out what means nothing', () => {
    expect(chipsOf(state, [ada]).map(({ label }) => label)).toEqual([
      'Status: Active',
      'Status: On hold',
      'Stage: Property parked',
      'Coordinator: Ada Marsh',
      'Opened in November 2026',
    ]);
  });

  it('take one chip away and keep the others', () => {
    const after = { ...state, ...withoutChip(state, 'status:active'), ...withoutChip(state, 'coordinator') };
    expect(chipsOf(after, [ada]).map(({ key }) => key)).toEqual(['status:on_hold', 'stage:parked', 'opened']);
  });

  it('offer only statuses that the view holds and that are not chosen yet', () => {
    expect(optionsOf('status', state, 'open').map(({ value }) => value)).toEqual(['draft']);
    expect(optionsOf('status', state, 'closed').map(({ value }) => value)).toEqual([
      'completed',
      'failed',
      'cancelled',
    ]);
  });

  it('survive the way through a link', () => {
    const url = new URL(exchangesHref(state), 'http://localhost');
    expect(readListState(Object.fromEntries(url.searchParams))).toEqual(state);
  });
});

import { describe, expect, it } from 'vitest';
import { closed, launch, takesKeys, type LaunchEvent } from './launch';

const after = (...events: LaunchEvent[]) => events.reduce(launch, closed);
const typing = (text: string): LaunchEvent[] => [...text].map((key) => ({ kind: 'key', key }));

describe('opening the search', () => {
  it('keeps what is typed, and Enter, until the menu is there', () => {
    const opened = after(
      { kind: 'open' },
      ...typing('elmx'),
      { kind: 'key', key: 'Backspace' },
      { kind: 'key', key: 'Enter' },
      { kind: 'loaded' },
    );
    expect(opened).toMatchObject({ menu: 'mounted', typed: 'elm', entered: true });
  });
  it('takes Shift and arrows for no letters', () => {
    expect(
      after({ kind: 'open' }, { kind: 'key', key: 'Shift' }, { kind: 'key', key: 'ArrowDown' }),
    ).toMatchObject({ typed: '' });
  });
  it('is given up by Escape, also before it is there', () => {
    expect(
      after({ kind: 'open' }, ...typing('elm'), { kind: 'key', key: 'Escape' }, { kind: 'loaded' }),
    ).toMatchObject({
      menu: 'closed',
    });
  });
  it('takes keys until its box has the focus', () => {
    const before = after({ kind: 'open' }, { kind: 'loaded' });
    expect(takesKeys(before)).toBe(true);
    expect(takesKeys(launch(before, { kind: 'ready' }))).toBe(false);
    expect(takesKeys(closed)).toBe(false);
  });
  it('begins anew the next time', () => {
    expect(
      after({ kind: 'open' }, ...typing('elm'), { kind: 'loaded' }, { kind: 'close' }, { kind: 'open' }),
    ).toMatchObject({
      menu: 'loading',
      typed: '',
    });
  });
});

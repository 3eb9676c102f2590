import { describe, expect, it } from 'vitest';
import type { Identity, Scope } from '@/lib/access/scope';
import { onePassage } from './one-passage';

const identity: Identity = { sessionId: 'session', organizationId: 'firm' };

/** A door that counts how often it opens, and whose transactions end as the work in them does. */
function door({ shut = false } = {}) {
  const ends: ('commit' | 'rollback')[] = [];
  const enter = async <T>(_: Identity, work: (scope: Scope) => Promise<T>): Promise<T> => {
    await Promise.resolve();
    if (shut) throw new Error('the session has ended');
    try {
      const result = await work({ member: { name: 'Dana' } } as Scope);
      ends.push('commit');
      return result;
    } catch (error) {
      ends.push('rollback');
      throw error;
    }
  };
  return { ends, read: onePassage(identity, enter) };
}

describe('the reads of one request', () => {
  it('share one transaction, in the order in which they came', async () => {
    const { ends, read } = door();
    const order: string[] = [];
    const reading = (name: string) =>
      read(async ({ member }) => order.push(name) && `${name} by ${member.name}`);
    expect(await Promise.all([reading('layout'), reading('page'), reading('title')])).toEqual([
      'layout by Dana',
      'page by Dana',
      'title by Dana',
    ]);
    expect(order).toEqual(['layout', 'page', 'title']);
    await new Promise(setImmediate);
    expect(ends).toEqual(['commit']);
  });

  it('open a new one when they come later', async () => {
    const { ends, read } = door();
    expect(await read(async () => 1)).toBe(1);
    await new Promise(setImmediate);
    expect(await read(async () => 2)).toBe(2);
    await new Promise(setImmediate);
    expect(ends).toEqual(['commit', 'commit']);
  });

  it('fail alone: the others are read in a transaction of their own', async () => {
    const { ends, read } = door();
    const results = await Promise.allSettled([
      read(async () => 'layout'),
      read(async () => Promise.reject(new Error('refused'))),
      read(async () => 'page'),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    await new Promise(setImmediate);
    expect(ends).toEqual(['rollback', 'commit']);
  });

  it('all fail when the door stays shut', async () => {
    const { read } = door({ shut: true });
    const results = await Promise.allSettled([read(async () => 1), read(async () => 2)]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});

import { describe, expect, it } from 'vitest';
import { hrefOf } from './place';

describe('where a hit leads', () => {
  const id = '0199aaaa-bbbb-7ccc-8ddd-eeeeffff0000';
  const file = '0199aaaa-bbbb-7ccc-8ddd-eeeeffff0001';
  it.each([
    ['exchange', file, 'coordinator', `/exchanges/${id}`],
    ['task', file, 'client', `/tasks/${id}`],
    ['task', null, 'coordinator', `/tasks/${id}`],
    ['task', file, 'agency', `/exchanges/${file}`],
    ['document', file, 'third_party', `/exchanges/${file}?tab=documents`],
    ['message', file, 'agency', `/exchanges/${file}`],
    ['contact', null, 'coordinator', `/contacts/${id}`],
    ['contact', null, 'client', '/exchanges?view=all&q=Ann+Lee'],
  ] as const)('a %s of %s for a %s', (kind, exchangeId, role, expected) => {
    expect(hrefOf({ kind, id, exchangeId, title: 'Ann Lee' }, role)).toBe(expected);
  });
});

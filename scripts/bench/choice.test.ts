import { expect, it } from 'vitest';
import { readChoice } from './choice';

const known = ['dashboards', 'writes', 'pages'] as const;

it('runs every case at 10,000 and 100,000 unless told otherwise', () => {
  expect(readChoice([], known)).toEqual({ small: 10_000, large: 100_000, only: [...known], json: undefined });
});

it('leaves out pages, or all but those named, in the order of the table', () => {
  expect(readChoice(['--no-pages'], known).only).toEqual(['dashboards', 'writes']);
  expect(readChoice(['--only', 'writes,dashboards', '--json', 'out.json'], known)).toMatchObject({
    only: ['dashboards', 'writes'],
    json: 'out.json',
  });
});

it('names the cases there are when one is asked for that is not', () => {
  expect(() => readChoice(['--only', 'weather'], known)).toThrow('Known: dashboards, writes, pages');
  expect(() => readChoice(['--small', 'few'], known)).toThrow('--small');
});

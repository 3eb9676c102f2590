import { describe, expect, it } from 'vitest';
import { refusalWords } from './refusal-words';

describe('a refused sign-in', () => {
  it('never tells whether the address is known', () => {
    expect(refusalWords('INVALID')).toMatch(/E-mail or password/);
    expect(refusalWords('INVALID')).not.toMatch(/account|unknown|exist/i);
  });

  it('says to wait after too many attempts, whether or not there is such an account', () => {
    expect(refusalWords('INVALID')).toMatch(/wait 15 minutes/);
  });

  it('takes the blame for anything else', () => {
    expect(refusalWords('Configuration')).toBe(refusalWords());
    expect(refusalWords()).toMatch(/could not sign you in now/);
  });
});

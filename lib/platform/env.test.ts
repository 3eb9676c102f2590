import { describe, expect, it } from 'vitest';
import { runningSettings, startSettings, workerSettings } from './env';

const whole = {
  DATABASE_URL: 'postgresql://peak_app:p@db.example.com:5432/peak1031',
  NEXTAUTH_SECRET: 'x'.repeat(32),
  NEXTAUTH_URL: 'https://exchange.example.com',
};

describe('the settings of a running process', () => {
  it('are taken as they are, with info as the level of the log', () => {
    expect(runningSettings(whole)).toEqual({ ...whole, LOG_LEVEL: 'info' });
  });

  it('name every setting that is missing, at once', () => {
    expect(() => runningSettings({})).toThrow(
      /DATABASE_URL is missing[^]*NEXTAUTH_SECRET is missing[^]*NEXTAUTH_URL is missing/,
    );
  });

  it.each([
    [{ DATABASE_URL: 'db.example.com' }, 'DATABASE_URL is not a URL of the kind postgresql://'],
    [{ DATABASE_URL: 'mysql://a:b@c/d' }, 'DATABASE_URL is not a URL of the kind postgresql://'],
    [{ DATABASE_URL: 'postgresql://a:b@c' }, 'DATABASE_URL is not a URL of the kind postgresql://'],
    [{ NEXTAUTH_SECRET: 'short' }, 'NEXTAUTH_SECRET is too short'],
    [{ NEXTAUTH_URL: 'exchange.example.com' }, 'NEXTAUTH_URL is not an address'],
    [{ NEXTAUTH_URL: 'javascript:alert(1)' }, 'NEXTAUTH_URL is not an address'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL is not one of trace, debug'],
  ])('say what is wrong with %o', (given, fault) => {
    expect(() => runningSettings({ ...whole, ...given })).toThrow(fault);
  });
});

describe('the settings of a worker', () => {
  it('are the connection of the owner, or nothing for the embedded database', () => {
    const DIRECT_URL = whole.DATABASE_URL.replace('peak_app', 'peak_owner');
    expect(workerSettings({ ...whole, DIRECT_URL })).toEqual({
      DATABASE_URL: whole.DATABASE_URL,
      DIRECT_URL,
      LOG_LEVEL: 'info',
    });
    expect(workerSettings({ DIRECT_URL: '' })).toEqual({ LOG_LEVEL: 'info' });
    expect(() => workerSettings({ DIRECT_URL: 'db.example.com' })).toThrow(
      'DIRECT_URL is not a URL of the kind',
    );
  });
});

describe('the settings of npm start', () => {
  it('may all be absent', () => {
    expect(startSettings({})).toEqual({ PORT: 3000, PEAK_HOME: '.data', LOG_LEVEL: 'info' });
  });

  it('take an empty setting as one that was not made', () => {
    expect(startSettings({ PORT: '', DATABASE_URL: '' }).PORT).toBe(3000);
  });

  it.each(['abc', '0', '65536', '-1', '80.5', ' 80'])('refuse the port %j', (PORT) => {
    expect(() => startSettings({ PORT })).toThrow('PORT is not a number between 1 and 65535');
  });

  it('want both connections or neither', () => {
    const url = 'postgresql://a:b@c/d';
    expect(() => startSettings({ DATABASE_URL: url })).toThrow(
      'DIRECT_URL is missing: with DATABASE_URL set',
    );
    expect(() => startSettings({ DIRECT_URL: url })).toThrow('DATABASE_URL is missing: with DIRECT_URL set');
    expect(startSettings({ DATABASE_URL: url, DIRECT_URL: url }).DIRECT_URL).toBe(url);
  });
});

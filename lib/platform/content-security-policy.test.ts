import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from './content-security-policy';

const directive = (policy: string, name: string) =>
  policy.split('; ').find((part) => part.startsWith(`${name} `)) ?? '';

describe('the content security policy', () => {
  const policy = contentSecurityPolicy('abc', false);

  it('runs only scripts with the nonce, and never evaluates text', () => {
    expect(directive(policy, 'script-src')).toBe(`script-src 'self' 'nonce-abc' 'strict-dynamic'`);
  });

  it('takes style elements with the nonce or empty ones, never inline ones', () => {
    const empty = createHash('sha256').update('').digest('base64');
    expect(directive(policy, 'style-src')).toBe(`style-src 'self' 'nonce-abc' 'sha256-${empty}'`);
  });

  it('cannot be framed, and posts forms only to itself', () => {
    expect(policy).toContain(`frame-ancestors 'none'`);
    expect(policy).toContain(`form-action 'self'`);
  });

  it('lets hot reload work in development only', () => {
    expect(contentSecurityPolicy('abc', true)).toContain(`'unsafe-eval'`);
    expect(policy).not.toMatch(/unsafe-eval|ws:/);
  });
});

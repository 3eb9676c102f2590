import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { root } from './files';

/** Without type information, which only two rules need and which takes seconds for files that do not exist. */
const eslint = new ESLint({
  cwd: root,
  overrideConfig: {
    languageOptions: { parserOptions: { projectService: false } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-misused-promises': 'off',
      '@typescript-eslint/no-unused-vars': 'off',
    },
  },
});

async function broken(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return [...new Set(result?.messages.map(({ ruleId, message }) => ruleId ?? message))];
}

const imports = (from: string, what: string) =>
  broken(from, `import { x } from '${what}';\nexport const y = x;\n`);

const LAW = 'boundaries/dependencies';

describe('the law of imports', () => {
  it.each([
    ['app/probe/page.tsx', '@/lib/generated/prisma/client'],
    ['app/probe/page.tsx', '@/lib/exchanges/sql/list-exchanges'],
    ['components/ui/probe.tsx', '@/lib/exchanges/queries'],
    ['components/ui/probe.tsx', '@/components/charts/bar-list'],
    ['components/ui/probe.tsx', '@/lib/platform/clock'],
    ['components/probe/probe.tsx', '@/app/layout'],
    ['components/probe/probe.tsx', '@/lib/generated/prisma/client'],
    ['lib/contacts/probe.ts', '@/lib/exchanges/sql/list-exchanges'],
    ['lib/contacts/probe.ts', '../exchanges/sql/list-exchanges'],
    ['lib/contacts/probe.ts', '@/components/ui/button'],
    ['lib/exchanges/rules/probe.ts', '@/lib/exchanges/queries'],
    ['lib/exchanges/rules/probe.ts', '../queries'],
    ['lib/exchanges/rules/probe.ts', '@/lib/platform/clock'],
    ['lib/entry/probe.ts', '@/lib/exchanges/queries'],
    ['lib/access/probe.ts', '@/lib/entry/action'],
    ['lib/platform/probe.ts', '@/lib/access/scope'],
    ['lib/shared/probe.ts', '@/lib/platform/clock'],
  ])('refuses %s what it would take from %s', async (from, what) => {
    expect(await imports(from, what)).toContain(LAW);
  });

  it.each([
    ['app/probe/page.tsx', '@/lib/exchanges/queries'],
    ['app/probe/page.tsx', '@/components/ui/button'],
    ['components/ui/probe.tsx', '@/lib/shared/calendar-date'],
    ['components/probe/probe.tsx', '@/lib/exchanges/rules/stages'],
    ['lib/contacts/probe.ts', '@/lib/exchanges/queries'],
    ['lib/contacts/probe.ts', '@/lib/generated/prisma/client'],
    ['lib/exchanges/probe.ts', './sql/list-exchanges'],
    ['lib/exchanges/rules/probe.ts', '@/lib/tasks/rules/urgency'],
    ['lib/platform/probe.ts', '@/lib/shared/errors'],
    ['lib/exchanges/probe.test.ts', '@/scripts/test/database'],
  ])('grants %s what it takes from %s', async (from, what) => {
    expect(await imports(from, what)).toEqual([]);
  });
});

describe('packages with one place', () => {
  it.each([
    ['components/probe/probe.tsx', 'recharts'],
    ['app/probe/page.tsx', 'd3-geo'],
    ['app/api/v1/probe/route.ts', 'next/headers'],
    ['app/api/health/probe.ts', 'next/server'],
    ['app/api/v1/probe/route.ts', 'recharts'],
    ['lib/exchanges/rules/probe.ts', 'react'],
    ['lib/exchanges/rules/probe.ts', 'node:fs'],
    ['lib/exchanges/rules/probe.ts', 'recharts'],
    ['lib/shared/probe.ts', 'pg'],
  ])('keeps %s from %s', async (from, what) => {
    expect(await imports(from, what)).toContain('no-restricted-imports');
  });

  it('lets the charts draw, and pages read headers', async () => {
    expect(await imports('components/charts/probe.tsx', 'recharts')).toEqual([]);
    expect(await imports('app/probe/page.tsx', 'next/headers')).toEqual([]);
  });
});

describe('raw SQL', () => {
  it.each([
    'export const rows = (db) => db.$queryRawUnsafe("SELECT 1");',
    'export const rows = (db) => db["$executeRawUnsafe"]("SELECT 1");',
    'export const rows = ({ $queryRawUnsafe }) => $queryRawUnsafe("SELECT 1");',
    'import { Prisma } from "@/lib/generated/prisma/client";\nexport const sql = Prisma.raw("SELECT 1");',
    'import { Prisma } from "@/lib/generated/prisma/client";\nexport const { raw } = Prisma;',
  ])('must bind its values: %s', async (code) => {
    expect(await broken('lib/contacts/probe.ts', code)).toContain('no-restricted-syntax');
    expect(await broken('scripts/probe.ts', code)).toContain('no-restricted-syntax');
  });
});

describe('the numbers of the house', () => {
  it('allow no file over 300 lines', async () => {
    const lines = (count: number) => 'export {};\n'.repeat(count);
    expect(await broken('lib/contacts/probe.ts', lines(300))).toEqual([]);
    expect(await broken('lib/contacts/probe.ts', lines(302))).toContain('max-lines');
  });

  it('allow no any', async () => {
    const code = 'export const x: any = 1;\n';
    expect(await broken('lib/contacts/probe.ts', code)).toContain('@typescript-eslint/no-explicit-any');
  });

  it('allow a rule to be switched off only with its reason', async () => {
    const off = (reason: string) =>
      `// eslint-disable-next-line @typescript-eslint/no-explicit-any${reason}\nexport const x: any = 1;\n`;
    expect(await broken('lib/contacts/probe.ts', off(''))).toEqual(['house/reasoned-disable']);
    expect(await broken('lib/contacts/probe.ts', off(' -- the library says so'))).toEqual([]);
  });

  it('send what the server has to say through the log', async () => {
    expect(await broken('lib/contacts/probe.ts', 'console.log(1);\n')).toContain('no-console');
    expect(await broken('scripts/probe.ts', 'console.log(1);\n')).toEqual([]);
  });
});

describe('promises', () => {
  it('are awaited', async () => {
    const typed = new ESLint({ cwd: root });
    const code = 'const work = async () => 1;\nexport function f() {\n  work();\n}\n';
    const [result] = await typed.lintText(code, { filePath: 'lib/platform/health.ts' });
    expect(result?.messages.map(({ ruleId }) => ruleId)).toContain('@typescript-eslint/no-floating-promises');
  }, 60_000);
});

/** Which packages may be imported where. A later block replaces an earlier one, so each names the whole of its list. */

const chartsOnly = {
  group: ['recharts', 'recharts/*', 'd3-geo', 'd3-geo/*'],
  message: 'Charts are drawn by components/charts, so that all look and read alike.',
};

const plainHandlers = {
  group: ['next/headers', 'next/server', 'next/navigation', 'next/cache'],
  message: 'API handlers take a Request and return a Response, so that any server can serve them.',
};

const pure = {
  group: [
    'next',
    'next/*',
    'next-auth',
    'next-auth/*',
    'react',
    'react-dom',
    'react/*',
    'pg',
    '@prisma/*',
    'pino',
    'node:*',
  ],
  message:
    'Rules are pure: the same answer from the same input, with nothing but lib/shared and other rules.',
};

const restrict = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

export const restrictedImports = [
  {
    name: 'charts',
    files: ['**/*.{ts,tsx}'],
    ignores: ['components/charts/**'],
    rules: restrict(chartsOnly),
  },
  {
    name: 'handlers',
    files: ['app/api/v1/**', 'app/api/health/**'],
    rules: restrict(chartsOnly, plainHandlers),
  },
  {
    name: 'pure rules',
    files: ['lib/*/rules/**/*.ts', 'lib/shared/**/*.ts'],
    ignores: ['**/*.test.ts', '**/testing/**'],
    rules: restrict(chartsOnly, pure),
  },
];

const unsafe = /^\$(query|execute)RawUnsafe$/;
const noUnsafeSql = 'Raw SQL binds its values: $queryRaw with a template, Prisma.sql to compose.';

/** Row-level security does not survive injected SQL: it could SET ROLE. */
export const safeSql = {
  name: 'safe SQL',
  files: ['**/*.{ts,tsx,mts}'],
  rules: {
    'no-restricted-syntax': [
      'error',
      { selector: `Identifier[name=${unsafe}]`, message: noUnsafeSql },
      { selector: `Literal[value=${unsafe}]`, message: noUnsafeSql },
      { selector: `MemberExpression[object.name='Prisma'][property.name='raw']`, message: noUnsafeSql },
      {
        selector: `VariableDeclarator[init.name='Prisma'] Property[key.name='raw']`,
        message: noUnsafeSql,
      },
    ],
  },
};

import next from 'eslint-config-next/core-web-vitals';
import nextTypescript from 'eslint-config-next/typescript';
import { globalIgnores } from 'eslint/config';
import { lawOfImports } from './scripts/lint/boundaries.mjs';
import { house } from './scripts/lint/reasoned-disable.mjs';
import { restrictedImports, safeSql } from './scripts/lint/restricted.mjs';

const config = [
  globalIgnores([
    '.next*/**',
    '.data/**',
    'lib/generated/**',
    'playwright-report/**',
    'test-results/**',
    'next-env.d.ts',
  ]),
  ...next,
  ...nextTypescript,
  {
    name: 'house',
    plugins: { house },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', 300],
      'house/reasoned-disable': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // Speaks about the React Compiler, which is not used here.
      'react-hooks/incompatible-library': 'off',
      'import/no-anonymous-default-export': 'off',
    },
  },
  {
    name: 'house, TypeScript',
    files: ['**/*.{ts,tsx,mts}'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-unused-expressions': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // A forgotten await in a transaction would write outside of it.
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
    },
  },
  {
    name: 'logs',
    files: ['{app,components,lib}/**/*.{ts,tsx}'],
    ignores: ['**/*.test.{ts,tsx}', '**/testing/**'],
    rules: { 'no-console': 'error' },
  },
  {
    name: 'browser tests',
    files: ['e2e/**/*.ts'],
    // Playwright's fixtures call their argument `use`, which is no hook, and read what they need from an empty pattern.
    rules: { 'react-hooks/rules-of-hooks': 'off', 'no-empty-pattern': 'error' },
  },
  lawOfImports,
  ...restrictedImports,
  safeSql,
];

export default config;

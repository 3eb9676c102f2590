/**
 * The law of imports: app -> components -> lib/<feature> -> entry -> access -> platform -> shared. Each layer names what it
 * may import; nothing else is allowed. docs/architecture.md
 */
import boundaries from 'eslint-plugin-boundaries';

/** The first pattern that fits names a file's layer, so the narrow ones come first. */
const elements = [
  { type: 'rules', pattern: 'lib/*/rules', capture: ['feature'] },
  { type: 'sql', pattern: 'lib/*/sql', capture: ['feature'] },
  { type: 'generated', pattern: 'lib/generated' },
  { type: 'shared', pattern: 'lib/shared' },
  { type: 'platform', pattern: 'lib/platform' },
  { type: 'access', pattern: 'lib/access' },
  { type: 'entry', pattern: 'lib/entry' },
  { type: 'jobs', pattern: 'lib/jobs' },
  { type: 'feature', pattern: 'lib/*', capture: ['feature'] },
  { type: 'ui', pattern: 'components/ui' },
  { type: 'charts', pattern: 'components/charts' },
  { type: 'components', pattern: 'components/*', capture: ['feature'] },
  { type: 'app', pattern: 'app' },
];

const base = ['platform', 'shared'];
const below = ['entry', 'access', ...base];

/** Generated code is Prisma's client: for lib alone, so that no page asks the database on its own. */
const mayImport = {
  app: ['app', 'components', 'ui', 'charts', 'feature', 'rules', 'jobs', ...below],
  components: ['components', 'ui', 'charts', 'feature', 'rules', ...below],
  charts: ['charts', 'ui', 'feature', 'rules', 'shared'],
  ui: ['ui', 'shared'],
  jobs: ['jobs', 'feature', 'rules', 'generated', ...below],
  feature: ['feature', 'rules', 'generated', ...below],
  sql: ['rules', 'access', 'generated', ...base],
  rules: ['rules', 'shared'],
  entry: ['entry', 'access', 'generated', ...base],
  access: ['access', 'generated', ...base],
  platform: ['platform', 'generated', 'shared'],
  shared: ['shared'],
};

const to = (types) => ({ element: { types: { anyOf: types } } });

/** Of the same feature as the file that imports. */
const own = (type) => ({
  element: { type, captured: { feature: '{{ from.element.captured.feature }}' } },
});

const policies = [
  ...Object.entries(mayImport).map(([layer, allowed]) => ({
    from: { element: { type: layer } },
    allow: { to: to(allowed) },
  })),
  // A feature's queries in SQL are its own; others call its queries and commands.
  { from: { element: { type: 'feature' } }, allow: { to: own('sql') } },
  { from: { element: { type: 'sql' } }, allow: { to: [own('sql'), own('feature')] } },
];

/** Tests may import whatever they test with. */
export const lawOfImports = {
  name: 'law of imports',
  files: ['{app,components,lib}/**/*.{ts,tsx}'],
  ignores: ['**/*.test.{ts,tsx}'],
  plugins: { boundaries },
  settings: { 'boundaries/elements': elements },
  rules: {
    'boundaries/dependencies': [
      'error',
      {
        default: 'disallow',
        policies,
        message:
          'Not from here: imports go app, components, lib/<feature>, entry, access, platform, shared. See docs/architecture.md',
      },
    ],
  },
};

import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { proposePostponements } from '@/lib/postponements/commands';
import { newPostponement } from '@/lib/postponements/input';
import { addTask } from '@/lib/tasks/commands';
import { newTask } from '@/lib/tasks/input';
import { expect, open, test } from './fixtures';
import type { Member, State } from './state';

// The longest file of all: its tests are shared out among the workers.
test.describe.configure({ mode: 'parallel' });

const LOOKS = [
  { name: 'wide and light', viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  { name: 'narrow and dark', viewport: { width: 360, height: 780 }, colorScheme: 'dark' },
] as const;

const ROLES: readonly Member[] = ['admin', 'coordinator', 'client', 'thirdParty', 'agency'];
const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Axe finds nothing, the page has one heading of the first level, and nothing makes it scroll sideways. */
async function check(page: Page, what: string) {
  // A page that is still loading shows its outline, which has no heading: axe would judge that instead.
  await expect.soft(page.getByRole('heading', { level: 1 }), what).toHaveCount(1);
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  const found = violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map(({ html }) => html) }));
  expect.soft(found, what).toEqual([]);
  const beyond = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
  expect.soft(await page.evaluate(beyond), `${what} scrolls sideways`).toBeLessThanOrEqual(0);
}

async function checkAll(page: Page, member: Member, paths: readonly string[]) {
  for (const path of paths) {
    await open(page, path);
    await check(page, `${path} of ${member}`);
  }
}

/** An exchange with everything on it that this role may see. */
async function fullExchange(state: State, name: string) {
  const client = await state.contactOf('client');
  const attorney = await state.contactOf('thirdParty');
  const { id } = await state.exchange('', '2026-11-02', {
    client,
    name,
    replacement: [{ addressLine1: '3 Foundry St', value: '1250000' }],
    participants: [{ role: 'attorney', contact: attorney }],
  });
  return `/exchanges/${id}`;
}

/** The page of a task that this member has on that exchange. */
async function taskOf(state: State, member: Member, exchange: string): Promise<string[]> {
  if (member === 'agency') return [];
  const exchangeId = exchange.replace('/exchanges/', '');
  // An admin sees every task, and is not on the file.
  const assignedTo =
    member === 'admin' ? undefined : await state.act(member, async (scope) => scope.member.userId);
  const task = newTask.parse({ exchangeId, title: 'Send the papers', dueOn: '2026-12-10', assignedTo });
  const { id } = await state.act('coordinator', (scope) => addTask(scope, task));
  return [`/tasks/${id}`];
}

for (const { name, viewport, colorScheme } of LOOKS) {
  test.describe(`${name}, axe finds nothing`, () => {
    test.use({ viewport, colorScheme, tolerated: /status of 404/ });

    test('on the page for signing in', async ({ page }) => {
      await open(page, '/sign-in');
      await check(page, 'sign-in');
      await page.getByRole('button', { name: 'Sign in' }).click();
      await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
      await check(page, 'sign-in with errors');
    });

    test('on the deadline calculator', async ({ page }) => {
      await open(page, '/calculators/deadlines?type=reverse&titled=2026-08-20&sold=2026-12-20');
      await check(page, 'the deadline calculator');
    });

    test('on the identification calculator', async ({ page }) => {
      await open(page, '/calculators/identification');
      await page.getByRole('button', { name: 'Add a property' }).click();
      await check(page, 'the identification calculator');
    });

    for (const member of ROLES) {
      test.describe(`as ${member}`, () => {
        test.use({ member });

        test(`on the lists and other pages of ${member}`, async ({ page }) => {
          test.slow();
          const staff = member === 'admin' || member === 'coordinator';
          await checkAll(page, member, [
            '/dashboard',
            '/exchanges',
            '/exchanges?q=nobody-is-called-so&view=all',
            '/exchanges?view=all&columns=number,client,tags,field.file_box&rows=all&field.colour=red',
            '/help',
            '/settings/calendar',
            '/search?q=exchange',
            '/search?q=nothing-is-called-so',
            '/exchanges/not-an-id',
            ...(staff ? ['/contacts', '/exchanges/new', '/analytics', '/at-risk?medium=true'] : []),
            ...(member === 'admin'
              ? [
                  '/settings',
                  '/settings/jobs',
                  '/import',
                  '/settings/custom-fields',
                  '/settings/task-templates',
                  '/settings/task-templates/new',
                ]
              : []),
          ]);
        });

        test(`on an exchange and the tasks of ${member}`, async ({ page, state, unique }) => {
          test.slow();
          const exchange = await fullExchange(state, unique);
          const staff = member === 'admin' || member === 'coordinator';
          const tabs = member === 'agency' ? [] : ['properties', 'identification', 'tasks', 'people'];
          await checkAll(page, member, [
            exchange,
            ...tabs.map((tab) => `${exchange}?tab=${tab}`),
            ...(member === 'agency' ? [] : ['/tasks', '/tasks?view=board', '/tasks?view=calendar']),
            ...(staff ? ['/tasks?scope=all&q=nothing-is-called-so', '/tasks?view=calendar&span=week'] : []),
            ...(await taskOf(state, member, exchange)),
          ]);
        });
      });
    }

    test.describe('with everything open', () => {
      test.use({ member: 'coordinator' });

      test('on the pages of contacts', async ({ page, state }) => {
        test.slow();
        const [client, attorney] = [await state.contactOf('client'), await state.contactOf('thirdParty')];
        const one = `/contacts/${client.id}`;
        for (const path of [
          '/contacts/new',
          '/contacts/duplicates',
          one,
          `${one}/edit`,
          `${one}/merge/${attorney.id}`,
        ]) {
          await open(page, path);
          await check(page, path);
        }
      });

      test('on the form of a new exchange, with its mistakes', async ({ page }) => {
        await open(page, '/exchanges/new');
        await page.getByRole('button', { name: 'Add a new contact' }).click();
        await page.getByRole('radio', { name: /^Reverse/ }).check();
        await page.getByLabel('Titleholder takes title on').fill('11/16/2026');
        await page.getByRole('button', { name: 'Add a participant' }).click();
        await page.getByRole('group', { name: 'Relinquished property 1' }).getByLabel('Value').fill('abc');
        await page.getByRole('button', { name: 'Open exchange' }).first().click();
        await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
        await check(page, 'a new exchange with mistakes');
      });

      test('on an exchange with a postponement to decide on', async ({ page, state, unique }) => {
        const { id } = await state.exchange(unique, '2026-09-15');
        await state.act('admin', (scope) =>
          proposePostponements(
            scope,
            newPostponement.parse({
              exchangeId: id,
              notice: {
                notice: 'TX-2026-09',
                noticeLink: 'https://www.irs.gov/newsroom',
                disasterOn: '2026-10-05',
                postponedTo: '2027-02-01',
                standing: 'affected',
              },
            }),
          ),
        );
        await open(page, `/exchanges/${id}`);
        await check(page, 'an exchange with a proposal');
        await page.getByRole('button', { name: 'Approve Section 17: 120 days' }).click();
        await expect(page.getByRole('alertdialog')).toBeVisible();
        const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
        expect.soft(violations, 'Approve').toEqual([]);
      });

      test('in the search, with and without results, and in the list of keys', async ({
        page,
        state,
        unique,
      }) => {
        test.slow();
        const { id } = await state.exchange(unique, '2026-11-02');
        await open(page, `/exchanges/${id}`);
        await page.keyboard.press('Control+k');
        for (const typed of ['', unique, 'xyzzyplugh']) {
          await page.getByRole('combobox', { name: 'Search and commands' }).fill(typed);
          await expect(page.getByRole('dialog')).toContainText(
            typed === '' ? 'Advance stage' : typed === unique ? 'Exchanges' : 'Nothing you may see',
          );
          const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
          expect.soft(violations, `search for “${typed}”`).toEqual([]);
        }
        await page.keyboard.press('Escape');
        await page.keyboard.press('?');
        await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
        const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
        expect.soft(violations, 'keys').toEqual([]);
      });

      test('in the dialogs of an exchange', async ({ page, state, unique }) => {
        const exchange = await fullExchange(state, unique);
        const dialogs = [
          ['', 'Record an extension'],
          ['', 'Propose a postponement'],
          ['?tab=properties', 'Add a relinquished property'],
          ['?tab=tasks', 'Add a task'],
          ['?tab=people', 'Add a person'],
        ] as const;
        for (const [tab, button] of dialogs) {
          await open(page, exchange + tab);
          await page.getByRole('button', { name: button }).click();
          await expect(page.getByRole('dialog')).toBeVisible();
          const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
          expect.soft(violations, button).toEqual([]);
        }
        await open(page, exchange);
        await page.getByRole('button', { name: /^Why/ }).first().click();
        await expect(page.getByRole('dialog')).toBeVisible();
        const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
        expect.soft(violations, 'Why').toEqual([]);
      });
    });
  });
}

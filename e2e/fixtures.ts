/**
 * The test of every browser journey: signed in as the member it names, and failed by any error on the console of any page
 * it opens.
 */
import { randomUUID } from 'node:crypto';
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import { signedIn, type Cookies } from './sessions';
import { openState, type Member, type State } from './state';

interface Fixtures {
  /** Who `page` is signed in as; nobody when undefined. */
  member: Member | undefined;
  /** Errors that this test brings about on purpose, such as a page that does not exist. */
  tolerated: RegExp | undefined;
  /** A page of another member, beside `page`. */
  as: (member: Member) => Promise<Page>;
  /** A word that no other row has, for names. */
  unique: string;
  quiet: void;
  faults: string[];
}

interface WorkerFixtures {
  /** Makes rows that a journey begins with. */
  state: State;
  cookiesOf: (member: Member) => Promise<Cookies>;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  member: [undefined, { option: true }],
  tolerated: [undefined, { option: true }],

  state: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a function needs from its pattern
    async ({}, use) => {
      const state = await openState(process.env.E2E_HOME ?? '');
      await use(state);
      await state.close();
    },
    { scope: 'worker' },
  ],

  cookiesOf: [
    async ({ playwright }, use, { project }) => {
      const kept = new Map<Member, Promise<Cookies>>();
      await use((member) => {
        const cookies = kept.get(member) ?? signedIn(playwright, project.use.baseURL ?? '', member);
        kept.set(member, cookies);
        return cookies;
      });
    },
    { scope: 'worker' },
  ],

  storageState: async ({ member, cookiesOf }, use) => {
    await use(member && (await cookiesOf(member)));
  },

  // eslint-disable-next-line no-empty-pattern -- as above
  unique: async ({}, use) => {
    await use(`Q${randomUUID().replaceAll('-', '').slice(0, 12)}`);
  },

  // eslint-disable-next-line no-empty-pattern -- as above
  faults: async ({}, use) => {
    await use([]);
  },

  quiet: [
    async ({ context, faults, tolerated }, use) => {
      watch(context, faults, tolerated);
      await use();
      expect(faults, 'the browser reported errors').toEqual([]);
    },
    { auto: true },
  ],

  as: async ({ browser, contextOptions, cookiesOf, faults, tolerated }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (member) => {
      const context = await browser.newContext({ ...contextOptions, storageState: await cookiesOf(member) });
      opened.push(context);
      watch(context, faults, tolerated);
      return context.newPage();
    });
    for (const context of opened) await context.close();
  },
});

function watch(context: BrowserContext, faults: string[], tolerated: RegExp | undefined) {
  const add = (fault: string) => {
    if (!tolerated?.test(fault)) faults.push(fault);
  };
  context.on('weberror', (event) => {
    const error = event.error();
    add(`page error: ${error.stack ?? error.message}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error') add(`console: ${message.text()} (${message.location().url})`);
  });
}

export { expect };

export { hydrated, open } from './sign-in';

import type { Page } from '@playwright/test';
import { expect, open, test } from './fixtures';
import { SOLD, type Member, type State } from './state';

const NAVIGATION: Partial<Record<Member, string[]>> = {
  admin: ['Dashboard', 'Exchanges', 'Tasks', 'Contacts', 'Analytics', 'Settings', 'Help'],
  coordinator: ['Dashboard', 'Exchanges', 'Tasks', 'Contacts', 'Analytics', 'Help'],
  client: ['Home', 'Exchanges', 'Tasks', 'Help'],
  thirdParty: ['Home', 'Exchanges', 'Tasks', 'Help'],
  agency: ['Portfolio', 'Exchanges', 'Help'],
};

for (const [member, expected] of Object.entries(NAVIGATION) as [Member, string[]][]) {
  test.describe(`the navigation of ${member}`, () => {
    test.use({ member });

    test(`holds ${expected.join(', ')} and nothing else`, async ({ page }) => {
      await open(page, '/dashboard');
      await expect(page.getByRole('heading', { level: 1, name: expected[0]! })).toBeVisible();
      const links = page.getByRole('navigation', { name: 'Main' }).getByRole('link');
      // Beside the word may stand how many wait.
      await expect(links).toHaveText(expected.map((word) => new RegExp(`^${word}[\\d,]*$`)));
      for (const word of expected) {
        await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: word }).click();
        await expect(links.filter({ hasText: word })).toHaveAttribute('aria-current', 'page');
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      }
    });
  });
}

/** What a page says where there is nothing to see. */
async function refusal(page: Page, path: string) {
  await open(page, path);
  await expect(page.getByRole('heading', { level: 1, name: 'Not found' })).toBeVisible();
  return page.getByRole('main').innerText();
}

const idOfOtherFirm = (state: State) =>
  state.act('otherCoordinator', async ({ db }) => {
    const { id } = await db.exchange.findFirstOrThrow({ select: { id: true } });
    return id;
  });

test.describe('a client', () => {
  test.use({ member: 'client', tolerated: /status of 404/ });

  test('sees own exchanges only', async ({ page, state }) => {
    await open(page, '/exchanges?view=all');
    const clients = page.getByRole('table').locator('tbody').getByRole('row');
    await expect(clients).not.toHaveCount(0);
    await expect(clients.filter({ hasNotText: 'Priya Raman' })).toHaveCount(0);
    const all = await state.act('admin', ({ db }) => db.exchange.count());
    expect(await clients.count()).toBeLessThan(all);
  });

  test('completes an own task, which the coordinator sees done', async ({ page, as, state, unique }) => {
    const client = await state.contactOf('client');
    const { id } = await state.exchange('', '2026-11-02', { client, name: unique });
    await open(page, `/exchanges/${id}?tab=tasks`);
    const done = page.getByRole('button', { name: /^Mark as done/ }).first();
    const title = (await done.innerText()).replace(/^Mark as done\s*: /, '');
    await done.click();
    await expect(page.getByRole('region', { name: /^Notifications/ })).toContainText(`Done: ${title}`);
    await open(page, '/dashboard');
    const file = page.getByRole('region').filter({ has: page.locator(`a[href="/exchanges/${id}"]`) });
    const percent = await file.getByText(/^\d+% of tasks done$/).innerText();
    expect(percent).not.toBe('0% of tasks done');

    const coordinator = await as('coordinator');
    await open(coordinator, `/exchanges/${id}?tab=tasks`);
    await expect(coordinator.getByText(percent)).toBeVisible();
    const ended = coordinator.getByRole('group').filter({ hasText: 'Done and cancelled (1)' });
    await ended.getByText('Done and cancelled (1)').click();
    await expect(ended.getByRole('listitem')).toContainText(title);
  });

  test('sees of the tasks only those that are their own', async ({ page, state, unique }) => {
    const client = await state.contactOf('client');
    const { id } = await state.exchange('', '2026-11-02', { client, name: unique });
    await open(page, `/exchanges/${id}?tab=tasks`);
    const all = await state.act('coordinator', ({ db }) => db.task.count({ where: { exchangeId: id } }));
    const own = await page.getByRole('tabpanel').getByRole('listitem').count();
    expect(own).toBeGreaterThan(0);
    expect(own).toBeLessThan(all);
  });

  test('finds at the address of a foreign exchange what stands at one that never was', async ({
    page,
    state,
    unique,
  }) => {
    const { id } = await state.exchange(unique, '2026-11-02');
    const never = await refusal(page, '/exchanges/0199aaaa-bbbb-7ccc-8ddd-eeeeffff0000');
    expect(await refusal(page, `/exchanges/${id}`)).toBe(never);
    expect(await refusal(page, `/exchanges/${await idOfOtherFirm(state)}`)).toBe(never);
    expect(await refusal(page, '/exchanges/not-an-id')).toBe(never);
  });

  test('finds no page on which to open an exchange, nor the firm’s contacts and analytics', async ({
    page,
  }) => {
    const never = await refusal(page, '/exchanges/0199aaaa-bbbb-7ccc-8ddd-eeeeffff0000');
    expect(await refusal(page, '/exchanges/new')).toBe(never);
    expect(await refusal(page, '/contacts')).toBe(never);
    expect(await refusal(page, '/analytics')).toBe(never);
    await open(page, '/exchanges');
    await expect(page.getByRole('link', { name: /New/ })).toHaveCount(0);
  });
});

test.describe('a coordinator', () => {
  test.use({ member: 'coordinator', tolerated: /status of 404/ });

  test('does not find the exchanges of another firm', async ({ page, as, state }) => {
    const id = await idOfOtherFirm(state);
    const never = await refusal(page, '/exchanges/0199aaaa-bbbb-7ccc-8ddd-eeeeffff0000');
    expect(await refusal(page, `/exchanges/${id}`)).toBe(never);
    const theirs = await as('otherCoordinator');
    await open(theirs, `/exchanges/${id}`);
    await expect(theirs.getByRole('heading', { level: 1 })).toContainText('EX-');
  });

  test('does not find what another coordinator of the firm runs', async ({ page, as, state }) => {
    const { id } = await state.act('coordinator2', ({ db, member }) =>
      db.exchange.findFirstOrThrow({ where: { coordinatorId: member.userId }, select: { id: true } }),
    );
    await refusal(page, `/exchanges/${id}`);
    const theirs = await as('coordinator2');
    await open(theirs, `/exchanges/${id}`);
    await expect(theirs.getByRole('heading', { level: 1 })).toContainText('EX-');
  });
});

/** 7654321.09 as anything might write it: grouped or not, with or without cents, in thousands or millions. */
const AMOUNTS = /7[,.]?654[,.]?321|7[.,]65|\$\s?\d/;

async function opened(state: State, client: string, transferredOn = '2026-11-02') {
  const attorney = await state.contactOf('thirdParty');
  const { id, exchangeNumber } = await state.exchange(client, transferredOn, {
    stage: 'identification_open',
    participants: [{ role: 'attorney', contact: attorney }],
  });
  const pages = [
    '/dashboard',
    `/exchanges?q=${exchangeNumber}`,
    `/exchanges/${id}`,
    `/exchanges/${id}?tab=properties`,
  ];
  return { id, exchangeNumber, pages };
}

test.describe('money', () => {
  test.use({ member: 'coordinator' });

  test('stands on the pages of who may see it', async ({ page, state, unique }) => {
    const { pages } = await opened(state, unique);
    await open(page, pages[1]!);
    await expect(page.getByRole('table')).toContainText('$7,654,321.09');
    await open(page, pages[3]!);
    await expect(page.getByRole('tabpanel')).toContainText('$7,654,321.09');
    expect(await (await page.request.get(pages[2]!)).text()).toMatch(AMOUNTS);
  });

  for (const member of ['thirdParty', 'agency'] as const) {
    test(`is nowhere in what ${member} is sent`, async ({ as, state, unique }) => {
      const { exchangeNumber, pages } = await opened(state, unique);
      const theirs = await as(member);
      for (const path of pages) {
        await open(theirs, path);
        expect(await theirs.locator('body').innerText(), path).not.toContain('$');
        const source = await (await theirs.request.get(path)).text();
        // The exchange itself is there: what is absent is absent for want of a right, not of a row.
        if (path !== '/dashboard') expect(source, path).toContain(exchangeNumber);
        expect(source.replaceAll(/\$[A-Z]?[0-9a-f]+/g, ''), path).not.toMatch(AMOUNTS);
        expect(source, path).not.toContain(SOLD.value);
      }
    });
  }
});

test.describe('an agency', () => {
  test.use({ member: 'agency', tolerated: /status of 404/ });

  test('sees of an exchange the overview and no other part', async ({ page, as, state, unique }) => {
    // Its dates come first, so that it stands on the dashboard too.
    const { id, exchangeNumber } = await opened(state, unique, '2026-06-01');
    await open(page, '/dashboard');
    await expect(page.getByRole('link', { name: exchangeNumber })).toBeVisible();
    await open(page, `/exchanges/${id}`);
    await expect(page.getByRole('tab')).toHaveText(['Overview']);
    for (const path of ['/dashboard', `/exchanges?q=${exchangeNumber}`, `/exchanges/${id}`]) {
      const source = await (await page.request.get(path)).text();
      expect(source, path).not.toContain(SOLD.addressLine1);
    }
    const attorney = await as('thirdParty');
    await open(attorney, `/exchanges/${id}`);
    await expect(attorney.getByRole('tab', { name: /^Tasks/ })).toBeVisible();
  });

  test('finds no tasks', async ({ page }) => {
    await refusal(page, '/tasks');
  });
});

import type { Page } from '@playwright/test';
import { expect, open, test } from './fixtures';

const box = (page: Page) => page.getByRole('combobox', { name: 'Search and commands' });
const option = (page: Page, name: string | RegExp) => page.getByRole('option', { name });

test.describe('a coordinator', () => {
  // One of them has the connection taken away.
  test.use({ member: 'coordinator', tolerated: /ERR_INTERNET_DISCONNECTED/ });

  test('reaches a case by Ctrl-K, its number in part, and Enter', async ({ page, state, unique }) => {
    const { exchangeNumber } = await state.exchange(unique, '2026-11-02');
    await open(page, '/dashboard');
    // Without waiting for anything: what is typed before the menu is there counts as well, and Enter waits for the answer.
    await page.keyboard.press('Control+k');
    await page.keyboard.type(exchangeNumber.toLowerCase().replaceAll('-', ''));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toContainText(exchangeNumber);
  });

  test('reaches it by the name of the client, mistyped, from within a field', async ({
    page,
    state,
    unique,
  }) => {
    const name = `Zy${unique.replaceAll(/[^a-z]/g, '')}vankessel`;
    const { exchangeNumber } = await state.exchange(name, '2026-11-02');
    await open(page, '/exchanges');
    await page.getByRole('searchbox').focus();
    await page.keyboard.press('Control+k');
    await page.keyboard.type(name);
    await expect(option(page, new RegExp(exchangeNumber))).toHaveAttribute('aria-selected', 'true');
    await expect(option(page, new RegExp(exchangeNumber)).locator('mark').first()).toContainText(name);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toContainText(exchangeNumber);
  });

  test('is offered what they opened last, on any device, and the actions of the exchange first', async ({
    page,
    as,
    state,
    unique,
  }) => {
    const { id, exchangeNumber } = await state.exchange(unique, '2026-11-02');
    const kept = page.waitForResponse((response) => response.request().method() === 'POST' && response.ok());
    await open(page, `/exchanges/${id}`);
    await kept;
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('option').first()).toHaveAccessibleName('Advance stage');
    await page.keyboard.press('Escape');
    await expect(box(page)).toBeHidden();

    const elsewhere = await as('coordinator');
    await open(elsewhere, '/dashboard');
    await elsewhere.keyboard.press('Control+k');
    const group = elsewhere.getByRole('group', { name: 'Opened last' });
    // Not the first for sure: other journeys of this coordinator open exchanges meanwhile.
    await group.getByRole('option', { name: exchangeNumber }).click();
    await expect(elsewhere.getByRole('heading', { level: 1 })).toContainText(exchangeNumber);

    const another = await as('coordinator2');
    await open(another, '/dashboard');
    await another.keyboard.press('Control+k');
    await expect(option(another, 'New exchange')).toBeVisible();
    await expect(option(another, new RegExp(exchangeNumber))).toHaveCount(0);
  });

  test('opens a tab, and writes a note, from the menu', async ({ page, state, unique }) => {
    const { id } = await state.exchange(unique, '2026-11-02');
    await open(page, `/exchanges/${id}`);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('open prop');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('tab', { name: /^Properties/ })).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('write a note');
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Note', { exact: true })).toBeFocused();
  });

  test('hears how much was found once typing rests', async ({ page, state, unique }) => {
    await state.exchange(unique, '2026-11-02');
    await open(page, '/dashboard');
    await page.keyboard.press('Control+k');
    await page.keyboard.type(unique);
    await expect(page.getByRole('dialog').getByRole('status')).toHaveText(
      /^1 exchange, 1 contact.* found\.$/,
    );
  });

  test('sees all results by kind on a page of their own', async ({ page, state, unique }) => {
    const { exchangeNumber } = await state.exchange(unique, '2026-11-02');
    await open(page, '/dashboard');
    await page.keyboard.press('Control+k');
    await page.keyboard.type(unique);
    await option(page, /^All results/).click();
    await expect(page).toHaveURL(new RegExp(`/search\\?q=${unique}`));
    const results = page.getByRole('main').getByRole('listitem');
    await expect(results.filter({ hasText: exchangeNumber }).first()).toBeVisible();
    await page.getByRole('link', { name: 'Contacts', exact: true }).last().click();
    await expect(results).toHaveCount(1);
    await expect(results).toContainText(unique);
  });

  for (const [what, typed, said] of [
    ['one letter', 'x', 'Type one more character.'],
    ['signs alone', '%\\"\'_', 'Type letters or digits: signs alone find nothing.'],
    ['ten thousand letters', 'q'.repeat(10_000), 'The first 100 characters are looked for.'],
    ['what is nowhere', 'xyzzyplugh', 'Nothing you may see matches.'],
  ] as const) {
    test(`is told what to do after ${what}`, async ({ page }) => {
      await open(page, '/dashboard');
      await page.keyboard.press('Control+k');
      await box(page).fill(typed);
      await expect(page.getByRole('dialog')).toContainText(said);
      await expect(page.getByRole('dialog').getByRole('alert')).toHaveCount(0);
      await open(page, `/search?q=${encodeURIComponent(typed.slice(0, 2_000))}`);
      await expect(page.getByRole('main')).toContainText(/finds nothing|may see matches/);
    });
  }

  test('is told when the connection is gone, and answered when it is back', async ({
    page,
    context,
    state,
    unique,
  }) => {
    const { exchangeNumber } = await state.exchange(unique, '2026-11-02');
    await open(page, '/dashboard');
    await page.keyboard.press('Control+k');
    await expect(box(page)).toBeFocused();
    await context.setOffline(true);
    await page.keyboard.type(unique);
    await expect(page.getByRole('dialog').getByRole('alert')).toContainText('You are offline.');
    await context.setOffline(false);
    await expect(option(page, new RegExp(exchangeNumber))).toBeVisible();
  });
});

test.describe('a late answer', () => {
  test.use({ member: 'coordinator' });

  test('never replaces that to a newer question', async ({ page, state, unique }) => {
    const { exchangeNumber } = await state.exchange(unique, '2026-11-02');
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(/\/api\/search\?q=slow/, async (route) => {
      await held;
      await route.continue().catch(() => undefined);
    });
    await open(page, '/dashboard');
    await page.keyboard.press('Control+k');
    const asked = page.waitForRequest(/\/api\/search\?q=slow/);
    await page.keyboard.type('slow');
    await asked;
    await box(page).fill(unique);
    await expect(option(page, new RegExp(exchangeNumber))).toBeVisible();
    release();
    await expect(option(page, new RegExp(exchangeNumber))).toHaveAttribute('aria-selected', 'true');
  });
});

test.describe('a client', () => {
  test.use({ member: 'client' });

  test('finds nothing of files that are not theirs, not even by a guess', async ({ page, state, unique }) => {
    const name = `Wx${unique.replaceAll(/[^a-z]/g, '')}ypsilanti`;
    await state.exchange(name, '2026-11-02');
    const theirs = await state.act('coordinator', ({ db }) =>
      db.contact.count({ where: { lastName: name } }),
    );
    expect(theirs).toBe(1);
    await open(page, '/dashboard');
    await page.keyboard.press('Control+k');
    for (const typed of [name, name.slice(0, -1), name.slice(0, 6)]) {
      await box(page).fill(typed);
      await expect(page.getByRole('dialog')).toContainText('Nothing you may see matches.');
      await expect(page.getByRole('dialog')).not.toContainText('Did you mean');
    }
    await box(page).fill('new exchange');
    await expect(option(page, /^All results/)).toBeVisible();
    await expect(page.getByRole('option', { name: 'New exchange', exact: true })).toHaveCount(0);
  });
});

test.describe('on a phone', () => {
  test.use({ member: 'coordinator', viewport: { width: 360, height: 780 } });

  test('the search is a sheet over the whole page, opened by its button', async ({ page, state, unique }) => {
    const { exchangeNumber } = await state.exchange(unique, '2026-11-02');
    await open(page, '/dashboard');
    await page.getByRole('banner').getByRole('button', { name: 'Search' }).click();
    await expect(box(page)).toBeFocused();
    const sheet = await page.getByRole('dialog').boundingBox();
    expect(sheet).toMatchObject({ x: 0, y: 0, width: 360, height: 780 });
    await box(page).fill(unique);
    await option(page, new RegExp(exchangeNumber)).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(exchangeNumber);
  });
});

import type { Page } from '@playwright/test';
import { expect, open, test } from './fixtures';
import { signIn } from './sign-in';
import { people } from './state';

const refusal = (page: Page) => page.getByRole('main').getByRole('alert');

test.describe('a refused sign-in', () => {
  test.use({ tolerated: /status of 401/ });

  test('says the same of a wrong password and of an address that nobody has', async ({ page }) => {
    await open(page, '/sign-in');
    await signIn(page, people.coordinator2.email, 'not the password');
    await expect(refusal(page)).toContainText('E-mail or password is not right. Check both and try again.');
    const wrongPassword = await page.getByRole('main').innerText();

    await open(page, '/sign-in');
    await signIn(page, 'nobody-at-all@demo.peak1031.test', 'not the password');
    await expect(refusal(page)).toBeVisible();
    expect(await page.getByRole('main').innerText()).toBe(wrongPassword);
  });

  test('keeps the address that was typed', async ({ page }) => {
    await open(page, '/sign-in');
    await signIn(page, 'nobody-at-all@demo.peak1031.test', 'not the password');
    await expect(refusal(page)).toBeFocused();
    await expect(page.getByLabel('E-mail')).toHaveValue('nobody-at-all@demo.peak1031.test');
  });
});

test('empty fields are named in a summary whose links lead to them', async ({ page }) => {
  await open(page, '/sign-in');
  await page.getByRole('button', { name: 'Sign in' }).click();
  const summary = refusal(page);
  await expect(summary).toBeFocused();
  await summary.getByRole('link', { name: 'Enter your password.' }).click();
  await expect(page.getByLabel('Password', { exact: true })).toBeFocused();
  await summary.getByRole('link', { name: 'Enter your e-mail address.' }).click();
  await expect(page.getByLabel('E-mail')).toBeFocused();
  await expect(page.getByLabel('E-mail')).toHaveAttribute('aria-invalid', 'true');
});

test('signing in leads to the page that was asked for first', async ({ page }) => {
  await open(page, '/exchanges?view=all&type=reverse');
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await signIn(page, people.coordinator2.email);
  await expect(page).toHaveURL('/exchanges?view=all&type=reverse');
  await expect(page.getByRole('heading', { level: 1, name: 'Exchanges' })).toBeVisible();
});

for (const next of ['https://example.org/', '//example.org/', '/\\example.org']) {
  test(`signing in never leads to another site: ${next}`, async ({ page }) => {
    await open(page, `/sign-in?next=${encodeURIComponent(next)}`);
    await signIn(page, people.client.email);
    await expect(page).toHaveURL('/dashboard');
  });
}

test('signing out ends the session for a copy of its cookies too', async ({ page, browser }) => {
  await open(page, '/sign-in');
  await signIn(page, people.coordinator2.email);
  await expect(page).toHaveURL('/dashboard');

  const copy = await browser.newContext({ storageState: await page.context().storageState() });
  const elsewhere = await copy.newPage();
  await open(elsewhere, '/exchanges');
  await expect(elsewhere).toHaveURL('/exchanges');

  await open(page, '/dashboard');
  await page.getByRole('button', { name: /^Account of/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page).toHaveURL('/sign-in');

  await open(elsewhere, '/exchanges');
  await expect(elsewhere).toHaveURL(/\/sign-in/);
  await expect(elsewhere.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await copy.close();
});

import { expect, open, test } from './fixtures';

test.use({ member: 'coordinator' });

test('the first key leads past the navigation', async ({ page }) => {
  await open(page, '/exchanges');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').locator(':focus')).toHaveCount(1);
});

test('j and k move through the list, and Enter opens', async ({ page }) => {
  await open(page, '/exchanges');
  const links = page.getByRole('table').getByRole('rowheader').getByRole('link');
  await page.keyboard.press('j');
  await expect(links.nth(0)).toBeFocused();
  await page.keyboard.press('j');
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press('k');
  await expect(links.nth(0)).toBeFocused();
  const number = await links.nth(0).innerText();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(number);
});

test('letters typed into a field stay letters', async ({ page }) => {
  await open(page, '/exchanges');
  await page.keyboard.press('/');
  const search = page.getByRole('searchbox', { name: 'Number, name or client' });
  await expect(search).toBeFocused();
  await page.keyboard.type('njk');
  await expect(search).toHaveValue('njk');
  await expect(page).toHaveURL(/\/exchanges\?q=njk$/);
});

test('g and a letter go to a page, n to a new exchange', async ({ page }) => {
  await open(page, '/dashboard');
  await page.keyboard.press('g');
  await page.keyboard.press('t');
  await expect(page.getByRole('heading', { level: 1, name: 'My tasks' })).toBeVisible();
  await page.keyboard.press('n');
  await expect(page.getByRole('heading', { level: 1, name: 'New exchange' })).toBeVisible();
});

test('Ctrl-Enter in any field opens the exchange, Enter alone does not', async ({ page, unique }) => {
  await open(page, '/exchanges/new');
  await page.getByRole('button', { name: 'Add a new contact' }).press('Enter');
  await page.getByLabel('Last name').fill(unique);
  await page.getByRole('radio', { name: /^Simultaneous/ }).press('Space');
  await page.getByLabel('Last name').press('Enter');
  await expect(page).toHaveURL('/exchanges/new');
  await expect(page.getByRole('main').getByRole('alert')).toHaveCount(0);
  await page.getByLabel('Last name').press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(unique);
});

test('a dialog is left by Escape, and the focus returns to what opened it', async ({
  page,
  state,
  unique,
}) => {
  const { id } = await state.exchange(unique, '2026-11-02');
  await open(page, `/exchanges/${id}`);
  const opener = page.getByRole('button', { name: 'Record an extension' });
  await opener.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Return and extension' });
  await expect(dialog).toBeVisible();
  await expect(dialog.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
});

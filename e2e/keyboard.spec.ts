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

test('? lists the keys over the page, and Escape leads back', async ({ page }) => {
  await open(page, '/exchanges');
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet).toContainText('Go to Contacts');
  await page.keyboard.press('n');
  await expect(page).toHaveURL('/exchanges');
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await page.keyboard.press('j');
  await expect(page.getByRole('table').getByRole('rowheader').getByRole('link').first()).toBeFocused();
});

test('[ and ] go through the list one came from, 1 to 9 open the tabs', async ({ page }) => {
  await open(page, '/exchanges');
  const numbers = await page.getByRole('table').getByRole('rowheader').getByRole('link').allInnerTexts();
  expect(numbers.length).toBeGreaterThan(2);
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toContainText(numbers[0]!);
  const place = page.getByRole('navigation', { name: 'The list you came from' });
  await expect(place).toContainText(`1 of ${numbers.length}`);
  await page.keyboard.press(']');
  await expect(heading).toContainText(numbers[1]!);
  await expect(place).toContainText(`2 of ${numbers.length}`);
  await page.keyboard.press('[');
  await expect(heading).toContainText(numbers[0]!);
  await page.keyboard.press('[');
  await expect(heading).toContainText(numbers[0]!);

  await page.keyboard.press('2');
  await expect(page.getByRole('tab').nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('tab').nth(1)).toBeFocused();
  await page.keyboard.press('1');
  await expect(page.getByRole('tab').first()).toHaveAttribute('aria-selected', 'true');
});

test('keys that are turned off do nothing, but Ctrl-K', async ({ page }) => {
  await open(page, '/help');
  await page.getByRole('checkbox', { name: /^Single-letter keys/ }).press('Space');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('n');
  await page.keyboard.press('?');
  await expect(page).toHaveURL('/help');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Search and commands' })).toBeFocused();
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

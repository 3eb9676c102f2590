import { expect, open, test } from './fixtures';

test.use({ member: 'coordinator' });

/** What opens something is a plain button until it is pressed; it must open, close and give the focus back all the same. */
test('a reason opens by key the first time and the second, and gives the focus back', async ({
  page,
  state,
  unique,
}) => {
  const { id } = await state.exchange(unique, '2026-11-02');
  await open(page, `/exchanges/${id}`);
  const why = page.getByRole('region', { name: 'Deadlines' }).getByRole('button', { name: /^Why/ }).first();
  for (const key of ['Enter', 'Space']) {
    await why.focus();
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog', { name: /^Why/ })).toBeVisible();
    await expect(why).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name: /^Why/ })).toBeHidden();
    await expect(why).toBeFocused();
    await expect(why).toHaveAttribute('aria-expanded', 'false');
  }
});

test('a menu opens by the arrow, on its first item', async ({ page }) => {
  await open(page, '/exchanges');
  const account = page.getByRole('button', { name: /^Account of/ });
  await account.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(account).toBeFocused();
});

test('a choice opens by the arrow, and Escape leaves it as it was', async ({ page, state, unique }) => {
  const { id } = await state.exchange(unique, '2026-11-02');
  await open(page, `/exchanges/${id}`);
  const priority = page.getByRole('combobox', { name: 'Priority' });
  await priority.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option', { name: 'Medium' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('option', { name: 'Medium' })).toBeHidden();
  await expect(priority).toBeFocused();
  await expect(priority).toContainText('Medium');
});

test('a choice opens by Space and by a letter the first time, and chooses nothing', async ({
  page,
  state,
  unique,
}) => {
  const { id } = await state.exchange(unique, '2026-11-02');
  for (const key of ['Space', 'h']) {
    await open(page, `/exchanges/${id}`);
    await page.getByRole('combobox', { name: 'Priority' }).focus();
    await page.keyboard.press(key);
    await expect(page.getByRole('option', { name: 'High' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('combobox', { name: 'Priority' })).toContainText('Medium');
  }
});

test('arrows go from tab to tab, around the end, and Enter opens one', async ({ page, state, unique }) => {
  const { id } = await state.exchange(unique, '2026-11-02');
  await open(page, `/exchanges/${id}`);
  const tabs = page.getByRole('tab');
  await tabs.first().focus();
  await page.keyboard.press('ArrowLeft');
  await expect(tabs.last()).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect(tabs.nth(1)).toBeFocused();
  await expect(tabs.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(tabs.nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('tabpanel', { name: /^Properties/ })).toBeVisible();
});

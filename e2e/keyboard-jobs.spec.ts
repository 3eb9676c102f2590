/**
 * The ten things that a coordinator does most, by the keyboard alone: nothing here clicks or fills a control from outside. Each
 * says where the focus lands, and that it can be seen there.
 */
import type { Locator, Page } from '@playwright/test';
import { expect, open, test } from './fixtures';

test.use({ member: 'coordinator' });

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** The focus is on it, within the window, and drawn. */
async function lands(where: Locator) {
  await expect(where).toBeFocused();
  await expect(where).toBeInViewport();
  const drawn = await where.evaluate((element) => {
    // A box that holds the field may be what is outlined.
    for (let one: Element | null = element; one; one = one.parentElement) {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      if ((outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none') return true;
    }
    return false;
  });
  expect(drawn, 'the focus is drawn').toBe(true);
}

/** Tab, or Shift-Tab, until it has the focus: at most so many controls away. */
async function tabTo(page: Page, where: Locator, { most = 40, back = false } = {}) {
  for (let n = 0; n < most; n += 1) {
    if (
      (await where.count()) > 0 &&
      (await where.first().evaluate((element) => element === document.activeElement))
    )
      break;
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
  }
  await lands(where.first());
}

/** Ctrl-K, the words, Enter. */
async function command(page: Page, words: string) {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
}

test('1. open a case by its number', async ({ page, state, unique }) => {
  const { exchangeNumber } = await state.exchange(unique, '2026-11-02');
  await open(page, '/dashboard');
  await command(page, exchangeNumber);
  await expect(heading(page)).toContainText(exchangeNumber);
});

test('2. complete a task, and take it back', async ({ page, state, unique }) => {
  const { id, exchangeNumber } = await state.exchange(unique, '2026-11-02');
  await open(page, '/dashboard');
  await command(page, exchangeNumber);
  await expect(heading(page)).toContainText(exchangeNumber);
  await command(page, 'open tasks');
  await expect(page.getByRole('tab', { name: /^Tasks/ })).toHaveAttribute('aria-selected', 'true');
  const done = page.getByRole('button', { name: /^Mark as done/ });
  await expect(done.first()).toBeVisible();
  const before = await done.count();
  await page.keyboard.press('j');
  await tabTo(page, done);
  await page.keyboard.press('Enter');
  await expect(done).toHaveCount(before - 1);
  await expect
    .poll(() =>
      state.act('coordinator', ({ db }) => db.task.count({ where: { exchangeId: id, status: 'completed' } })),
    )
    .toBe(1);
});

test('3. assign a task', async ({ page, state, unique }) => {
  const { id } = await state.exchange(unique, '2026-11-02');
  await open(page, `/exchanges/${id}?tab=tasks`);
  const choice = page.getByRole('combobox', { name: /^Assigned to/ });
  await expect(choice.first()).toBeVisible();
  await page.keyboard.press('j');
  await tabTo(page, choice);
  const was = await choice.first().innerText();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toBeVisible();
  // Nobody stands last.
  await page.keyboard.press(was === 'Nobody' ? 'Home' : 'End');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toBeHidden();
  await lands(choice.first());
  await expect(choice.first()).not.toHaveText(was);
});

test('4. add a task', async ({ page, state, unique }) => {
  const { id } = await state.exchange(unique, '2026-11-02');
  await open(page, `/exchanges/${id}`);
  await command(page, 'add a task');
  const dialog = page.getByRole('dialog', { name: 'New task' });
  await expect(dialog).toBeVisible();
  await tabTo(page, dialog.getByLabel('What is to be done'));
  await page.keyboard.type(`Ring ${unique}`);
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await lands(page.getByRole('button', { name: 'Add a task' }));
  await expect(page.getByRole('tabpanel')).toContainText(`Ring ${unique}`);
});

test('5. open a new exchange', async ({ page, unique }) => {
  await open(page, '/dashboard');
  await page.keyboard.press('n');
  await expect(heading(page)).toHaveText('New exchange');
  await tabTo(page, page.getByRole('button', { name: 'Add a new contact' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByLabel('Last name'));
  await page.keyboard.type(unique);
  await tabTo(page, page.getByRole('radio').first());
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+Enter');
  await expect(heading(page)).toContainText(unique);
});

test('6. add a contact', async ({ page, unique }) => {
  await open(page, '/dashboard');
  await command(page, 'new contact');
  await expect(heading(page)).toHaveText('New contact');
  await tabTo(page, page.getByLabel('Last name'));
  await page.keyboard.type(unique);
  await page.keyboard.press('Control+Enter');
  await expect(heading(page)).toContainText(unique);
});

test('7. record an extension, which gives back days', async ({ page, state, unique }) => {
  const { id } = await state.exchange(unique, '2026-11-02');
  await open(page, `/exchanges/${id}`);
  const opener = page.getByRole('button', { name: 'Record an extension' });
  // Past the head of the page: 1 goes to the first tab.
  await page.keyboard.press('1');
  await lands(page.getByRole('tab').first());
  await tabTo(page, opener);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Return and extension' });
  await expect(dialog).toBeVisible();
  await tabTo(page, dialog.getByLabel(/^Extension filed on/));
  await page.keyboard.type('11/10/2026');
  await expect(dialog).toContainText('from Thu, Apr 15, 2027 to Sat, May 1, 2027');
  await tabTo(page, dialog.getByRole('button', { name: /^Save/ }));
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await lands(opener);
  await expect(page.getByRole('main')).toContainText('Sat, May 1, 2027');
});

test('8. write a note', async ({ page, state, unique }) => {
  const { id } = await state.exchange(unique, '2026-11-02');
  await open(page, `/exchanges/${id}`);
  await command(page, 'write a note');
  await lands(page.getByLabel('Note', { exact: true }));
  await page.keyboard.type(`Spoke with ${unique}`);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByLabel('Note', { exact: true })).toHaveValue('');
  await expect(page.getByRole('tabpanel')).toContainText(`Spoke with ${unique}`);
});

test('9. advance the stage, or hear what is missing', async ({ page, state, unique }) => {
  const { id } = await state.exchange(unique, '2026-11-02');
  await open(page, `/exchanges/${id}`);
  await command(page, 'advance stage');
  // By its name: the menu that asked for it is a dialog as well.
  const asked = page.getByRole('dialog', { name: /^Not yet at/ }).or(page.getByRole('alertdialog'));
  await expect(asked).toBeVisible();
  await expect(asked.locator(':focus').or(asked.and(page.locator(':focus')))).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(asked).toBeHidden();
  await lands(page.getByRole('button', { name: 'Advance stage' }));
});

test('10. filter the list, go through what is left, and come back to it', async ({ page, state, unique }) => {
  for (const n of [1, 2, 3]) await state.exchange(`${unique} ${n}`, '2026-11-02');
  await open(page, '/dashboard');
  await page.keyboard.press('g');
  await page.keyboard.press('e');
  await expect(heading(page)).toHaveText('Exchanges');
  await page.keyboard.press('/');
  await lands(page.getByRole('searchbox'));
  await page.keyboard.type(unique);
  const rows = page.getByRole('table').getByRole('rowheader').getByRole('link');
  await expect(rows).toHaveCount(3);
  await page.keyboard.press('Enter');
  await lands(rows.first());
  const first = await rows.first().innerText();
  const second = await rows.nth(1).innerText();
  await page.keyboard.press('Enter');
  await expect(heading(page)).toContainText(first);
  await page.keyboard.press(']');
  await expect(heading(page)).toContainText(second);
  await tabTo(page, page.getByRole('link', { name: '2 of 3 in the list' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/exchanges\\?q=${unique}`));
  await expect(rows).toHaveCount(3);
});

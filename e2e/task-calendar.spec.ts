import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, open, test } from './fixtures';
import { addOwnTask as task } from './task-work';

test.describe('the calendar', () => {
  test.use({ member: 'coordinator' });
  const day = (page: Page, name: string | RegExp) => page.getByRole('gridcell', { name });

  test('is walked through by the keyboard, and a day opens', async ({ page, state, unique }) => {
    const { id } = await state.exchange(unique, '2026-11-02');
    const { title } = await task(state, id, `Visit ${unique}`, { dueOn: '2026-12-16' });
    await open(page, `/tasks?view=calendar&on=2026-12-16&q=${unique}`);
    await expect(page.getByRole('heading', { name: 'December 2026' })).toBeVisible();
    await expect(day(page, /^Thu, Dec 17, 2026: 1 date/).getByText('Identify by')).toBeVisible();
    await day(page, /^Wed, Dec 16, 2026/).focus();
    await page.keyboard.press('ArrowRight');
    await expect(day(page, 'Thu, Dec 17, 2026')).toBeFocused();
    await page.keyboard.press('PageDown');
    await expect(page.getByRole('heading', { name: 'January 2027' })).toBeVisible();
    await expect(day(page, 'Sun, Jan 17, 2027')).toBeFocused();
    await page.keyboard.press('PageUp');
    await expect(day(page, 'Thu, Dec 17, 2026')).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Wed, Dec 16, 2026' });
    await expect(dialog.getByRole('link', { name: title })).toBeVisible();
    await dialog.getByRole('button', { name: new RegExp(`^Move to date.*${unique}`) }).click();
    await page.getByRole('textbox', { name: 'Due on' }).fill('12/18/2026');
    await page.getByRole('button', { name: 'Move', exact: true }).click();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect(day(page, /^Fri, Dec 18, 2026/).getByRole('link', { name: title })).toBeVisible();
  });

  test('moves a task to the day where the mouse drops it, and back by Undo', async ({
    page,
    state,
    unique,
  }) => {
    const { id } = await state.exchange(unique, '2026-11-02');
    const { title } = await task(state, id, `Inspect ${unique}`, { dueOn: '2026-12-09' });
    await open(page, `/tasks?view=calendar&on=2026-12-09&q=${encodeURIComponent(title)}`);
    await day(page, 'Wed, Dec 9, 2026: 1 task').getByRole('link', { name: title }).hover();
    await page.mouse.down();
    const target = await day(page, 'Fri, Dec 11, 2026').boundingBox();
    await page.mouse.move(target!.x + 30, target!.y + 60, { steps: 8 });
    await page.mouse.up();
    await expect(day(page, 'Fri, Dec 11, 2026: 1 task')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(day(page, 'Wed, Dec 9, 2026: 1 task')).toBeVisible();
  });

  test('asks before a task leaves the date it counts from', async ({ page, state, unique }) => {
    await state.exchange(unique, '2026-11-02');
    // 38 days after the transfer: a standard task of the file.
    await open(page, `/tasks?view=calendar&on=2026-12-10&q=${unique}`);
    await day(page, 'Thu, Dec 10, 2026').focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Thu, Dec 10, 2026' });
    await dialog
      .getByRole('button', { name: /^Move to date/ })
      .first()
      .click();
    await page.getByRole('textbox', { name: 'Due on' }).fill('12/11/2026');
    await page.getByRole('button', { name: 'Move', exact: true }).click();
    const asked = page.getByRole('alertdialog');
    await expect(asked).toContainText('38 days after the transfer');
    await expect(asked).toContainText('It leaves its anchor');
    await asked.getByRole('button', { name: 'Move the date' }).click();
    await expect(asked).toBeHidden();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect(day(page, /^Fri, Dec 11, 2026: .*1 task/)).toBeVisible();
  });
});

for (const { name, viewport, colorScheme } of [
  { name: 'wide and light', viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  { name: 'narrow and dark', viewport: { width: 360, height: 780 }, colorScheme: 'dark' },
] as const) {
  test.describe(`${name}, axe finds nothing`, () => {
    test.use({ member: 'coordinator', viewport, colorScheme });

    test('on the calendar with a day open', async ({ page, state, unique }) => {
      const { id } = await state.exchange(unique, '2026-11-02');
      for (let place = 0; place < 8; place += 1)
        await task(state, id, `Task ${place} ${unique}`, { dueOn: '2026-12-16' });
      const check = async (what: string) => {
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze();
        expect
          .soft(
            violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html) })),
            what,
          )
          .toEqual([]);
        const beyond = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
        expect.soft(await page.evaluate(beyond), `${what} scrolls sideways`).toBeLessThanOrEqual(0);
      };
      await open(page, `/tasks?view=calendar&on=2026-12-16&q=${unique}`);
      const more = page.getByRole('button', {
        name: viewport.width < 640 ? /^Open the day.*Dec 16/ : /^\+\d+ more on Wed, Dec 16/,
      });
      await more.click();
      await expect(page.getByRole('dialog')).toContainText(`Task 7 ${unique}`);
      await check('an opened day');
    });
  });
}

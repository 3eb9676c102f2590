import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, open, test } from './fixtures';
test.describe.configure({ mode: 'serial', timeout: 240_000 });
const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
async function shot(page: Page, name: string) {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  for (const { id, nodes } of violations) console.log(name, id, nodes.map(({ html }) => html.slice(0, 160)).slice(0, 3).join(' | '));
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (beyond > 0) console.log(name, 'scrolls sideways', beyond);
  await page.screenshot({ path: `/tmp/grid-look/${name}.png` });
}
for (const [look, width, scheme] of [['wide', 1280, 'light'], ['narrow', 360, 'dark']] as const) {
  test.describe(look, () => {
    test.use({ member: 'admin', viewport: { width, height: 900 }, colorScheme: scheme });
    test('pages', async ({ page }) => {
      await open(page, '/exchanges?view=all&columns=number,client,ends,tags,field.source_of_business,field.referral_fee&field.colour=1');
      await shot(page, `${look}-list`);
      await page.getByRole('checkbox', { name: /^Select EX/ }).locator('visible=true').first().check();
      await page.getByRole('checkbox', { name: /^Select EX/ }).locator('visible=true').nth(1).check();
      await shot(page, `${look}-bar`);
      await page.getByRole('button', { name: 'Priority' }).click();
      await page.getByRole('menuitem', { name: 'High' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await shot(page, `${look}-preview`);
      await page.keyboard.press('Escape');
      await page.keyboard.press('j');
      await page.keyboard.press('Space');
      await page.waitForTimeout(1500);
      await shot(page, `${look}-peek`);
      await open(page, '/exchanges?view=all&rows=all');
      await page.waitForTimeout(1500);
      await page.evaluate(() => window.scrollTo(0, 3000));
      await page.waitForTimeout(800);
      await shot(page, `${look}-all`);
      await page.getByRole('combobox', { name: 'Filter by custom field' }).click();
      await page.getByRole('option', { name: 'Source of business' }).click();
      await shot(page, `${look}-filter`);
      await open(page, '/settings/custom-fields');
      await shot(page, `${look}-settings`);
      await page.getByRole('button', { name: 'Edit Source of business' }).click();
      await shot(page, `${look}-field`);
      await open(page, '/exchanges');
      await page.locator('a[href^="/exchanges/0"]').locator('visible=true').first().click();
      await page.getByRole('heading', { name: 'Custom fields' }).scrollIntoViewIfNeeded();
      await shot(page, `${look}-overview`);
      await page.getByRole('button', { name: 'Edit File box' }).click();
      await shot(page, `${look}-edit`);
      await open(page, '/exchanges/new');
      await page.getByRole('radio', { name: /^Delayed/ }).check().catch(() => undefined);
      await page.getByRole('heading', { name: 'Custom fields' }).scrollIntoViewIfNeeded({ timeout: 3000 }).catch(() => console.log('no custom fields in new'));
      await shot(page, `${look}-new`);
    });
  });
}

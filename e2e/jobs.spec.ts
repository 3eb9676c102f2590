import type { Page } from '@playwright/test';
import { expect, open, test } from './fixtures';

const JOBS = '/settings/jobs';

/** A worker runs beside the tested server; what it did is seen once the page is loaded again. */
async function reloadUntil(page: Page, look: () => Promise<void>) {
  await expect(async () => {
    await open(page, JOBS);
    await look();
  }).toPass();
}

test.describe('an admin', () => {
  test.use({ member: 'admin' });

  test('sees what runs by itself, and a test job come back', async ({ page }) => {
    await open(page, '/settings');
    await page.getByRole('main').getByRole('link', { name: 'Jobs' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Jobs' })).toBeVisible();
    await expect(page.getByRole('main')).toContainText('1 worker runs');
    const prune = page
      .getByRole('region', { name: 'Schedule' })
      .getByRole('listitem')
      .filter({ hasText: 'jobs.prune' });
    await expect(prune).toContainText('Every day');
    await expect(prune).toContainText(/Next: \w{3}, \w{3} \d+, \d{4}, \d+:\d\d [ap]m Central/);

    await page.getByRole('button', { name: 'Send a test job' }).click();
    await expect(page.getByRole('region', { name: /^Notifications/ })).toContainText('Sent a test job');
    const runs = page.getByRole('region', { name: 'Recent runs' }).getByRole('listitem');
    await reloadUntil(page, () =>
      expect(runs.filter({ hasText: 'Asked for by' }).first()).toContainText('Jobs run.', { timeout: 1_000 }),
    );
  });

  test('finds a job that was given up first, with its error, and runs it again', async ({
    page,
    state,
    unique,
  }) => {
    await state.givenUpJob(`The vendor does not answer: ${unique}`);
    await open(page, JOBS);
    const given = page
      .getByRole('region', { name: 'Given up' })
      .getByRole('listitem')
      .filter({ hasText: unique });
    await expect(given).toContainText('attempt 3 of 3');
    await given.getByRole('button', { name: 'Run again' }).click();
    const dialog = page.getByRole('alertdialog');
    await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
    await dialog.getByRole('button', { name: 'Run again' }).click();
    await expect(given).toHaveCount(0);
    await expect(page.getByRole('region', { name: /^Notifications/ })).toContainText(
      'Runs again: jobs.check',
    );
  });
});

for (const member of ['coordinator', 'client', 'thirdParty', 'agency'] as const) {
  test.describe(`of the settings, ${member}`, () => {
    test.use({ member, tolerated: /status of 404/ });

    test('finds nothing', async ({ page }) => {
      for (const path of ['/settings', JOBS]) {
        await open(page, path);
        await expect(page.getByRole('heading', { level: 1, name: 'Not found' })).toBeVisible();
        await expect(page.getByRole('main')).not.toContainText('jobs');
      }
    });
  });
}

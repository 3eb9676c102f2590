import { expect, open, test } from './fixtures';

test.describe('an admin', () => {
  test.use({ member: 'admin' });

  test('defines a field, orders its choices out, and retires it; its value stays readable', async ({
    page,
    as,
    state,
    unique,
  }) => {
    test.slow();
    const label = `Field ${unique}`;
    await open(page, '/settings');
    await page.getByRole('link', { name: 'Custom fields' }).click();
    await page.getByRole('button', { name: 'Add a field on exchanges' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a field' });
    await dialog.getByRole('textbox', { name: 'Name' }).fill(label);
    await dialog.getByRole('combobox', { name: 'Kind' }).click();
    await page.getByRole('option', { name: 'Choice' }).click();
    for (const name of ['North', 'South']) {
      await dialog.getByRole('textbox', { name: 'New choice' }).fill(name);
      await dialog.getByRole('button', { name: 'Add choice' }).click();
    }
    await dialog.getByRole('button', { name: 'Add field' }).click();
    const field = page.getByRole('listitem').filter({ hasText: label });
    await expect(field).toContainText('Choice · North, South');

    const made = await state.exchange(unique, '2026-11-02');
    const coordinator = await as('coordinator');
    await open(coordinator, `/exchanges/${made.id}`);
    await coordinator.getByRole('button', { name: `Edit ${label}` }).click();
    await coordinator.getByRole('combobox', { name: label }).click();
    await coordinator.getByRole('option', { name: 'South' }).click();
    await coordinator.getByRole('button', { name: 'Save', exact: true }).click();
    const value = coordinator.getByRole('definition').filter({ hasText: 'South' });
    await expect(value).toBeVisible();
    await coordinator.getByRole('button', { name: 'Undo' }).click();
    await expect(value).toHaveCount(0);
    // The toast may stand before it.
    await coordinator.getByRole('button', { name: `Edit ${label}` }).press('Enter');
    await coordinator.getByRole('combobox', { name: label }).click();
    await coordinator.getByRole('option', { name: 'South' }).click();
    await coordinator.getByRole('button', { name: 'Save', exact: true }).press('Enter');
    await expect(value).toBeVisible();

    await page.getByRole('button', { name: `Retire ${label}` }).click();
    await expect(page.getByRole('button', { name: `Retire ${label}` })).toHaveCount(0);
    await coordinator.reload();
    await expect(coordinator.getByRole('heading', { name: 'No longer in use' })).toBeVisible();
    await expect(coordinator.getByRole('definition').filter({ hasText: 'South' })).toBeVisible();
    await expect(coordinator.getByRole('button', { name: `Edit ${label}` })).toHaveCount(0);
  });
});

test.describe('a coordinator', () => {
  test.use({ member: 'coordinator' });

  test('is told what is wrong with an amount of three decimals, and keeps what was typed', async ({
    page,
    state,
    unique,
  }) => {
    const made = await state.exchange(unique, '2026-11-02');
    await open(page, `/exchanges/${made.id}`);
    await page.getByRole('button', { name: 'Edit Referral fee' }).click();
    const input = page.getByRole('textbox', { name: /^Referral fee/ });
    await input.fill('12.345');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Write at most two decimals: an amount goes to the cent.')).toBeVisible();
    await expect(input).toHaveValue('12.345');
    await input.fill('1.5k');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByRole('definition').filter({ hasText: '$1,500.00' })).toBeVisible();
  });

  test('enters the fields with a new exchange, and finds it by them', async ({ page, state, unique }) => {
    const made = await state.exchange(unique, '2026-11-02', {
      customFields: { file_box: `Shelf ${unique}x` },
    });
    const found = await state.act(
      'coordinator',
      ({ db }) => db.$queryRaw<{ entity_id: string }[]>`SELECT entity_id FROM app.search(${`${unique}x`})`,
    );
    expect(found.map(({ entity_id }) => entity_id)).toContain(made.id);
    await open(page, '/exchanges/new');
    await expect(page.getByRole('heading', { name: 'New exchange' })).toBeVisible();
  });

  test('may not open the page that defines them', async ({ page }) => {
    await page.goto('/settings/custom-fields');
    await expect(page.getByRole('heading', { level: 1, name: /not found/i })).toBeVisible();
  });
});

import { demoMembers } from '../scripts/demo/people';
import { expect, open, test } from './fixtures';

test.use({ member: 'admin' });

test('analytics say of when they are, what each figure counts, and who did how much', async ({ page }) => {
  await open(page, '/dashboard');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Analytics' }).click();
  await expect(page.getByText(/^Figures as of .+ Central; next at .+ Central\.$/)).toBeVisible();
  const figures = page.getByRole('region', { name: 'Figures of all exchanges' });
  for (const label of [
    'Active exchanges',
    'Value at stake',
    'On-time rate',
    'Invoiced',
    'Outstanding',
    'Profit',
  ]) {
    await expect(figures.getByText(label, { exact: true })).toBeVisible();
  }
  const { firstName, lastName } = demoMembers.coordinator;
  const people = page.getByRole('table', { name: 'Work by member' });
  await expect(people.getByRole('rowheader', { name: `${firstName} ${lastName}` })).toBeVisible();
});

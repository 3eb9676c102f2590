import { expect, signIn, test, type DemoMember } from './fixtures';

const members: DemoMember[] = ['admin', 'coordinator', 'client', 'thirdParty', 'agency'];

for (const member of members) {
  test(`${member} signs in and arrives at their dashboard`, async ({ page }) => {
    await signIn(page, member);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
}

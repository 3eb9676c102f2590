/** A private calendar: made on the page, read over HTTP without a session, and gone at once when it is revoked. */
import type { APIRequestContext, Page } from '@playwright/test';
import { addTask } from '@/lib/tasks/commands';
import { newTask } from '@/lib/tasks/input';
import { expect, open, test } from './fixtures';

test.describe.configure({ mode: 'serial' });
test.use({ member: 'coordinator' });

/** Nobody's: no cookie goes with it. */
async function visitor(playwright: { request: { newContext(options: object): Promise<APIRequestContext> } }) {
  return playwright.request.newContext({ storageState: { cookies: [], origins: [] } });
}

/** RFC 5545: folded lines joined, each event as its properties. */
function eventsOf(text: string): Map<string, string>[] {
  const lines = text.replace(/\r\n[ \t]/g, '').split('\r\n');
  const events: Map<string, string>[] = [];
  let alarm = false;
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') events.push(new Map());
    else if (line === 'BEGIN:VALARM') alarm = true;
    else if (line === 'END:VALARM') alarm = false;
    else if (!alarm && events.length > 0) {
      const [name, ...value] = line.split(':');
      events.at(-1)!.set(name!, value.join(':'));
    }
  }
  return events;
}

async function makeAddress(page: Page): Promise<string> {
  await open(page, '/settings/calendar');
  const first = page.getByRole('button', { name: 'Make a calendar address' });
  const again = page.getByRole('button', { name: 'Make a new address' });
  await first.or(again).waitFor();
  if (await first.isVisible()) await first.click();
  else {
    await again.click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Make a new address' }).click();
  }
  return page.getByLabel('Your calendar address').inputValue();
}

test('a calendar is read without a session, reads the same until something changes, and is gone once revoked', async ({
  page,
  state,
  unique,
  playwright,
  baseURL,
}) => {
  const { id, exchangeNumber } = await state.exchange(unique, '2026-11-02');
  const me = await state.act('coordinator', async (scope) => scope.member.userId);
  const task = (title: string) =>
    state.act('coordinator', (scope) =>
      addTask(scope, newTask.parse({ exchangeId: id, title, dueOn: '2026-12-10', assignedTo: me })),
    );
  const { id: taskId } = await task(`Wire $1,234,567.00 for ${unique}`);
  const address = await makeAddress(page);
  expect(address).toMatch(new RegExp(`^${baseURL}/api/calendar/[A-Za-z0-9_-]{43}\\.ics$`));

  const nobody = await visitor(playwright);
  const answer = await nobody.get(address);
  expect(answer.status()).toBe(200);
  expect(answer.headers()['content-type']).toBe('text/calendar; charset=utf-8');
  const text = await answer.text();
  const events = eventsOf(text);
  const mine = events.find((event) => event.get('UID') === `task-${taskId}@peak1031`);
  expect(mine?.get('DTSTART;VALUE=DATE')).toBe('20261210');
  expect(mine?.get('DTEND;VALUE=DATE')).toBe('20261211');
  expect(mine?.get('SUMMARY')).toBe(`Wire (amount) for ${unique} (${exchangeNumber})`);
  const identify = events.find((event) => event.get('UID') === `exchange-${id}-identification@peak1031`);
  expect(identify?.get('DTSTART;VALUE=DATE')).toBe('20261217');
  expect(text).toContain('BEGIN:VALARM');
  expect(text).not.toContain('1,234,567');
  expect(text).not.toContain('7654321');

  const etag = answer.headers().etag ?? '';
  const same = await nobody.get(address, { headers: { 'if-none-match': etag } });
  expect([same.status(), (await same.body()).length]).toEqual([304, 0]);
  await task(`More ${unique}`);
  expect((await nobody.get(address, { headers: { 'if-none-match': etag } })).status()).toBe(200);

  await page.reload();
  await expect(page.getByText(/Last read/)).toBeVisible();
  await expect(page.getByLabel('Your calendar address')).toBeHidden();
  await page.getByRole('button', { name: 'Revoke' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).click();
  await expect(page.getByText('You have no calendar address.')).toBeVisible();
  expect((await nobody.get(address)).status()).toBe(404);
  await nobody.dispose();
});

test('what is no address of ours is not found, and a calendar is only read', async ({
  playwright,
  baseURL,
}) => {
  const nobody = await visitor(playwright);
  const unknown = `${baseURL}/api/calendar/${'A'.repeat(43)}.ics`;
  expect((await nobody.get(unknown)).status()).toBe(404);
  expect((await nobody.get(`${baseURL}/api/calendar/short.ics`)).status()).toBe(404);
  expect((await nobody.post(unknown)).status()).toBe(405);
  await nobody.dispose();
});

test('too many readings of one address are refused for a while', async ({ page, playwright }) => {
  test.slow();
  const address = await makeAddress(page);
  const nobody = await visitor(playwright);
  const answers = new Set<number>();
  // As calendars ask: some at once, not all.
  for (let asked = 0; asked < 32; asked += 4) {
    const some = Array.from({ length: 4 }, async () => (await nobody.get(address)).status());
    for (const status of await Promise.all(some)) answers.add(status);
  }
  expect([...answers].toSorted()).toEqual([200, 429]);
  await nobody.dispose();
});

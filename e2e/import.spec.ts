import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { headerOf, type Column } from '@/lib/imports/matters/columns';
import { expect, hydrated, open, test } from './fixtures';

type Matter = Partial<Record<Column, string>>;

/** A worker writes the list when its turn comes. */
const WRITTEN = { timeout: 30_000 };
const columns: Column[] = [
  ...(['number', 'client', 'exchangeType', 'status', 'openedOn', 'relinquishedAddress'] as const),
  ...(['transferredOn', 'day45', 'notes'] as const),
];
const usual: Matter = {
  exchangeType: 'Delayed',
  status: 'Open',
  openedOn: '2026-01-05',
  relinquishedAddress: '1 Old Mill Rd',
  transferredOn: '2026-03-02',
};
const csv = (...matters: Matter[]) =>
  [
    columns.map(headerOf),
    ...matters.map((matter) => columns.map((column) => ({ ...usual, ...matter })[column] ?? '')),
  ]
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
    .join('\r\n');

const listOf = (unique: string, length: number) =>
  csv(
    ...Array.from({ length }, (_, index) => ({
      number: `${unique}-${index}`,
      client: `${unique} ${index} LLC`,
    })),
  );

const file = (name: string, text: string | Buffer) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
});

async function choose(page: Page, name: string, text: string | Buffer, kind = 'matters') {
  await open(page, `/import?kind=${kind}`);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose file' }).click();
  await (await chooser).setFiles(file(name, text));
}

async function toPreview(page: Page, name: string, text: string | Buffer, kind = 'matters') {
  await choose(page, name, text, kind);
  await page.getByRole('button', { name: 'Check the list' }).click();
  await expect(page.getByRole('heading', { name: /ready · .* rejected/ })).toBeVisible();
}

test.describe('an admin', () => {
  test.use({ member: 'admin' });

  test('drops a list, sees what is wrong with it, imports the rest and opens an exchange of it', async ({
    page,
    unique,
  }) => {
    await open(page, '/exchanges');
    await page.getByRole('main').getByRole('link', { name: 'Import' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Import' })).toBeVisible();
    await hydrated(page);
    const list = csv(
      { number: `${unique}-1`, client: `${unique} One LLC`, day45: '2026-04-01' },
      { number: `${unique}-2`, client: `${unique} Two LLC` },
      { number: `${unique}-2`, client: '=HYPERLINK("http://example.com","x")' },
      { number: `${unique}-3`, client: `${unique} Three LLC`, exchangeType: 'Swap' },
    );
    const transfer = await page.evaluateHandle(
      ([text, name]) => {
        const given = new DataTransfer();
        given.items.add(new File([text!], name!, { type: 'text/csv' }));
        return given;
      },
      [list, `${unique}.csv`],
    );
    await page.locator('[data-dropzone]').dispatchEvent('drop', { dataTransfer: transfer });

    await expect(
      page.getByText('Guessed from the headers', { exact: false }).or(page.getByText('As the last list')),
    ).toBeVisible();
    await expect(page.getByText(`${unique}-1 · ${unique}-2`, { exact: false })).toBeVisible();
    await page.getByRole('button', { name: 'Check the list' }).click();
    await expect(page.getByRole('heading', { name: '2 ready · 2 rejected · 1 warning' })).toBeVisible();
    await expect(page.getByText('Matter number already used in the file')).toBeVisible();
    await expect(page.getByText('“Swap”')).toBeVisible();

    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Rejected records as CSV' }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe(`${unique}.rejects.csv`);
    const rejects = readFileSync(await saved.path(), 'utf8');
    expect(rejects).toContain('Record,Line,Column,Value,Reason,Matter Number');
    expect(rejects).toContain('Type of Exchange,Swap');
    // What a spreadsheet would run is text.
    expect(rejects).toContain(`"'=HYPERLINK(`);

    await page.getByRole('button', { name: 'Import 2' }).click();
    await expect(page.getByRole('heading', { name: '2 imported · 2 rejected' })).toBeVisible(WRITTEN);
    await page.getByRole('link', { name: 'Imported 2' }).click();
    await page.getByRole('link', { name: /open the exchange of record 1$/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(`${unique}-1`);
  });

  test('maps a column by hand once; the next list with these headers remembers it', async ({
    page,
    unique,
  }) => {
    const text = listOf(unique, 1).replace('"Matter Number"', `"Our number ${unique}"`);
    await choose(page, 'renamed.csv', text);
    await expect(page.getByText('Needed and without a column: Matter Number.')).toBeVisible();
    await page.getByRole('combobox', { name: `Our number ${unique} goes to` }).click();
    await page.getByRole('option', { name: 'Matter Number (needed)' }).click();
    await page.getByRole('button', { name: 'Check the list' }).click();
    await expect(page.getByRole('heading', { name: '1 ready · 0 rejected · 0 warnings' })).toBeVisible();
    await choose(page, 'renamed again.csv', text);
    await expect(page.getByText('As the last list with these headers was mapped.')).toBeVisible();
    await page.getByRole('button', { name: 'Throw the list away' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Import' })).toBeVisible();
  });

  test('leaves while it is written, comes back, stops it and goes on', async ({ page, unique }) => {
    test.setTimeout(120_000);
    await toPreview(page, `${unique}.csv`, listOf(unique, 900));
    await page.getByRole('button', { name: 'Import 900' }).click();
    await expect(page.getByText(/of 900 written/)).toBeVisible();
    await open(page, '/import');
    await page.getByRole('link', { name: `${unique}.csv` }).click();
    await page.getByRole('button', { name: 'Stop' }).click();
    await expect(page.getByText('Stopped before the end.', { exact: false })).toBeVisible();
    await page.getByRole('button', { name: /^Go on with \d+$/ }).click();
    await expect(page.getByRole('heading', { name: '900 imported' })).toBeVisible({ timeout: 90_000 });
  });

  test('does it by keyboard alone', async ({ page, unique }) => {
    await open(page, '/import');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose file' }).focus();
    await page.keyboard.press('Enter');
    await (await chooser).setFiles(file('keys.csv', listOf(unique, 1)));
    await page.getByRole('button', { name: 'Check the list' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: /^1 ready/ })).toBeVisible();
    await page.getByRole('button', { name: 'Import 1' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: '1 imported' })).toBeVisible(WRITTEN);
  });

  test('is told at once that 100 MB are too much', async ({ page }) => {
    await open(page, '/import');
    let sent = false;
    page.on('request', (request) => (sent ||= request.url().includes('/api/imports')));
    await page.evaluate(() => {
      const given = new DataTransfer();
      given.items.add(new File([new Uint8Array(100 * 1024 * 1024)], 'large.csv', { type: 'text/csv' }));
      const dropped = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: given });
      document.querySelector('[data-dropzone]')!.dispatchEvent(dropped);
    });
    await expect(page.getByRole('main').getByRole('alert')).toContainText('The file is larger than 25 MB.');
    expect(sent).toBe(false);
  });

  const sample = path.resolve('..', 'shared', 'data', 'matters.csv');
  test('sees 301 ready, 19 rejected and 31 warnings in the sample list', async ({ page }) => {
    test.skip(!existsSync(sample), 'The sample matter list is not there.');
    await toPreview(page, 'matters.csv', readFileSync(sample));
    await expect(page.getByRole('heading', { name: '301 ready · 19 rejected · 31 warnings' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Import 301' })).toBeVisible();
    await page.getByRole('button', { name: 'Throw the list away' }).click();
  });
});

test.describe('a file that cannot be read', () => {
  test.use({ member: 'admin', tolerated: /status of 4\d\d/ });
  const cases: [string, Buffer, string][] = [
    ['UTF-16', Buffer.from('Last Name\nOkafor\n', 'utf16le'), 'UTF-16'],
    ['Windows-1252', Buffer.from([0x4c, 0x0a, 0x4a, 0xe9, 0x0a]), 'not UTF-8'],
    ['a workbook', Buffer.from([0x50, 0x4b, 3, 4, 20, 0]), 'workbook'],
  ];
  for (const [name, bytes, words] of cases) {
    test(`${name}: says what to do`, async ({ page }) => {
      await choose(page, 'bad.csv', bytes);
      const alert = page.getByRole('main').getByRole('alert');
      await expect(alert).toContainText(words);
      await expect(alert).toContainText('Nothing was written.');
    });
  }

  test('the server refuses 100 MB too, without taking it in', async ({ page, baseURL }) => {
    await open(page, '/import');
    const answer = await page.request.post('/api/imports?kind=matters&name=large.csv', {
      data: Buffer.alloc(30 * 1024 * 1024, 97),
      headers: { 'content-type': 'text/csv', origin: baseURL! },
    });
    expect(answer.status()).toBe(413);
  });

  test('a file from elsewhere is refused', async ({ page }) => {
    const answer = await page.request.post('/api/imports?kind=matters', {
      data: 'Last Name\nOkafor\n',
      headers: { origin: 'https://elsewhere.example.com' },
    });
    expect(answer.status()).toBe(403);
  });
});

test.describe('a coordinator', () => {
  test.use({ member: 'coordinator' });

  test('imports contacts, and chooses what becomes of those the firm has', async ({ page, unique }) => {
    const text = `First Name,Last Name,E-mail,City\nIngrid,${unique},${unique}@example.com,\n`;
    await toPreview(page, 'people.csv', text, 'contacts');
    await page.getByRole('button', { name: 'Import 1' }).click();
    await expect(page.getByRole('heading', { name: '1 imported' })).toBeVisible(WRITTEN);
    await toPreview(
      page,
      'people.csv',
      text.replace(',\n', ',Tampa\n').replace('.com,\n', '.com,Tampa\n'),
      'contacts',
    );
    await expect(page.getByText('The firm seems to have 1 of these contacts already')).toBeVisible();
    await page.getByRole('radio', { name: /Fill in what is empty/ }).click();
    await page.getByRole('button', { name: 'Import 1' }).click();
    await expect(page.getByRole('heading', { name: '0 imported · 1 filled in' })).toBeVisible(WRITTEN);
  });

  test('is offered no matter list', async ({ page }) => {
    await open(page, '/import?kind=matters');
    await expect(page.getByText('One person or company in each record', { exact: false })).toBeVisible();
  });
});

test.describe('a client', () => {
  test.use({ member: 'client', tolerated: /status of 404/ });
  test('finds no such page', async ({ page }) => {
    await open(page, '/import');
    await expect(page.getByRole('heading', { level: 1, name: /not found/i })).toBeVisible();
  });
});

/** What to look at, and as whom. A new page is one more line. */
import type { Page } from '@playwright/test';
import { open } from '../../e2e/sign-in';

export const visitors = ['nobody', 'admin', 'coordinator', 'client', 'thirdParty', 'agency'] as const;
export type Visitor = (typeof visitors)[number];

interface Sight {
  /** Of the file, without size and theme. */
  name: string;
  path: string;
}

const NOT_FOUND = { name: 'not-found', path: '/exchanges/00000000-0000-7000-8000-000000000000' };
const TASKS = [
  { name: 'tasks-board', path: '/tasks?view=board' },
  { name: 'tasks-calendar', path: '/tasks?view=calendar' },
  { name: 'tasks-calendar-week', path: '/tasks?view=calendar&span=week' },
  { name: 'tasks-no-match', path: '/tasks?q=nothing+is+called+so' },
];
const NO_MATCH = { name: 'exchanges-no-match', path: '/exchanges?view=all&q=nothing+is+called+so' };

/** Every page that this visitor has, with the tabs of an exchange. Expects them to be signed in. */
export async function pagesOf(page: Page, visitor: Visitor): Promise<Sight[]> {
  if (visitor === 'nobody') return [{ name: 'sign-in', path: '/sign-in' }, ...(await calculators(page))];
  const links = await navigation(page);
  const staff = visitor === 'admin' || visitor === 'coordinator';
  return [
    ...links,
    NO_MATCH,
    { name: 'search', path: '/search?q=exchange+agreement' },
    { name: 'search-mistyped', path: '/search?q=exchagne' },
    ...(visitor === 'agency' ? [] : TASKS),
    ...(await exchange(page, 'exchange', '/exchanges')),
    ...(await exchange(page, 'exchange-parked', '/exchanges?type=reverse,improvement&view=all')),
    ...(await exchange(page, 'exchange-ended', '/exchanges?view=closed')),
    ...(staff
      ? [
          { name: 'exchanges-new', path: '/exchanges/new' },
          { name: 'at-risk', path: '/at-risk' },
          { name: 'contacts-new', path: '/contacts/new' },
          { name: 'contacts-duplicates', path: '/contacts/duplicates' },
          ...(await contact(page)),
          {
            name: 'exchanges-all-rows',
            path: '/exchanges?view=all&rows=all&columns=number,client,tags,field.file_box',
          },
        ]
      : []),
    ...(visitor === 'admin'
      ? [
          { name: 'settings-jobs', path: '/settings/jobs' },
          { name: 'import', path: '/import' },
          { name: 'settings-custom-fields', path: '/settings/custom-fields' },
          { name: 'settings-task-templates', path: '/settings/task-templates' },
          { name: 'settings-task-template-new', path: '/settings/task-templates/new' },
        ]
      : []),
    { name: 'settings-calendar', path: '/settings/calendar' },
    NOT_FOUND,
  ];
}

async function calculators(page: Page): Promise<Sight[]> {
  await open(page, '/calculators');
  const links = await page.getByRole('main').getByRole('link').all();
  const paths = await Promise.all(links.map((link) => link.getAttribute('href')));
  return ['/calculators', ...paths].flatMap((path) =>
    path ? [{ name: path.slice(1).replaceAll('/', '-'), path }] : [],
  );
}

async function navigation(page: Page): Promise<Sight[]> {
  await open(page, '/dashboard');
  const links = await page.getByRole('navigation', { name: 'Main' }).getByRole('link').all();
  const paths = await Promise.all(links.map((link) => link.getAttribute('href')));
  return paths.flatMap((path) => (path ? [{ name: path.slice(1), path }] : []));
}

/** The first contact, its form, and the first pair that may be one. */
async function contact(page: Page): Promise<Sight[]> {
  const first = async (list: string, name: RegExp | string) => {
    await open(page, list);
    const link = page.getByRole('main').getByRole('link', { name }).first();
    return (await link.count()) > 0 ? await link.getAttribute('href') : null;
  };
  const path = await first('/contacts?q=Toussaint', /Toussaint/);
  const pair = await first('/contacts/duplicates', /^Compare/);
  return [
    ...(path
      ? [
          { name: 'contact', path },
          { name: 'contact-edit', path: `${path}/edit` },
        ]
      : []),
    ...(pair ? [{ name: 'contacts-merge', path: pair }] : []),
  ];
}

/** The first exchange of a list with each of its tabs; nothing when the list is empty. */
async function exchange(page: Page, name: string, list: string): Promise<Sight[]> {
  await open(page, list);
  const link = page.getByRole('table').getByRole('rowheader').getByRole('link').first();
  const path = (await link.count()) > 0 ? await link.getAttribute('href') : null;
  if (!path) return [];
  await open(page, path);
  const tabs = await page.getByRole('tab').allInnerTexts();
  return tabs.map((words, index) => {
    const tab = /^[a-z]+/.exec(words.toLowerCase())?.[0] ?? '';
    return index === 0 ? { name, path } : { name: `${name}-${tab}`, path: `${path}?tab=${tab}` };
  });
}

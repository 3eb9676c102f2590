/** Scrolls the list in a browser and counts the page's long tasks, as PerformanceObserver tells them: those over 50 ms. */
import { chromium, type Page } from '@playwright/test';
import { browserFlags, findBrowser } from '../../browser/find';
import { signIn } from '../web';

export interface Phase {
  name: string;
  /** Of the tasks over 50 ms, in milliseconds; 0 without one. */
  longest: number;
  over: number;
  frames: number;
  slowFrames: number;
}

interface Counted {
  tasks: number[];
  frames: number[];
}

const VIEWPORT = { width: 1280, height: 900 };
/** A quick turn of the wheel, once a frame. */
const STEP = 1200;
const KEYS = 300;

export async function scrollThrough(
  address: string,
  email: string,
  say: (line: string) => void,
): Promise<Phase[]> {
  const { executablePath, env } = await findBrowser();
  const browser = await chromium.launch({
    executablePath,
    args: browserFlags,
    env: { ...process.env, ...env } as Record<string, string>,
  });
  try {
    const context = await browser.newContext({ viewport: VIEWPORT, baseURL: address });
    const cookies = await signIn(address, email);
    await context.addCookies(
      cookies.split('; ').map((cookie) => {
        const [name = '', ...value] = cookie.split('=');
        return { name, value: value.join('='), url: address };
      }),
    );
    const page = await context.newPage();
    // What runs this file names functions by it; in the page there is none.
    await page.addInitScript('globalThis.__name = (named) => named');
    await page.addInitScript(observe);
    await page.goto('/exchanges?view=all&sort=number&rows=all', { waitUntil: 'load' });
    await page.locator('tbody tr[data-index="0"]').waitFor();
    await counted(page);
    const rows = page.getByRole('status').filter({ hasText: /^All [\d,]+ exchanges$/ });
    await rows.waitFor({ timeout: 300_000 });
    const loading = phase('While the rest of the rows arrives', await counted(page));
    say(`${await rows.innerText()} in one list.`);
    const scrolling = await scroll(page);
    const keys = await holdKey(page);
    return [loading, scrolling, keys];
  } finally {
    await browser.close();
  }
}

async function scroll(page: Page): Promise<Phase> {
  await page.mouse.move(VIEWPORT.width / 2, VIEWPORT.height / 2);
  await counted(page);
  await page.evaluate(
    (step) =>
      new Promise<void>((resolve) => {
        const turn = () => {
          const before = window.scrollY;
          window.scrollBy(0, step);
          if (window.scrollY === before) resolve();
          else requestAnimationFrame(turn);
        };
        requestAnimationFrame(turn);
      }),
    STEP,
  );
  const result = phase('While scrolling to the last row', await counted(page));
  const last = await page.locator('tbody tr[data-index]').last().getAttribute('aria-rowindex');
  const all = await page.getByRole('table').getAttribute('aria-rowcount');
  if (last !== all) throw new Error(`The scroll ended at row ${last} of ${all}.`);
  return result;
}

async function holdKey(page: Page): Promise<Phase> {
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.locator('tbody tr[data-index="0"] a').first().focus();
  await counted(page);
  for (let pressed = 0; pressed < KEYS; pressed += 1) await page.keyboard.press('j');
  const result = phase(`While j is pressed ${KEYS} times`, await counted(page));
  const reached = await page.evaluate(
    () => document.activeElement?.closest<HTMLElement>('[data-index]')?.dataset.index,
  );
  if (reached !== String(KEYS)) throw new Error(`j came to row ${reached}, not ${KEYS}.`);
  return result;
}

/** What was counted since the last time. */
const counted = (page: Page): Promise<Counted> =>
  page.evaluate(async () => {
    // Tasks are told after they end.
    await new Promise((resolve) => setTimeout(resolve, 500));
    const kept = (window as unknown as { counted: Counted }).counted;
    return { tasks: kept.tasks.splice(0), frames: kept.frames.splice(0) };
  });

function phase(name: string, { tasks, frames }: Counted): Phase {
  return {
    name,
    longest: Math.max(0, ...tasks),
    over: tasks.length,
    frames: frames.length,
    slowFrames: frames.filter((time) => time > 50).length,
  };
}

/** In the page, before anything of it runs. */
function observe(): void {
  const counts: Counted = { tasks: [], frames: [] };
  (window as unknown as { counted: Counted }).counted = counts;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) counts.tasks.push(duration);
  }).observe({ type: 'longtask' });
  let before = performance.now();
  const frame = (now: number) => {
    counts.frames.push(now - before);
    before = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

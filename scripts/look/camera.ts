import type { Page } from '@playwright/test';
import { open } from '../../e2e/sign-in';

const SIZES = [
  { width: 1280, height: 900 },
  { width: 360, height: 780 },
];
const THEMES = ['light', 'dark'] as const;

/** Takes the whole page at both widths in both themes: `<file>-1280-light.png` and three more. */
export async function photograph(page: Page, { path, file }: { path: string; file: string }): Promise<void> {
  await open(page, path);
  for (const size of SIZES) {
    for (const colorScheme of THEMES) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      // As tall as the page, so that bars which stick to the window stand at its ends.
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width: size.width, height: Math.max(height, size.height) });
      await page.screenshot({ path: `${file}-${size.width}-${colorScheme}.png`, fullPage: true });
    }
  }
}

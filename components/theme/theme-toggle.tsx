'use client';
import { Moon, Sun } from '@/components/ui/icons';
import { useTheme } from 'next-themes';
import { cx } from '@/components/ui/cx';

/** One button, both pictures: which one shows is decided by the root's class, so server and browser agree. */
export function ThemeToggle() {
  const { resolvedTheme, setTheme } = useTheme();
  const icon = 'size-4.5';
  return (
    <button
      type="button"
      aria-label="Switch between light and dark"
      title="Switch between light and dark"
      onClick={() => setTheme(resolvedTheme === 'dark' ? 'light' : 'dark')}
      className="inline-flex size-control shrink-0 items-center justify-center rounded-control text-muted hover:bg-sunken hover:text-ink"
    >
      <Moon aria-hidden className={cx(icon, 'dark:hidden')} />
      <Sun aria-hidden className={cx(icon, 'hidden dark:block')} />
    </button>
  );
}

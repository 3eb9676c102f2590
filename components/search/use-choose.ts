'use client';
import { useTheme } from 'next-themes';
import { useRouter } from 'next/navigation';
import { leave } from '@/components/shell/leave';
import { useToast } from '@/components/ui/toast';
import type { Entry } from './menu-of';
import { pressWhenThere } from './page-commands';

/** Opens or does what was chosen, and closes the menu. */
export function useChoose({ onClose, onKeys }: { onClose: () => void; onKeys: () => void }) {
  const router = useRouter();
  const toast = useToast();
  const { resolvedTheme, setTheme } = useTheme();

  return (entry: Entry) => {
    onClose();
    if ('hit' in entry) {
      return router.push(entry.hit.href);
    }
    const { href, press, does } = entry.action;
    if (does === 'theme') return setTheme(resolvedTheme === 'dark' ? 'light' : 'dark');
    if (does === 'keys') return onKeys();
    if (does === 'sign-out') {
      return void leave().catch(() =>
        toast({ title: 'You are still signed in.', description: 'Signing out did not reach us. Try again.' }),
      );
    }
    if (href) router.push(href);
    // Once the menu is closed and has given the focus back.
    if (press) requestAnimationFrame(() => requestAnimationFrame(() => pressWhenThere(press)));
  };
}

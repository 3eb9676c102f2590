import Link from 'next/link';
import type { ReactNode } from 'react';
import { Logo } from '@/components/shell/logo';
import { ThemeToggle } from '@/components/theme/theme-toggle';

/** Pages for anyone: nothing here reads or writes the database. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <div data-density="comfortable" className="flex min-h-dvh flex-col text-base">
      <header className="flex items-center justify-between gap-4 px-4 py-4 sm:px-8" data-print="hide">
        <Link href="/calculators" className="flex items-center gap-2 font-semibold">
          <Logo className="size-7" />
          Peak 1031
        </Link>
        <div className="flex items-center gap-3">
          <Link href="/sign-in" className="text-brand hover:underline">
            Sign in
          </Link>
          <ThemeToggle />
        </div>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-5xl flex-1 px-4 pt-4 pb-24 outline-none sm:px-8"
      >
        {children}
      </main>
    </div>
  );
}

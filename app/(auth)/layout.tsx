import type { ReactNode } from 'react';
import { Logo } from '@/components/shell/logo';
import { ThemeToggle } from '@/components/theme/theme-toggle';

export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <div data-density="comfortable" className="flex min-h-dvh flex-col text-base">
      <header className="flex items-center justify-between px-4 py-4 sm:px-8">
        <p className="flex items-center gap-2 font-semibold">
          <Logo className="size-7" />
          Peak 1031
        </p>
        <ThemeToggle />
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="flex flex-1 items-start justify-center px-4 pt-8 pb-24 outline-none sm:pt-24"
      >
        <div className="w-full max-w-sm">{children}</div>
      </main>
    </div>
  );
}

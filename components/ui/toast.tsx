'use client';
import { Toast } from '@base-ui/react/toast';
import { X } from '@/components/ui/icons';
import type { ReactNode } from 'react';
import { Button } from './button';
import { IconButton } from './icon-button';

/** Undo stays ten seconds; focus and hover pause it. */
const TIMEOUT = 10_000;

export function ToastProvider({ children }: { children: ReactNode }) {
  return (
    <Toast.Provider timeout={TIMEOUT} limit={3}>
      {children}
      <Toast.Portal>
        <Toast.Viewport className="fixed inset-x-4 bottom-20 z-60 flex flex-col gap-2 outline-none sm:right-6 sm:bottom-6 sm:left-auto sm:w-96">
          <Toasts />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function Toasts() {
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      className="rounded-card border border-line bg-raised p-3 text-base text-ink shadow-floating data-limited:hidden"
    >
      <Toast.Content className="flex items-center gap-3">
        <div className="min-w-0 flex-1">
          <Toast.Title className="font-medium" />
          <Toast.Description className="text-sm text-muted" />
        </div>
        {toast.actionProps && <Toast.Action render={<Button size="small" variant="quiet" />} />}
        <Toast.Close render={<IconButton label="Dismiss" icon={X} />} />
      </Toast.Content>
    </Toast.Root>
  ));
}

export interface ToastMessage {
  title: string;
  description?: string;
  undo?: () => void;
}

/** Results and Undo. Never the only place where an error is said. */
export function useToast() {
  const manager = Toast.useToastManager();
  return ({ title, description, undo }: ToastMessage) => {
    const id = manager.add({
      title,
      description,
      actionProps: undo && {
        children: 'Undo',
        onClick: () => {
          manager.close(id);
          undo();
        },
      },
    });
  };
}

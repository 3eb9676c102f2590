'use client';
import type { Role } from '@/components/shell/navigation';
import { Dialog } from '@/components/ui/dialog';
import { KeyboardHelp } from './keyboard-help';

/** The list of keys over the page that is open. */
export function KeySheet({ role, onClose }: { role: Role; onClose: () => void }) {
  return (
    <Dialog title="Keyboard shortcuts" open onOpenChange={(open) => !open && onClose()}>
      <KeyboardHelp role={role} />
    </Dialog>
  );
}

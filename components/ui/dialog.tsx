'use client';
import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from '@/components/ui/icons';
import { useState, type ReactElement, type ReactNode } from 'react';
import { Asleep } from './asleep';
import { dialogStyles, BACKDROP } from './dialog-styles';
import { IconButton } from './icon-button';

export interface DialogProps {
  title: string;
  description?: ReactNode;
  /** The button that opens it; leave out and give `open` to control it. */
  trigger?: ReactElement;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  children: ReactNode;
  /** Buttons at the end, the verb last. */
  actions?: ReactNode;
}

/** A sheet of full height on a phone. Focus goes in, Esc closes, focus returns to what opened it. */
export function Dialog({ trigger, ...rest }: DialogProps) {
  const [opened, setOpened] = useState(false);
  if (rest.open && !opened) setOpened(true);
  if (!trigger) return opened && <Mounted {...rest} />;
  return (
    <Asleep button={trigger} opens="dialog" awake={rest.open}>
      <Mounted {...rest} trigger={<Base.Trigger render={trigger} />} />
    </Asleep>
  );
}

function Mounted({ title, description, trigger, open, onOpenChange, children, actions }: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      {trigger}
      <Base.Portal>
        <Base.Backdrop className={BACKDROP} />
        <Base.Popup className={dialogStyles()}>
          <div className="flex items-start justify-between gap-4">
            <Base.Title className="text-xl font-semibold">{title}</Base.Title>
            <Base.Close render={<IconButton label="Close" icon={X} className="-mt-1 -mr-2" />} />
          </div>
          {description && <Base.Description className="mt-1 text-muted">{description}</Base.Description>}
          <div className="mt-4">{children}</div>
          {actions && <div className="mt-6 flex flex-wrap justify-end gap-2">{actions}</div>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

/** Closes the dialog around it. */
export const DialogClose = Base.Close;

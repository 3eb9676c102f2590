'use client';
import { Popover as Base } from '@base-ui/react/popover';
import type { ReactElement, ReactNode } from 'react';
import { Asleep } from './asleep';
import { popupStyles } from './popup-styles';

export interface PopoverProps {
  trigger: ReactElement;
  title: string;
  children: ReactNode;
}

/** Opens by click, closes by Esc, gives focus back. Nothing in the product opens by hover alone. */
export function Popover({ trigger, title, children }: PopoverProps) {
  return (
    <Asleep button={trigger} opens="dialog">
      <Base.Root>
        <Base.Trigger render={trigger} />
        <Base.Portal>
          <Base.Positioner align="start" sideOffset={6} collisionPadding={8} className="z-50">
            <Base.Popup
              className={popupStyles(
                'max-h-(--available-height) w-popover overflow-y-auto p-4 text-left whitespace-normal',
              )}
            >
              <Base.Title className="text-base font-semibold">{title}</Base.Title>
              {children}
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
    </Asleep>
  );
}

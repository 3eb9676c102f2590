'use client';
import { Menu as Base } from '@base-ui/react/menu';
import type { IconType } from './icons';
import Link from 'next/link';
import type { ReactElement, ReactNode } from 'react';
import { Asleep } from './asleep';
import { itemStyles, popupStyles } from './popup-styles';

export interface MenuProps {
  trigger: ReactElement;
  /** Who or what the menu is about, above its items. */
  heading?: ReactNode;
  align?: 'start' | 'end';
  children: ReactNode;
}

export function Menu({ trigger, heading, align = 'end', children }: MenuProps) {
  return (
    <Asleep button={trigger} opens="menu" opensOn={isArrow}>
      <Base.Root>
        <Base.Trigger render={trigger} />
        <Base.Portal>
          <Base.Positioner align={align} sideOffset={4} collisionPadding={8} className="z-50">
            <Base.Popup className={popupStyles('min-w-48 py-1')}>
              {heading && <div className="border-b border-line px-3 py-2 text-sm">{heading}</div>}
              {children}
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
    </Asleep>
  );
}

const isArrow = (key: string) => key === 'ArrowDown' || key === 'ArrowUp';

interface MenuItemProps {
  icon?: IconType;
  children: ReactNode;
  onClick?: () => void;
  /** Goes somewhere instead of doing something. */
  href?: string;
}

export function MenuItem({ icon: Icon, children, onClick, href }: MenuItemProps) {
  const content = (
    <>
      {Icon && <Icon aria-hidden className="size-4 text-muted" />}
      {children}
    </>
  );
  return href ? (
    <Base.LinkItem render={<Link href={href} />} closeOnClick className={itemStyles('flex')}>
      {content}
    </Base.LinkItem>
  ) : (
    <Base.Item onClick={onClick} className={itemStyles('flex')}>
      {content}
    </Base.Item>
  );
}

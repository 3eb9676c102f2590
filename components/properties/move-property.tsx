'use client';
import { ChevronDown } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Menu, MenuItem } from '@/components/ui/menu';
import { movePropertyAction } from '@/lib/exchanges/property-actions';
import { closes, propertySteps } from '@/lib/properties/rules/steps';
import type { PropertyStatus, PropertyView } from '@/lib/properties/queries';
import { propertyStatusWord } from './property-words';

interface MovePropertyProps {
  exchangeId: string;
  property: PropertyView;
}

/** Moves a property one step. Closings are entered by their day, identified and revoked follow from notices. */
export function MoveProperty({ exchangeId, property }: MovePropertyProps) {
  const router = useRouter();
  const { id, side, status, identifiedOn, address } = property;
  const [to, setTo] = useState<PropertyStatus>();
  const steps = propertySteps(side, status, identifiedOn !== null).filter((step) => !closes(step));
  if (steps.length === 0) return null;

  async function move() {
    const outcome = await movePropertyAction({ exchangeId, propertyId: id, from: status, to: to! });
    if (!outcome.ok) return outcome.error.message;
    router.refresh();
  }

  return (
    <>
      <Menu
        align="start"
        trigger={
          <Button variant="quiet" size="small">
            Move to
            <span className="sr-only"> another status: {address}</span>
            <ChevronDown aria-hidden className="size-4" />
          </Button>
        }
      >
        {steps.map((step) => (
          <MenuItem key={step} onClick={() => setTo(step)}>
            {propertyStatusWord[step]}
          </MenuItem>
        ))}
      </Menu>
      {to && (
        <ConfirmDialog
          open
          onOpenChange={(open) => !open && setTo(undefined)}
          title={`${propertyStatusWord[to]}: ${address}`}
          action={`Move to ${propertyStatusWord[to].toLowerCase()}`}
          danger={to === 'lost'}
          consequences={[
            `The status changes from ${propertyStatusWord[status].toLowerCase()} to ${propertyStatusWord[to].toLowerCase()}.`,
            to === 'lost'
              ? 'It leaves the totals of the exchange. A notice that identifies it still counts toward the limits until it is revoked.'
              : 'The values of the exchange follow.',
          ]}
          onConfirm={move}
        />
      )}
    </>
  );
}

'use client';
import { Diamond } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { useAlike, type TypedContact } from '@/lib/contacts/hooks';
import { writeSameness } from '@/lib/contacts/sameness';

interface DuplicatesProps {
  contact: TypedContact;
  onChoose: (contact: { id: string; displayName: string }) => void;
  /** What choosing does: "Use" in a form that needs a contact, "Open" where one is made. */
  verb?: 'Use' | 'Open';
}

/** Offers a contact that the firm already has before a second one of the same name, address or number is made. */
export function Duplicates({ contact, onChoose, verb = 'Use' }: DuplicatesProps) {
  const duplicates = useAlike(contact);
  return (
    <div role="status">
      {duplicates.length > 0 && (
        <div className="mt-3 rounded-control bg-attention-soft p-3 text-attention">
          <p className="flex items-center gap-2 text-sm font-medium">
            <Diamond aria-hidden className="size-4 shrink-0" />
            This looks like a contact you already have.
          </p>
          <ul className="mt-2 space-y-2">
            {duplicates.slice(0, 5).map((one) => (
              <li key={one.id} className="flex flex-wrap items-center justify-between gap-2 text-sm">
                <span className="min-w-0 [overflow-wrap:anywhere]">
                  {[one.displayName, one.email].filter(Boolean).join(' · ')}
                  <span className="block text-xs">{writeSameness(one.reasons)}</span>
                </span>
                <Button size="small" onClick={() => onChoose(one)}>
                  {verb} {one.displayName}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

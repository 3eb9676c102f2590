'use client';
import { Diamond } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { useContactSearch } from '@/lib/contacts/hooks';
import type { NewContact } from '@/lib/contacts/input';
import type { ContactSummary } from '@/lib/contacts/queries';
import { duplicateQuery, probableDuplicates } from './duplicates';

/** Offers a contact that the firm already has before a second one of the same name or address is made. */
export function Duplicates({
  contact,
  onChoose,
}: {
  contact: NewContact;
  onChoose: (contact: ContactSummary) => void;
}) {
  const query = duplicateQuery(contact);
  const { contacts } = useContactSearch(query, query !== '');
  const duplicates = query === '' ? [] : probableDuplicates(contact, contacts);

  return (
    <div role="status">
      {duplicates.length > 0 && (
        <div className="mt-3 rounded-control bg-attention-soft p-3 text-attention">
          <p className="flex items-center gap-2 text-sm font-medium">
            <Diamond aria-hidden className="size-4 shrink-0" />
            This looks like a contact you already have.
          </p>
          <ul className="mt-2 space-y-2">
            {duplicates.map((one) => (
              <li key={one.id} className="flex flex-wrap items-center justify-between gap-2 text-sm">
                <span className="min-w-0 [overflow-wrap:anywhere]">
                  {[one.displayName, one.email].filter(Boolean).join(' · ')}
                </span>
                <Button size="small" onClick={() => onChoose(one)}>
                  Use {one.displayName}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

import { PersonChip } from '@/components/ui/person-chip';

interface PersonLineProps {
  name: string;
  role: string;
  email?: string | null;
  phone?: string | null;
  note?: string;
}

/** Who somebody is here, and how to reach them. */
export function PersonLine({ name, role, email, phone, note }: PersonLineProps) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
      <div className="min-w-0">
        <PersonChip name={name} role={role} />
        {note && <p className="pl-8 text-sm text-muted">{note}</p>}
      </div>
      <p className="flex flex-wrap gap-x-4 pl-8 text-sm sm:pl-0">
        {email && (
          <a href={`mailto:${email}`} className="inline-flex min-h-6 items-center text-brand hover:underline">
            {email}
          </a>
        )}
        {phone && (
          <a
            href={`tel:${phone.replace(/[^\d+]/g, '')}`}
            className="inline-flex min-h-6 items-center text-brand hover:underline"
          >
            {phone}
          </a>
        )}
      </p>
    </div>
  );
}

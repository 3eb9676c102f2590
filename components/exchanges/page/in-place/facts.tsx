import { Card } from '@/components/ui/card';
import type { InPlace } from '@/lib/exchanges/in-place-facts';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { CustomFields } from './custom-fields';
import { priorityWord } from '@/lib/exchanges/status-words';
import { PriorityChoice } from './priority-choice';
import { ExchangeTags } from './exchange-tags';
import { TextInPlace } from './text-in-place';

interface FactsProps {
  id: string;
  facts: InPlace;
  /** Today where the exchange is. */
  today: CalendarDate;
  mayEdit: boolean;
}

/** How the office sorts and names a file, changed in place: each change acts at once, with Undo. */
export function Facts({ id, facts, today, mayEdit }: FactsProps) {
  const { name, priority, substatus, tags, customFields, otherFields } = facts;
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <Card title="How the office sees it">
        <dl className="space-y-2">
          <Row label="Name">
            {mayEdit ? <TextInPlace id={id} field="name" label="Name" value={name} longest={255} /> : name}
          </Row>
          <Row label="Priority">
            {mayEdit ? <PriorityChoice id={id} priority={priority} /> : priorityWord[priority]}
          </Row>
          <Row label="Substatus">
            {mayEdit ? (
              <TextInPlace id={id} field="substatus" label="Substatus" value={substatus} longest={100} />
            ) : (
              (substatus ?? 'None')
            )}
          </Row>
          <Row label="Tags">
            <ExchangeTags id={id} tags={tags} mayEdit={mayEdit} />
          </Row>
        </dl>
      </Card>
      <CustomFields id={id} fields={customFields} others={otherFields} today={today} mayEdit={mayEdit} />
    </div>
  );
}

function Row({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="sm:grid sm:grid-cols-[9rem_1fr] sm:items-center sm:gap-3">
      <dt className="text-muted">{label}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}

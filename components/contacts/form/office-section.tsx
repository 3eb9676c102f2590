'use client';
import { DateField } from '@/components/ui/date-field';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { strengthWord } from '@/lib/contacts/rules/strength';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { RelatedField } from './related-field';
import { Section, Text, type PartProps } from './parts';

const strengths = [
  { value: 'rule', label: 'By the rule', hint: 'Counted from work and interactions' },
  ...[1, 2, 3, 4, 5].map((value) => ({ value: String(value), label: `${value} · ${strengthWord(value)}` })),
];

interface OfficeSectionProps extends PartProps {
  id?: string;
  today: CalendarDate;
}

/** What the office keeps: relations, referral, follow-up, tags, notes. */
export function OfficeSection({ id, today, ...part }: OfficeSectionProps) {
  const { values, set, errors } = part;
  return (
    <Section title="For the office" lead="Clients and others never see this part.">
      <RelatedField
        name="primaryContactFor"
        label="Primary contact for"
        hint="The company, or the contact above."
        value={values.primaryContactFor}
        onChange={(primaryContactFor) => set({ primaryContactFor })}
        error={errors.primaryContactFor}
        except={id}
      />
      <RelatedField
        name="assistantContactId"
        label="Assistant"
        hint="Who is reached in their stead."
        value={values.assistantContactId}
        onChange={(assistantContactId) => set({ assistantContactId })}
        error={errors.assistantContactId}
        except={id}
      />
      <Text {...part} name="referralSource" label="Referral source" maxLength={200} />
      <Field
        name="relationshipStrength"
        label="Relationship strength"
        required
        error={errors.relationshipStrength}
      >
        <Select
          options={strengths}
          value={values.relationshipStrength || 'rule'}
          onChange={(value) => set({ relationshipStrength: value === 'rule' ? '' : value })}
        />
      </Field>
      <Field name="nextFollowupDate" label="Next follow-up" error={errors.nextFollowupDate}>
        <DateField
          value={values.nextFollowupDate}
          onChange={(nextFollowupDate) => set({ nextFollowupDate })}
          today={today}
        />
      </Field>
      <Text {...part} name="tags" label="Tags" hint="Several with commas between." />
      <Field name="notes" label="About this contact" error={errors.notes} className="sm:col-span-2">
        <Textarea
          rows={4}
          maxLength={20000}
          value={values.notes}
          onChange={(event) => set({ notes: event.target.value })}
        />
      </Field>
    </Section>
  );
}

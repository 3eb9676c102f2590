'use client';
import { DateField } from '@/components/ui/date-field';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { RadioGroup } from '@/components/ui/radio-group';
import type { NoticeDraft } from '@/lib/postponements/preview';
import { standingWord } from '@/lib/postponements/words';
import type { CalendarDate } from '@/lib/shared/calendar-date';

interface NoticeFieldsProps {
  draft: NoticeDraft;
  onChange: (changes: Partial<NoticeDraft>) => void;
  errors: Readonly<Record<string, string>>;
  today: CalendarDate;
}

const standings = [
  {
    value: 'affected',
    label: standingWord.affected,
    hint: 'As the notice defines it: both sections are compared.',
  },
  {
    value: 'hardship',
    label: standingWord.hardship,
    hint: 'Difficulty for a reason that section 17 lists: section 17 only.',
  },
] as const;

const days = [
  { key: 'disasterOn', label: 'Disaster on', required: true },
  { key: 'postponedTo', label: 'Postponed to', required: true },
  { key: 'windowFrom', label: 'Window begins on', hint: 'Empty counts as the day of the disaster.' },
] as const;

export function NoticeFields({ draft, onChange, errors, today }: NoticeFieldsProps) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field name="notice.notice" label="IRS notice" required error={errors['notice.notice']}>
        <Input
          value={draft.notice}
          onChange={(event) => onChange({ notice: event.target.value })}
          placeholder="TX-2026-05"
        />
      </Field>
      <Field name="notice.noticeLink" label="Where it can be read" error={errors['notice.noticeLink']}>
        <Input
          type="url"
          value={draft.noticeLink}
          onChange={(event) => onChange({ noticeLink: event.target.value })}
          placeholder="https://www.irs.gov/…"
        />
      </Field>
      {days.map(({ key, label, ...more }) => (
        <Field key={key} name={`notice.${key}`} label={label} error={errors[`notice.${key}`]} {...more}>
          <DateField value={draft[key]} onChange={(date) => onChange({ [key]: date })} today={today} />
        </Field>
      ))}
      <Field
        name="notice.standing"
        label="The taxpayer is"
        group
        required
        error={errors['notice.standing']}
        className="sm:col-span-2"
      >
        <RadioGroup
          options={standings}
          value={draft.standing}
          onChange={(standing) => onChange({ standing })}
        />
      </Field>
    </div>
  );
}

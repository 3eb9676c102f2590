'use client';
import { Checkbox } from '@/components/ui/checkbox';
import { Combobox } from '@/components/ui/combobox';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { languages, methodWord, type ContactMethod } from '@/lib/contacts/words';

import { Section, Text, type PartProps } from './parts';
import { timeZones, zoneOption } from './time-zones';

const methods = (Object.entries(methodWord) as [ContactMethod, string][]).map(([value, label]) => ({
  value,
  label,
}));
const languageOptions = Object.entries(languages).map(([value, label]) => ({ value, label }));

/** Addresses, numbers, and how somebody wants to be reached. */
export function ReachSection(part: PartProps) {
  const { values, set, errors } = part;
  return (
    <Section title="How to reach them">
      <Text {...part} name="email" label="E-mail" type="email" maxLength={320} />
      <Text {...part} name="phonePrimary" label="Phone" type="tel" maxLength={40} />
      <Text {...part} name="phoneMobile" label="Mobile" type="tel" maxLength={40} />
      <Text {...part} name="phoneWork" label="Work phone" type="tel" maxLength={40} />
      <Text {...part} name="phoneHome" label="Home phone" type="tel" maxLength={40} />
      <Text {...part} name="phoneFax" label="Fax" type="tel" maxLength={40} />
      <Field name="preferredContactMethod" label="Preferred way of contact" required>
        <Select
          options={methods}
          value={values.preferredContactMethod}
          onChange={(preferredContactMethod) => set({ preferredContactMethod })}
        />
      </Field>
      <Text
        {...part}
        name="bestTime"
        label="Best time"
        hint="For example: mornings, not on Fridays."
        maxLength={100}
      />
      <div className="flex flex-col gap-1 sm:col-span-2">
        <Checkbox
          label="Do not send e-mail"
          checked={values.noEmail}
          onChange={(noEmail) => set({ noEmail })}
        />
        <Checkbox label="Do not call" checked={values.noPhone} onChange={(noPhone) => set({ noPhone })} />
      </div>
      <Field name="timezone" label="Time zone" error={errors.timezone}>
        <Combobox
          options={timeZones()}
          value={values.timezone ? zoneOption(values.timezone) : null}
          onChange={(option) => set({ timezone: option?.value ?? '' })}
          placeholder="Type a zone or a city"
        />
      </Field>
      <Field name="language" label="Language" required error={errors.language}>
        <Select
          options={
            languages[values.language]
              ? languageOptions
              : [...languageOptions, { value: values.language, label: values.language }]
          }
          value={values.language}
          onChange={(language) => set({ language })}
        />
      </Field>
    </Section>
  );
}

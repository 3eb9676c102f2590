'use client';
import { useRouter } from 'next/navigation';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { RadioGroup } from '@/components/ui/radio-group';
import { contactTypes, typeWord } from '@/lib/contacts/words';
import { Duplicates } from '../duplicates-notice';
import { Section, Text, type PartProps } from './parts';
import { typedName } from './values';

const kinds = [
  { value: 'person', label: 'Person' },
  { value: 'company', label: 'Company' },
] as const;

/** Person or company, its name and types; a contact that looks the same is offered before a second is made. */
export function WhoSection({ id, ...part }: PartProps & { id?: string }) {
  const { values, set, errors } = part;
  const router = useRouter();
  return (
    <Section title="Who it is">
      <Field name="kind" label="Kind" group required className="sm:col-span-2">
        <RadioGroup options={kinds} value={values.kind} onChange={(kind) => set({ kind })} inline />
      </Field>
      {values.kind === 'person' && (
        <>
          <Text {...part} name="firstName" label="First name" maxLength={100} />
          <Text {...part} name="lastName" label="Last name" maxLength={100} />
        </>
      )}
      <Text
        {...part}
        name="company"
        label={values.kind === 'company' ? 'Company name' : 'Company'}
        required={values.kind === 'company'}
        maxLength={200}
        // A company has one name; its refusal stands where it is typed.
        errors={
          values.kind === 'company' && errors.lastName ? { ...errors, company: errors.lastName } : errors
        }
      />
      {values.kind === 'person' && <Text {...part} name="title" label="Title" maxLength={100} />}
      <Text {...part} name="industry" label="Industry" maxLength={100} />
      <fieldset className="sm:col-span-2">
        <legend className="mb-1 text-sm font-medium">Types, as many as fit</legend>
        <div className="grid gap-x-4 gap-y-1 sm:grid-cols-3">
          {contactTypes.map((type) => (
            <Checkbox
              key={type}
              label={typeWord[type]}
              checked={values.types.includes(type)}
              onChange={(on) =>
                set({ types: on ? [...values.types, type] : values.types.filter((one) => one !== type) })
              }
            />
          ))}
        </div>
      </fieldset>
      <div className="sm:col-span-2">
        <Duplicates
          contact={{
            name: typedName(values),
            email: values.email,
            phones: [values.phonePrimary, values.phoneMobile, values.phoneWork, values.phoneHome],
            except: id,
          }}
          verb="Open"
          onChoose={(one) => router.push(`/contacts/${one.id}`)}
        />
      </div>
    </Section>
  );
}

/** What the demo firm keeps of its own on exchanges and contacts, and what its files hold of it. */
import type { Scope } from '@/lib/access/scope';
import { addField } from '@/lib/custom-fields/commands';
import { newField } from '@/lib/custom-fields/input';
import type { FieldValues } from '@/lib/custom-fields/rules/definition';
import { Dice } from './random';

const sources = ['Attorney', 'Broker', 'Past client', 'Website'];

export async function defineFields(scope: Scope): Promise<void> {
  for (const field of [
    {
      entity: 'exchange',
      label: 'Source of business',
      kind: 'choice',
      choices: sources.map((name) => ({ name, active: true })),
      help: 'Who sent the client to the firm.',
    },
    { entity: 'exchange', label: 'File box', kind: 'text', help: 'Where the paper file stands.' },
    { entity: 'exchange', label: 'Referral fee', kind: 'money' },
    { entity: 'contact', label: 'Annual review', kind: 'date' },
    { entity: 'contact', label: 'Holiday card', kind: 'checkbox' },
  ]) {
    await addField(scope, newField.parse(field));
  }
}

/** The values of one file; some have none. */
export function fieldsOf(index: number): FieldValues {
  const dice = new Dice(7000 + index * 7919);
  return {
    ...(dice.chance(0.8) && { source_of_business: dice.pick(sources) }),
    ...(dice.chance(0.6) && { file_box: `Box ${dice.between(1, 40)}` }),
    ...(dice.chance(0.3) && { referral_fee: (dice.between(2, 40) * 125).toFixed(2) }),
  };
}

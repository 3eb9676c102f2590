/** The columns of the contact list: what can be shown, and what is shown unless somebody chooses. */
import { fieldColumn } from '@/lib/custom-fields/rules/filter';
import type { FieldDefinition } from '@/lib/custom-fields/rules/definition';

export const columnChoices = (fields: readonly FieldDefinition[]) => [
  { id: 'name', label: 'Name', always: true },
  { id: 'types', label: 'Types' },
  { id: 'reach', label: 'E-mail and phone' },
  { id: 'state', label: 'Place' },
  { id: 'files', label: 'Exchanges' },
  { id: 'followup', label: 'Follow-up' },
  { id: 'tags', label: 'Tags' },
  ...fields
    .filter(({ isActive }) => isActive)
    .map(({ key, label }) => ({ id: fieldColumn(key), label, usual: false })),
];

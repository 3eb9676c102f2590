/** The filters of the contact list in words: what may be added, and the chips of what was. */
import type { FilterChip } from '@/components/ui/filter-bar';
import type { Option } from '@/components/ui/select';
import type { FieldDefinition } from '@/lib/custom-fields/rules/definition';
import { fieldChips, withoutFieldChip } from '@/lib/custom-fields/rules/filter';
import { followUps, type ContactListState } from '@/lib/contacts/list-params';
import { contactTypes, typeWord } from '@/lib/contacts/words';

type FollowUp = (typeof followUps)[number];

export const followUpWord: Record<FollowUp, string> = {
  due: 'due',
  week: 'within 7 days',
  set: 'set',
  none: 'not set',
};

export const followUpOptions: Option<FollowUp>[] = followUps.map((value) => ({
  value,
  label: followUpWord[value].charAt(0).toUpperCase() + followUpWord[value].slice(1),
}));

export const typeOptions = (state: ContactListState) =>
  contactTypes
    .filter((type) => !state.type.includes(type))
    .map((type) => ({ value: type, label: typeWord[type] }));

export const openOptions: Option<'yes' | 'no'>[] = [
  { value: 'yes', label: 'Has an open exchange' },
  { value: 'no', label: 'Has none' },
];

export function chipsOf(
  { type, tag, followup, open, state, fields }: ContactListState,
  definitions: readonly FieldDefinition[],
): FilterChip[] {
  return [
    ...type.map((one) => ({ key: `type:${one}`, label: `Type: ${typeWord[one]}` })),
    ...tag.map((one) => ({ key: `tag:${one}`, label: `Tag: ${one}` })),
    ...(followup ? [{ key: 'followup', label: `Follow-up: ${followUpWord[followup]}` }] : []),
    ...(open
      ? [{ key: 'open', label: open === 'yes' ? 'Has an open exchange' : 'Has no open exchange' }]
      : []),
    ...(state ? [{ key: 'state', label: `State: ${state}` }] : []),
    ...fieldChips(definitions, fields),
  ];
}

/** The change that takes a chip away. A tag may hold a colon itself. */
export function withoutChip(state: ContactListState, key: string): Partial<ContactListState> {
  const fields = withoutFieldChip(state.fields, key);
  if (fields) return { fields };
  const [kind = '', ...rest] = key.split(':');
  const value = rest.join(':');
  if (kind === 'type') return { type: state.type.filter((one) => one !== value) };
  if (kind === 'tag') return { tag: state.tag.filter((one) => one !== value) };
  return { [kind]: null };
}

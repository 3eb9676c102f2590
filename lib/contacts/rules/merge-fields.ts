/** The fields of two contacts side by side: what is chosen where they differ, and what of both is kept anyway. */

/** Of these the person chooses one side where both are given and differ. */
export const chosenFields = [
  'firstName',
  'lastName',
  'company',
  'title',
  'industry',
  'email',
  'phonePrimary',
  'phoneMobile',
  'phoneWork',
  'phoneHome',
  'phoneFax',
  'address',
  'timezone',
  'language',
  'preferredContactMethod',
  'referralSource',
  'primaryContactFor',
  'assistantContactId',
  'nextFollowupDate',
  'relationshipStrength',
  'importanceReason',
] as const;
export type ChosenField = (typeof chosenFields)[number];

export const fieldWord: Record<ChosenField, string> = {
  firstName: 'First name',
  lastName: 'Last name',
  company: 'Company',
  title: 'Title',
  industry: 'Industry',
  email: 'E-mail',
  phonePrimary: 'Phone',
  phoneMobile: 'Mobile',
  phoneWork: 'Work phone',
  phoneHome: 'Home phone',
  phoneFax: 'Fax',
  address: 'Address',
  timezone: 'Time zone',
  language: 'Language',
  preferredContactMethod: 'Preferred way of contact',
  referralSource: 'Referral source',
  primaryContactFor: 'Primary contact for',
  assistantContactId: 'Assistant',
  nextFollowupDate: 'Next follow-up',
  relationshipStrength: 'Relationship strength',
  importanceReason: 'Importance set by a person',
};

/** What the page and the database hold of one side: a field is null while nothing is entered. */
export type Side = Record<ChosenField, string | null>;

export type From = 'kept' | 'merged';

/** Where the sides differ and both say something, which one to begin with: the kept one. Only these are asked. */
export function fieldsToChoose(kept: Side, merged: Side): ChosenField[] {
  return chosenFields.filter(
    (field) => kept[field] !== null && merged[field] !== null && kept[field] !== merged[field],
  );
}

/** From which side each field comes: the choice where there is one, otherwise whichever says something, the kept one first. */
export function sources(
  kept: Side,
  merged: Side,
  choices: Partial<Record<ChosenField, From>>,
): Record<ChosenField, From> {
  const asked = new Set(fieldsToChoose(kept, merged));
  const from = (field: ChosenField): From => {
    if (asked.has(field)) return choices[field] ?? 'kept';
    return kept[field] === null && merged[field] !== null ? 'merged' : 'kept';
  };
  return Object.fromEntries(chosenFields.map((field) => [field, from(field)])) as Record<ChosenField, From>;
}

/** Tags, types: all of both, the kept one's first, each once whatever the case. */
export function union(kept: readonly string[], merged: readonly string[]): string[] {
  const known = new Set(kept.map((one) => one.toLowerCase()));
  return [...kept, ...merged.filter((one) => !known.has(one.toLowerCase()) && known.add(one.toLowerCase()))];
}

/** The notes of both, one after the other; the same text once. */
export function joinNotes(kept: string | null, merged: string | null): string | null {
  if (!kept || !merged || kept.trim() === merged.trim()) return kept ?? merged;
  return `${kept}\n\n${merged}`;
}

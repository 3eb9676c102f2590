/** How much a contact may hold, for forms and lists alike. */
export const MOST_TAGS = 20;

/** Characters. */
export const longest = {
  name: 100,
  company: 200,
  address: 200,
  city: 100,
  source: 200,
  tag: 40,
  notes: 20_000,
} as const;

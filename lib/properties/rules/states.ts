/** The states as people write them. */
const names =
  `AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|DC District of Columbia|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming`
    .split('|')
    .map((entry) => ({ code: entry.slice(0, 2), name: entry.slice(3) }));

export interface State {
  code: string;
  name: string;
}

/** The state that a text names, by its code or its name; undefined when it names none. */
export function stateOf(text: string | null | undefined): State | undefined {
  const typed = text?.trim().toLowerCase();
  if (!typed) return undefined;
  return names.find(({ code, name }) => code.toLowerCase() === typed || name.toLowerCase() === typed);
}

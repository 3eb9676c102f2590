/** A property in the words of a writing: the address as it stands, and the legal description where there is one. */
export interface Described {
  addressLine1: string;
  addressLine2?: string | null;
  city?: string | null;
  state?: string | null;
  zipCode?: string | null;
  legalDescription?: string | null;
}

export function describeProperty(property: Described): string {
  const { addressLine1, addressLine2, city, state, zipCode, legalDescription } = property;
  const place = [city, [state, zipCode].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  const address = [addressLine1, addressLine2, place].filter(Boolean).join(', ');
  return legalDescription ? `${address}. ${legalDescription}` : address;
}

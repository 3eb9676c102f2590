/** Places by ZIP code, from a table in the package `zipcodes`; loaded when first asked, since it weighs some megabytes. */
import type { Scope } from '@/lib/access/scope';
import { allow } from '@/lib/access/permissions';
import { fiveDigits } from './rules/zip';

export interface Place {
  zip: string;
  city: string;
  state: string;
  latitude: number;
  longitude: number;
}

/** Null for an unknown ZIP code, or text that is none. */
export async function placeOf(zip: string): Promise<Place | null> {
  const digits = fiveDigits(zip);
  if (!digits) return null;
  const { default: zipcodes } = await import('zipcodes');
  const found = Object.hasOwn(zipcodes.codes, digits) ? zipcodes.codes[digits] : undefined;
  if (!found || found.country !== 'US') return null;
  const { city, state, latitude, longitude } = found;
  return { zip: digits, city, state, latitude, longitude };
}

/** For the form: what a ZIP code says, before anything is saved. */
export async function lookUpZip(scope: Scope, { zip }: { zip: string }): Promise<{ place: Place | null }> {
  allow(scope, 'contact.list');
  return { place: await placeOf(zip) };
}

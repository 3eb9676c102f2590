/** What was said of a contact, as its columns hold it. */
import type { Prisma } from '@/lib/generated/prisma/client';
import { toDateColumn } from '@/lib/shared/calendar-date';
import type { ContactDetails } from './details';
import { changePreferences } from './preferences';
import { union } from './rules/merge-fields';
import { placeOf } from './zip-codes';

/** Every column of the form: what is not given is emptied. Of the preferences those that the form does not know stay. */
export function columnsOf(details: ContactDetails, standing: Prisma.JsonValue = {}) {
  const { types, tags, preferences, nextFollowupDate, country, customFields, ...rest } = details;
  const empty = {
    ...{ firstName: null, lastName: null, company: null, title: null, industry: null, email: null },
    ...{ phonePrimary: null, phoneMobile: null, phoneWork: null, phoneHome: null, phoneFax: null },
    ...{ addressLine1: null, addressLine2: null, city: null, state: null, zipCode: null },
    ...{ latitude: null, longitude: null, primaryContactFor: null, assistantContactId: null },
    ...{ referralSource: null, timezone: null, notes: null, relationshipStrength: null },
  };
  const said = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return {
    ...empty,
    ...(said as Omit<typeof rest, never>),
    country: country ?? 'USA',
    contactType: [...new Set(types)],
    tags: union([], tags),
    customFieldValues: customFields as Prisma.InputJsonObject,
    communicationPreferences: changePreferences(standing, preferences) as Prisma.InputJsonObject,
    nextFollowupDate: nextFollowupDate ? toDateColumn(nextFollowupDate) : null,
  };
}

/** Told with what was saved: a ZIP code that the table does not know. */
export interface Placed {
  details: ContactDetails;
  unknownZip?: string;
}

/**
 * Fills city, state and coordinates from the ZIP code where they are blank; coordinates that followed from the former ZIP code
 * follow the new one, and go with it where there is no new one. What was typed stays, also beside a ZIP code that is not known.
 */
export async function placed(details: ContactDetails, formerZip: string | null = null): Promise<Placed> {
  const { zipCode, country } = details;
  const abroad = country !== undefined && !/^(usa?|united states.*)$/i.test(country);
  const former = formerZip ? await placeOf(formerZip) : null;
  const followed =
    former !== null && details.latitude === former.latitude && details.longitude === former.longitude;
  const place = zipCode && !abroad ? await placeOf(zipCode) : null;
  if (!place) {
    return {
      details: followed ? { ...details, latitude: undefined, longitude: undefined } : details,
      ...(zipCode && !abroad && { unknownZip: zipCode }),
    };
  }
  const free = details.latitude === undefined || followed;
  return {
    details: {
      ...details,
      city: details.city ?? place.city,
      state: details.state ?? place.state,
      ...(free && { latitude: place.latitude, longitude: place.longitude }),
    },
  };
}

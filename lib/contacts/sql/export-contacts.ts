import type { Scope } from '@/lib/access/scope';
import type { ContactMethod, ContactType } from '@/lib/generated/prisma/enums';

export interface ExportedContact {
  id: string;
  firstName: string | null;
  lastName: string | null;
  company: string | null;
  title: string | null;
  contactType: ContactType[];
  email: string | null;
  phonePrimary: string | null;
  phoneMobile: string | null;
  phoneWork: string | null;
  phoneHome: string | null;
  phoneFax: string | null;
  addressLine1: string | null;
  addressLine2: string | null;
  city: string | null;
  state: string | null;
  zipCode: string | null;
  country: string;
  preferredContactMethod: ContactMethod;
  timezone: string | null;
  language: string;
  referralSource: string | null;
  tags: string[];
  nextFollowupDate: string | null;
  customFieldValues: unknown;
}

/** Every column that a file of contacts carries. */
export function exportContacts({ db }: Scope, ids: readonly string[]): Promise<ExportedContact[]> {
  return db.$queryRaw<ExportedContact[]>`
    SELECT k.id, k.first_name AS "firstName", k.last_name AS "lastName", k.company, k.title,
      k.contact_type::text[] AS "contactType", k.email::text AS email, k.phone_primary AS "phonePrimary",
      k.phone_mobile AS "phoneMobile", k.phone_work AS "phoneWork", k.phone_home AS "phoneHome", k.phone_fax AS "phoneFax",
      k.address_line1 AS "addressLine1", k.address_line2 AS "addressLine2", k.city, k.state, k.zip_code AS "zipCode",
      k.country, k.preferred_contact_method::text AS "preferredContactMethod", k.timezone, k.language,
      k.referral_source AS "referralSource", k.tags, k.next_followup_date::text AS "nextFollowupDate",
      k.custom_field_values AS "customFieldValues"
    FROM contacts k WHERE k.organization_id = app.org() AND k.id = ANY (${[...ids]}::uuid[])`;
}

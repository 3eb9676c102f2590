import type { Scope } from '@/lib/access/scope';

/** As many columns as a list may fill; what is absent stays unknown. */
export interface ContactToInsert {
  id: string;
  firstName?: string | null;
  lastName?: string | null;
  company?: string | null;
  email?: string | null;
  phonePrimary?: string | null;
  phoneMobile?: string | null;
  phoneWork?: string | null;
  phoneHome?: string | null;
  phoneFax?: string | null;
  contactType?: readonly string[] | null;
  tags?: readonly string[] | null;
  title?: string | null;
  industry?: string | null;
  addressLine1?: string | null;
  addressLine2?: string | null;
  city?: string | null;
  state?: string | null;
  zipCode?: string | null;
  latitude?: number | null;
  longitude?: number | null;
  referralSource?: string | null;
  relationshipStrength?: number | null;
  preferredContactMethod?: string | null;
  timezone?: string | null;
  nextFollowupDate?: string | null;
  notes?: string | null;
  customFieldValues?: Record<string, unknown>;
}

/** Many contacts in one statement. */
export async function insertContacts(scope: Scope, rows: readonly ContactToInsert[]): Promise<void> {
  await scope.db.$executeRaw`
    INSERT INTO contacts (id, first_name, last_name, company, email, phone_primary, phone_mobile, phone_work, phone_home, phone_fax,
        contact_type, tags, title, industry, address_line1, address_line2, city, state, zip_code, latitude, longitude, referral_source,
        relationship_strength, preferred_contact_method, timezone, next_followup_date, notes, custom_field_values, created_by)
    SELECT id, "firstName", "lastName", company, email, "phonePrimary", "phoneMobile", "phoneWork", "phoneHome", "phoneFax",
        coalesce("contactType", '{}'), coalesce(tags, '{}'), title, industry, "addressLine1", "addressLine2", city, state, "zipCode",
        latitude, longitude, "referralSource", "relationshipStrength", coalesce("preferredContactMethod", 'email'), timezone, "nextFollowupDate", notes,
        coalesce("customFieldValues", '{}'), app.uid()
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS given (id uuid, "firstName" text, "lastName" text, company text,
        email citext, "phonePrimary" text, "phoneMobile" text, "phoneWork" text, "phoneHome" text, "phoneFax" text,
        "contactType" contact_type_enum[], tags text[], title text, industry text, "addressLine1" text, "addressLine2" text, city text,
        state text, "zipCode" text, latitude numeric, longitude numeric, "referralSource" text, "relationshipStrength" integer,
        "preferredContactMethod" contact_method_enum, timezone text, "nextFollowupDate" date, notes text, "customFieldValues" jsonb)`;
}

import type { Scope } from '@/lib/access/scope';
import type { ContactMethod, ContactType, RiskTolerance } from '@/lib/generated/prisma/enums';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { Money } from '@/lib/shared/money';

export interface RelatedContact {
  id: string;
  name: string;
  title: string | null;
}

export interface ContactHead {
  id: string;
  displayName: string;
  firstName: string | null;
  lastName: string | null;
  company: string | null;
  title: string | null;
  industry: string | null;
  types: ContactType[];
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
  latitude: number | null;
  longitude: number | null;
  referralSource: string | null;
  relationshipStrength: number | null;
  preferredContactMethod: ContactMethod;
  communicationPreferences: unknown;
  timezone: string | null;
  language: string;
  customFieldValues: unknown;
  tags: string[];
  notes: string | null;
  importanceScore: number;
  importanceReason: string | null;
  nextFollowupDate: CalendarDate | null;
  updatedAt: Date;
  signsIn: boolean;
  mergedIntoId: string | null;
  /** Those that were merged into this one. */
  merged: { id: string; name: string; on: string }[];
  primaryFor: RelatedContact | null;
  assistant: RelatedContact | null;
  assistantOf: RelatedContact[];
  primaries: RelatedContact[];
  /** Of a company, who has its name as theirs; of a person, the company itself where it is a contact. */
  people: RelatedContact[];
  companyContact: RelatedContact | null;
  finances: {
    creditScore: number | null;
    netWorthEstimate: Money | null;
    investmentCapacity: Money | null;
    riskTolerance: RiskTolerance | null;
  } | null;
  referred: number;
}

const MOST = 50;

/** One contact with those around it and its means, in one statement; undefined when there is none that the reader may see. */
export async function contactHead({ db }: Scope, id: string): Promise<ContactHead | undefined> {
  const [head] = await db.$queryRaw<ContactHead[]>`
    SELECT k.id, k.display_name AS "displayName", k.first_name AS "firstName", k.last_name AS "lastName", k.company, k.title,
      k.industry, k.contact_type::text[] AS types, k.email::text AS email, k.phone_primary AS "phonePrimary",
      k.phone_mobile AS "phoneMobile", k.phone_work AS "phoneWork", k.phone_home AS "phoneHome", k.phone_fax AS "phoneFax",
      k.address_line1 AS "addressLine1", k.address_line2 AS "addressLine2", k.city, k.state, k.zip_code AS "zipCode",
      k.country, k.latitude, k.longitude, k.referral_source AS "referralSource",
      k.relationship_strength AS "relationshipStrength", k.preferred_contact_method::text AS "preferredContactMethod",
      k.communication_preferences AS "communicationPreferences", k.timezone, k.language,
      k.custom_field_values AS "customFieldValues", k.tags, k.notes, k.importance_score AS "importanceScore",
      k.importance_reason AS "importanceReason", k.next_followup_date::text AS "nextFollowupDate",
      k.updated_at AS "updatedAt", k.user_id IS NOT NULL AS "signsIn", k.merged_into_id AS "mergedIntoId",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'name', m.display_name, 'on', m.merged_at) ORDER BY m.merged_at), '[]')
        FROM contacts m WHERE m.organization_id = k.organization_id AND m.merged_into_id = k.id) AS merged,
      (SELECT jsonb_build_object('id', f.id, 'name', f.display_name, 'title', f.title)
        FROM contacts f WHERE f.organization_id = k.organization_id AND f.id = k.primary_contact_for) AS "primaryFor",
      (SELECT jsonb_build_object('id', a.id, 'name', a.display_name, 'title', a.title)
        FROM contacts a WHERE a.organization_id = k.organization_id AND a.id = k.assistant_contact_id) AS assistant,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'name', a.display_name, 'title', a.title) ORDER BY a.display_name), '[]')
        FROM (SELECT * FROM contacts WHERE organization_id = k.organization_id AND assistant_contact_id = k.id
          AND merged_into_id IS NULL ORDER BY display_name LIMIT ${MOST}::integer) a) AS "assistantOf",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'name', a.display_name, 'title', a.title) ORDER BY a.display_name), '[]')
        FROM (SELECT * FROM contacts WHERE organization_id = k.organization_id AND primary_contact_for = k.id
          AND merged_into_id IS NULL ORDER BY display_name LIMIT ${MOST}::integer) a) AS primaries,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'name', a.display_name, 'title', a.title) ORDER BY a.display_name), '[]')
        FROM (SELECT * FROM contacts a WHERE k.first_name IS NULL AND k.last_name IS NULL AND a.organization_id = k.organization_id
          AND lower(a.company) = lower(k.company) AND (a.first_name IS NOT NULL OR a.last_name IS NOT NULL)
          AND a.merged_into_id IS NULL ORDER BY display_name LIMIT ${MOST}::integer) a) AS people,
      (SELECT jsonb_build_object('id', c.id, 'name', c.display_name, 'title', c.title)
        FROM contacts c WHERE (k.first_name IS NOT NULL OR k.last_name IS NOT NULL) AND c.organization_id = k.organization_id
          AND lower(c.company) = lower(k.company) AND c.first_name IS NULL AND c.last_name IS NULL
          AND c.merged_into_id IS NULL ORDER BY c.id LIMIT 1) AS "companyContact",
      (SELECT jsonb_build_object('creditScore', f.credit_score, 'netWorthEstimate', f.net_worth_estimate::text,
          'investmentCapacity', f.investment_capacity::text, 'riskTolerance', f.risk_tolerance)
        FROM contact_finances f WHERE f.organization_id = k.organization_id AND f.contact_id = k.id) AS finances,
      (SELECT count(*)::integer FROM contacts r WHERE r.organization_id = k.organization_id AND r.merged_into_id IS NULL
        AND lower(btrim(r.referral_source)) IN (lower(k.display_name), lower(k.company))) AS referred
    FROM contacts k WHERE k.organization_id = app.org() AND k.id = ${id}::uuid`;
  return head;
}

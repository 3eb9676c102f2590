import type { Scope } from '@/lib/access/scope';

/** What two contacts have in common. */
export type Sameness = 'email' | 'phone' | 'name' | 'sound';

export interface Alike {
  id: string;
  displayName: string;
  company: string | null;
  email: string | null;
  phonePrimary: string | null;
  contactType: string[];
  reasons: Sameness[];
}

export interface Likeness {
  /** Names as they are typed; blank when too little is known. */
  name: string;
  email: string | null;
  phones: readonly string[];
  except?: string;
}

const MOST = 10;

/**
 * Contacts that may be this one: the same address, number or name, or a name that is spelled nearly so. A likeness of at least
 * six tenths of the trigrams counts. Colleagues share a number, so with it two tenths of the name must agree.
 */
export function alike({ db }: Scope, { name, email, phones, except }: Likeness): Promise<Alike[]> {
  return db.$queryRaw<Alike[]>`
    WITH asked AS MATERIALIZED (
      SELECT app.name_words(${name}) AS words, app.plain_text(${name}) AS plain, ${email}::citext AS email,
        ARRAY(SELECT app.phone_key(p) FROM unnest(${[...phones]}::text[]) AS p WHERE app.phone_key(p) IS NOT NULL) AS phones
    ), compared AS (
      SELECT k.id, k.display_name, k.company, k.email::text AS email, k.phone_primary, k.contact_type::text[] AS types,
        k.email = asked.email AS same_email,
        CASE WHEN EXISTS (SELECT FROM unnest(asked.phones) AS p WHERE regexp_replace(
            concat_ws('|', k.phone_primary, k.phone_mobile, k.phone_work, k.phone_home), '[^0-9|]+', '', 'g') LIKE '%' || p || '%')
          THEN ARRAY[app.phone_key(k.phone_primary), app.phone_key(k.phone_mobile), app.phone_key(k.phone_work),
            app.phone_key(k.phone_home)] && asked.phones END AS same_phone,
        similarity(app.plain_text(k.display_name), asked.plain) AS likeness, asked.words
      FROM contacts k, asked
      WHERE k.organization_id = app.org() AND k.merged_into_id IS NULL AND k.id IS DISTINCT FROM ${except ?? null}::uuid
    ), judged AS (
      SELECT *, likeness >= 0.4 AND cardinality(words) > 0 AND app.name_words(display_name) = words AS same_name
      FROM compared WHERE same_email OR same_phone OR likeness >= 0.4
    )
    SELECT id, display_name AS "displayName", company, email, phone_primary AS "phonePrimary", types AS "contactType",
      array_remove(ARRAY[CASE WHEN same_email THEN 'email' END, CASE WHEN same_phone THEN 'phone' END,
        CASE WHEN same_name THEN 'name' WHEN likeness >= 0.6 THEN 'sound' END], NULL) AS reasons
    FROM judged WHERE same_email OR same_phone AND (likeness >= 0.2 OR cardinality(words) = 0) OR same_name OR likeness >= 0.6
    ORDER BY same_email IS TRUE DESC, same_name DESC, likeness DESC, id LIMIT ${MOST}::integer`;
}

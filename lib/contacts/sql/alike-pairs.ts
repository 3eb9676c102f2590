import type { Scope } from '@/lib/access/scope';
import type { Sameness } from './alike';

export interface AlikePair {
  first: PairSide;
  second: PairSide;
  reasons: Sameness[];
}

export interface PairSide {
  id: string;
  name: string;
  company: string | null;
  email: string | null;
  phone: string | null;
  files: number;
}

export const MOST_PAIRS = 100;

/** Something that so many contacts share, an office's number, tells nobody apart. */
const COMMON = 5;

/**
 * Pairs of contacts that may be one, the likeliest first. Joined by what they share, so that the work grows with the contacts
 * and not with their pairs: address, number, words of the name, sounds of the name. Sounds alone need half of the trigrams to
 * agree, a number alone two tenths: colleagues share one.
 */
export function alikePairs({ db }: Scope): Promise<AlikePair[]> {
  return db.$queryRaw<AlikePair[]>`
    WITH standing AS MATERIALIZED (
      SELECT id, display_name, company, email, phone_primary, phone_mobile, phone_work, phone_home,
        app.name_words(display_name) AS words, app.plain_text(display_name) AS plain
      FROM contacts WHERE organization_id = app.org() AND merged_into_id IS NULL
    ), shared AS MATERIALIZED (
      SELECT id, 'email' AS reason, lower(email::text) AS key FROM standing WHERE email IS NOT NULL
      UNION
      SELECT id, 'phone', key
      FROM standing, unnest(ARRAY[phone_primary, phone_mobile, phone_work, phone_home]) AS phone, app.phone_key(phone) AS key
      WHERE phone IS NOT NULL AND key IS NOT NULL
      UNION ALL
      SELECT id, 'name', array_to_string(words, ' ') FROM standing WHERE cardinality(words) > 0
      UNION ALL
      SELECT id, 'sound', array_to_string(app.name_sounds(words), ' ') FROM standing WHERE cardinality(words) > 1
    ), telling AS (
      SELECT reason, key, array_agg(id ORDER BY id) AS ids FROM shared GROUP BY 1, 2 HAVING count(*) BETWEEN 2 AND ${COMMON}::integer
    ), pairs AS (
      SELECT a.id AS first, b.id AS second, array_agg(reason ORDER BY reason) AS reasons
      FROM telling, unnest(ids) WITH ORDINALITY AS a (id, place), unnest(ids) WITH ORDINALITY AS b (id, place)
      WHERE a.place < b.place GROUP BY 1, 2
    ), judged AS (
      SELECT a.id AS first, b.id AS second,
        CASE WHEN 'name' = ANY (reasons) THEN array_remove(reasons, 'sound') ELSE reasons END AS reasons
      FROM pairs JOIN standing a ON a.id = pairs.first JOIN standing b ON b.id = pairs.second
      WHERE similarity(a.plain, b.plain) >= CASE reasons WHEN '{sound}' THEN 0.5 WHEN '{phone}' THEN 0.2 ELSE 0 END
      ORDER BY ('email' = ANY (reasons))::integer * 4 + ('name' = ANY (reasons))::integer * 3
          + ('phone' = ANY (reasons))::integer * 2 + ('sound' = ANY (reasons))::integer DESC, 1, 2
      LIMIT ${MOST_PAIRS}::integer
    )
    SELECT reasons,
      (SELECT jsonb_build_object('id', k.id, 'name', k.display_name, 'company', k.company, 'email', k.email,
          'phone', k.phone_primary, 'files', (SELECT count(*) FROM exchange_cards c
            WHERE c.organization_id = k.organization_id AND c.client_id = k.id)
          + (SELECT count(*) FROM exchange_participants p
            WHERE p.organization_id = k.organization_id AND p.participant_id = k.id AND p.left_at IS NULL))
        FROM contacts k WHERE k.organization_id = app.org() AND k.id = judged.first) AS first,
      (SELECT jsonb_build_object('id', k.id, 'name', k.display_name, 'company', k.company, 'email', k.email,
          'phone', k.phone_primary, 'files', (SELECT count(*) FROM exchange_cards c
            WHERE c.organization_id = k.organization_id AND c.client_id = k.id)
          + (SELECT count(*) FROM exchange_participants p
            WHERE p.organization_id = k.organization_id AND p.participant_id = k.id AND p.left_at IS NULL))
        FROM contacts k WHERE k.organization_id = app.org() AND k.id = judged.second) AS second
    FROM judged`;
}

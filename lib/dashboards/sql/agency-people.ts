import { Prisma } from '@/lib/generated/prisma/client';
import { reading, type Read } from '@/lib/platform/database/together';

export interface AgencyPerson {
  userId: string;
  /** Null until the person takes part in a file: before that the agency does not see who it is. */
  name: string | null;
  files: number;
  active: number;
  completed: number;
}

/** The third parties assigned to the agency with the files they take part in or represent; most files first. */
export function agencyPeople(): Read<AgencyPerson> {
  return reading(Prisma.sql`
    WITH parts AS (
      SELECT organization_id, user_id, exchange_id FROM exchange_participants WHERE left_at IS NULL
      UNION
      SELECT organization_id, primary_attorney_id, id FROM exchanges WHERE primary_attorney_id IS NOT NULL
    ), counted AS (
      -- Asked of a list, not joined: under the policies a join would weigh the list of visible files for every part.
      SELECT p.user_id, count(*)::integer AS files,
        (count(*) FILTER (WHERE p.exchange_id IN (SELECT c.exchange_id FROM exchange_cards c WHERE c.status = 'active')))::integer AS active,
        (count(*) FILTER (WHERE p.exchange_id IN (SELECT c.exchange_id FROM exchange_cards c WHERE c.status = 'completed')))::integer
          AS completed
      FROM parts p GROUP BY p.user_id
    )
    SELECT a.third_party_user_id AS "userId", u.display_name AS "name", coalesce(p.files, 0) AS "files",
      coalesce(p.active, 0) AS "active", coalesce(p.completed, 0) AS "completed"
    FROM agency_assignments a
    LEFT JOIN users u ON u.id = a.third_party_user_id
    LEFT JOIN counted p ON p.user_id = a.third_party_user_id
    WHERE a.ended_at IS NULL
    ORDER BY "files" DESC, u.display_name NULLS LAST`);
}

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
    )
    SELECT a.third_party_user_id AS "userId", u.display_name AS "name", count(c.exchange_id)::integer AS "files",
      count(*) FILTER (WHERE c.status = 'active')::integer AS "active",
      count(*) FILTER (WHERE c.status = 'completed')::integer AS "completed"
    FROM agency_assignments a
    LEFT JOIN users u ON u.id = a.third_party_user_id
    LEFT JOIN parts p ON p.organization_id = a.organization_id AND p.user_id = a.third_party_user_id
    LEFT JOIN exchange_cards c ON c.organization_id = p.organization_id AND c.exchange_id = p.exchange_id
    WHERE a.ended_at IS NULL
    GROUP BY a.third_party_user_id, u.display_name
    ORDER BY "files" DESC, u.display_name NULLS LAST`);
}

import type { Scope } from '@/lib/access/scope';
import { Prisma } from '@/lib/generated/prisma/client';
import { interactionKinds, type InteractionKind } from '../history-params';

export interface Interaction {
  kind: InteractionKind;
  id: string;
  at: Date;
  exchangeId: string | null;
  exchangeNumber: string | null;
  /** The words of a message or note, a document's or task's title, the two stages or statuses. */
  text: string;
  /** `completed` of a task, `stage` or `status` of a change; otherwise null. */
  detail: string | null;
  /** Who did it; null for the system. */
  by: string | null;
}

export interface InteractionQuestion {
  /** The contact, and those merged into it. */
  ids: readonly string[];
  exchangeId?: string | null;
  kinds?: readonly InteractionKind[];
  /** Only what was before this instant. */
  before?: Date | null;
  limit: number;
}

/** What is told of a message or note. */
const WORDS = 240;

/**
 * What happened on the files of which the contact is the client or takes part, and what belongs to the contact alone, newest
 * first. A standard task counts once it is completed: that a file began with it is no interaction. Row-level security leaves out what the reader may not see: files of colleagues, addressed messages, private notes.
 */
export function interactions({ db }: Scope, question: InteractionQuestion): Promise<Interaction[]> {
  const { ids, exchangeId = null, before = null, limit } = question;
  const kinds = question.kinds?.length ? question.kinds : interactionKinds;
  const mine = Prisma.sql`ANY (${[...ids]}::uuid[])`;
  const about = Prisma.sql`(x.exchange_id = ANY (ARRAY(SELECT exchange_id FROM asked)) ${
    exchangeId === null ? Prisma.sql`OR x.contact_id = ${mine}` : Prisma.empty
  })`;
  const onFiles = Prisma.sql`x.exchange_id = ANY (ARRAY(SELECT exchange_id FROM asked))`;
  const sooner = (at: Prisma.Sql) => (before ? Prisma.sql`AND ${at} < ${before}` : Prisma.empty);
  const branches: Record<InteractionKind, Prisma.Sql> = {
    message: Prisma.sql`SELECT 'message' AS kind, x.id, x.sent_at AS at, x.exchange_id, left(x.content, ${WORDS}::integer) AS text,
        NULL AS detail, x.sender_id AS actor
      FROM messages x WHERE x.organization_id = app.org() AND ${onFiles} AND x.withdrawn_at IS NULL ${sooner(Prisma.sql`x.sent_at`)}
      ORDER BY x.id DESC LIMIT ${limit}::integer`,
    note: Prisma.sql`SELECT 'note', x.id, x.created_at, x.exchange_id, left(x.body, ${WORDS}::integer), NULL, x.author_id
      FROM notes x WHERE x.organization_id = app.org() AND ${about} AND x.archived_at IS NULL ${sooner(Prisma.sql`x.created_at`)}
      ORDER BY x.created_at DESC LIMIT ${limit}::integer`,
    document: Prisma.sql`SELECT 'document', x.id, x.created_at, x.exchange_id, x.title, NULL, x.created_by
      FROM documents x WHERE x.organization_id = app.org() AND ${about} AND x.archived_at IS NULL ${sooner(Prisma.sql`x.created_at`)}
      ORDER BY x.created_at DESC LIMIT ${limit}::integer`,
    task: Prisma.sql`SELECT 'task', x.id, coalesce(x.completed_at, x.created_at), x.exchange_id, x.title,
        CASE WHEN x.completed_at IS NOT NULL THEN 'completed' END, CASE WHEN x.completed_at IS NULL THEN x.created_by END
      FROM tasks x WHERE x.organization_id = app.org() AND ${about} AND x.status <> 'cancelled'
        AND (x.completed_at IS NOT NULL OR x.template_id IS NULL)
        ${sooner(Prisma.sql`coalesce(x.completed_at, x.created_at)`)}
      ORDER BY coalesce(x.completed_at, x.created_at) DESC LIMIT ${limit}::integer`,
    stage: Prisma.sql`SELECT 'stage', x.id, x.changed_at, x.exchange_id,
        CASE WHEN x.from_stage <> x.to_stage THEN x.from_stage || '|' || x.to_stage ELSE x.from_status || '|' || x.to_status END,
        CASE WHEN x.from_stage <> x.to_stage THEN 'stage' ELSE 'status' END, x.changed_by
      FROM exchange_stage_changes x WHERE x.organization_id = app.org() AND ${onFiles} ${sooner(Prisma.sql`x.changed_at`)}
      ORDER BY x.changed_at DESC LIMIT ${limit}::integer`,
  };
  return db.$queryRaw<Interaction[]>(Prisma.sql`
    WITH files AS MATERIALIZED (
      SELECT c.exchange_id FROM exchange_cards c WHERE c.organization_id = app.org() AND c.client_id = ${mine}
      UNION
      SELECT p.exchange_id FROM exchange_participants p WHERE p.organization_id = app.org() AND p.participant_id = ${mine}
    ), asked AS MATERIALIZED (SELECT exchange_id FROM files WHERE ${exchangeId}::uuid IS NULL OR exchange_id = ${exchangeId}::uuid),
    told (kind, id, at, exchange_id, text, detail, actor) AS (${Prisma.join(
      interactionKinds.filter((kind) => kinds.includes(kind)).map((kind) => Prisma.sql`(${branches[kind]})`),
      ' UNION ALL ',
    )})
    SELECT told.kind, told.id, told.at, told.exchange_id AS "exchangeId", c.exchange_number AS "exchangeNumber", told.text,
      told.detail, u.display_name AS by
    FROM told
    LEFT JOIN exchange_cards c ON c.organization_id = app.org() AND c.exchange_id = told.exchange_id
    LEFT JOIN users u ON u.id = told.actor
    ORDER BY told.at DESC, told.id DESC LIMIT ${limit}::integer`);
}

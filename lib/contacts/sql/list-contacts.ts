import type { Scope } from '@/lib/access/scope';
import { Prisma } from '@/lib/generated/prisma/client';
import type { ContactType } from '@/lib/generated/prisma/enums';
import type { FieldFilter } from '@/lib/custom-fields/rules/filter';
import { customFieldFilter } from '@/lib/platform/database/custom-field-filter';
import { keyset } from '@/lib/platform/database/keyset';
import { addDays, type CalendarDate } from '@/lib/shared/calendar-date';
import { literally } from '@/lib/shared/like';
import type { Cursor } from '@/lib/shared/list-cursor';
import type { ContactListState, ContactSort } from '../list-params';

export interface ListedContact {
  id: string;
  displayName: string;
  company: string | null;
  /** A company has no name of a person. */
  isCompany: boolean;
  email: string | null;
  phonePrimary: string | null;
  contactType: ContactType[];
  city: string | null;
  state: string | null;
  tags: string[];
  nextFollowupDate: CalendarDate | null;
  updatedAt: Date;
  customFieldValues: unknown;
  /** Exchanges that the reader may see, as client and as participant. */
  asClient: number;
  asParticipant: number;
  openFiles: number;
  sortValue: string | null;
  /** How many match, on whatever page. */
  total: number;
}

export interface ContactPage {
  state: ContactListState;
  /** The filters by the firm's own fields. */
  own: readonly FieldFilter[];
  bound?: Cursor & { way: 'after' | 'before' };
  limit: number;
}

/** Files of every contact at once: the reader's exchanges are fewer than look-ups per contact would be. */
const files = Prisma.sql`
  clients AS MATERIALIZED (
    SELECT client_id AS id, count(*)::integer AS files,
      count(*) FILTER (WHERE status IN ('draft', 'active', 'on_hold'))::integer AS open
    FROM exchange_cards GROUP BY 1
  ), parts AS MATERIALIZED (
    SELECT p.participant_id AS id, count(DISTINCT p.exchange_id)::integer AS files,
      count(DISTINCT p.exchange_id) FILTER (WHERE c.status IN ('draft', 'active', 'on_hold'))::integer AS open
    FROM exchange_participants p
    JOIN exchange_cards c ON c.organization_id = p.organization_id AND c.exchange_id = p.exchange_id
    WHERE p.left_at IS NULL GROUP BY 1
  )`;

const orders: Record<ContactSort, { by: Prisma.Sql; cast: (value: string) => Prisma.Sql }> = {
  name: { by: Prisma.sql`lower(k.display_name)`, cast: (value) => Prisma.sql`${value}` },
  state: { by: Prisma.sql`k.state`, cast: (value) => Prisma.sql`${value}` },
  followup: { by: Prisma.sql`k.next_followup_date`, cast: (value) => Prisma.sql`${value}::date` },
  files: {
    by: Prisma.sql`(coalesce(c.files, 0) + coalesce(p.files, 0))`,
    cast: (value) => Prisma.sql`${value}::integer`,
  },
  added: { by: Prisma.sql`k.id`, cast: (value) => Prisma.sql`${value}::uuid` },
};

/** One page in its order; before a row, nearest first (turn it around). */
export function listContacts(
  scope: Scope,
  { state, own, bound, limit }: ContactPage,
): Promise<ListedContact[]> {
  const { by, cast } = orders[state.sort];
  const page = keyset(
    { value: by, id: Prisma.sql`k.id`, direction: state.dir },
    bound && {
      way: bound.way,
      value: bound.value === null ? null : cast(bound.value),
      id: Prisma.sql`${bound.id}::uuid`,
    },
  );
  return scope.db.$queryRaw<ListedContact[]>(Prisma.sql`
    WITH ${files}, matching AS (
      SELECT k.id, coalesce(c.files, 0) AS "asClient", coalesce(p.files, 0) AS "asParticipant",
        coalesce(c.open, 0) + coalesce(p.open, 0) AS "openFiles", (${by})::text AS "sortValue", (${page.where}) AS wanted,
        row_number() OVER (PARTITION BY (${page.where}) ORDER BY ${page.orderBy}) AS place
      FROM contacts k
      LEFT JOIN clients c ON c.id = k.id
      LEFT JOIN parts p ON p.id = k.id
      WHERE ${where(scope, state, own)}
    )
    SELECT m.*, (SELECT count(*)::integer FROM matching) AS total, k.display_name AS "displayName", k.company,
      (k.first_name IS NULL AND k.last_name IS NULL AND k.company IS NOT NULL) AS "isCompany", k.email::text AS email,
      k.phone_primary AS "phonePrimary", k.contact_type::text[] AS "contactType", k.city, k.state, k.tags,
      k.next_followup_date::text AS "nextFollowupDate", k.updated_at AS "updatedAt",
      k.custom_field_values AS "customFieldValues"
    FROM matching m JOIN contacts k ON k.organization_id = app.org() AND k.id = m.id
    WHERE m.wanted AND m.place <= ${limit} ORDER BY m.place`);
}

function where(
  scope: Scope,
  { q, type, tag, followup, open, state }: ContactListState,
  own: readonly FieldFilter[],
): Prisma.Sql {
  const conditions = [Prisma.sql`k.organization_id = app.org() AND k.merged_into_id IS NULL`];
  if (q) {
    const like = `%${literally(q)}%`;
    const digits = q.replace(/\D+/g, '');
    const phones = digits.length >= 4 ? Prisma.sql`OR ${phoneDigits} LIKE ${`%${digits}%`}` : Prisma.empty;
    conditions.push(Prisma.sql`(app.plain_text(k.display_name) LIKE app.plain_text(${like})
      OR app.plain_text(k.company) LIKE app.plain_text(${like}) OR k.email::text ILIKE ${like} ${phones}
      OR EXISTS (SELECT FROM jsonb_each_text(k.custom_field_values) AS f WHERE f.value ILIKE ${like}))`);
  }
  if (type.length > 0) conditions.push(Prisma.sql`k.contact_type && ${type}::contact_type_enum[]`);
  for (const one of tag) {
    conditions.push(
      Prisma.sql`EXISTS (SELECT FROM unnest(k.tags) AS t (word) WHERE lower(t.word) = lower(${one}))`,
    );
  }
  if (followup) conditions.push(followUp(scope.today)[followup]);
  if (open) {
    const some = Prisma.sql`(coalesce(c.open, 0) + coalesce(p.open, 0)) > 0`;
    conditions.push(open === 'yes' ? some : Prisma.sql`NOT ${some}`);
  }
  if (state) conditions.push(Prisma.sql`upper(k.state) = upper(${state})`);
  conditions.push(...own.map((filter) => customFieldFilter(Prisma.sql`k.custom_field_values`, filter)));
  return Prisma.join(conditions, ' AND ');
}

const phoneDigits = Prisma.sql`regexp_replace(concat_ws(' | ', k.phone_primary, k.phone_mobile, k.phone_work, k.phone_home),
  '[^0-9|]+', '', 'g')`;

const followUp = (today: CalendarDate) => ({
  due: Prisma.sql`k.next_followup_date <= ${today}::date`,
  week: Prisma.sql`k.next_followup_date BETWEEN ${today}::date AND ${addDays(today, 7)}::date`,
  set: Prisma.sql`k.next_followup_date IS NOT NULL`,
  none: Prisma.sql`k.next_followup_date IS NULL`,
});

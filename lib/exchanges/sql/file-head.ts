import { can } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Priority } from '@/lib/generated/prisma/enums';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { DecisionRow } from '../decision-row';
import type { FileRow } from '../file';
import type { Postponement } from '../rules/postponement';
import { riskColumns, type RiskInputs } from './risk-inputs';

/** How the office sorts and names a file. */
export interface OfficeRow {
  name: string;
  priority: Priority;
  substatus: string | null;
  tags: string[];
  customFields: unknown;
}

export interface FileHead extends FileRow {
  createdAt: Date;
  closedAt: Date | null;
  client: string;
  coordinator: { id: string; name: string; email?: string; phone?: string | null } | null;
  /** Those for a disaster that were approved. */
  postponements: Postponement[];
  /** For who sees properties: the name carries an address. */
  name?: string;
  /** When each relinquished property was transferred, the earliest first. */
  sold?: (CalendarDate | null)[];
  /** For who sees progress. */
  completion?: number;
  agreementSignedOn?: Date | null;
  statusReason?: string | null;
  /** For staff. */
  counts?: { properties: number; people: number; completed: number; open: number };
  risk?: RiskInputs;
  office?: OfficeRow;
  /** Every postponement, proposed, approved or declined. */
  decisions?: DecisionRow[];
  /** For who moves exchanges, where they are asked for; lib/workflow knows what is in it. */
  gates?: unknown;
}

/**
 * All that the head of an exchange's page needs, in one statement: the page is opened more often than any other. Asks for
 * no column that the role may not read. Undefined for an exchange that the member may not see.
 */
export async function fileHead(
  scope: Scope,
  id: string,
  { withGates = false } = {},
): Promise<FileHead | undefined> {
  const [row] = await scope.db.$queryRaw<FileHead[]>(Prisma.sql`
    SELECT e.id, e.exchange_number AS "exchangeNumber", e.exchange_type AS "exchangeType", e.status, e.stage,
      e.client_id AS "clientId", e.coordinator_id AS "coordinatorId", e.time_zone AS "timeZone",
      e.transfer_date AS "transferDate", e.taxpayer_type AS "taxpayerType", e.tax_return_due_on AS "taxReturnDueOn",
      e.extension_filed_on AS "extensionFiledOn", e.extended_due_on AS "extendedDueOn",
      e.return_filed_on AS "returnFiledOn", e.parked_side AS "parkedSide", e.parking_started_on AS "parkingStartedOn",
      e.identification_deadline AS "identificationDeadline", e.exchange_deadline AS "exchangeDeadline",
      e.parking_agreement_deadline AS "parkingAgreementDeadline",
      e.parking_identification_deadline AS "parkingIdentificationDeadline", e.parking_deadline AS "parkingDeadline",
      e.created_at AS "createdAt", e.closed_at AS "closedAt", client.display_name AS client,
      (SELECT jsonb_build_object('id', u.id, 'name', u.display_name ${reachable(scope)}) FROM users u
        WHERE u.id = e.coordinator_id) AS coordinator, ${approved} AS postponements
      ${ofProperties(scope)} ${ofProgress(scope)} ${ofStaff(scope)}
      ${withGates && can(scope, 'exchange.advance') ? gates : Prisma.empty}
    FROM exchanges e
    JOIN contacts client ON client.organization_id = e.organization_id AND client.id = e.client_id
    ${forStaff(scope, Prisma.sql`JOIN exchange_cards c ON c.organization_id = e.organization_id AND c.exchange_id = e.id`)}
    WHERE e.id = ${id}::uuid`);
  return row;
}

/** What the gates of the stages look at. */
const gates = Prisma.sql`,
  (SELECT g.facts FROM app.gate_facts(e.organization_id, ARRAY[e.id]) g) AS gates`;

const approved = Prisma.sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('rule', d.rule, 'notice', d.notice,
    'disasterOn', d.disaster_on, 'windowFrom', d.window_from, 'postponedTo', d.postponed_to) ORDER BY d.disaster_on), '[]')
  FROM deadline_postponements d
  WHERE d.organization_id = e.organization_id AND d.exchange_id = e.id AND d.status = 'approved')`;

/** Proposals first, then the newest disaster. */
const decisions = Prisma.sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'rule', d.rule, 'standing', d.standing,
    'notice', d.notice, 'noticeLink', d.notice_link, 'disasterOn', d.disaster_on, 'windowFrom', d.window_from,
    'postponedTo', d.postponed_to, 'dates', d.dates, 'status', d.status, 'reason', d.reason, 'proposedBy', d.proposed_by,
    'proposer', proposer.display_name, 'decider', decider.display_name, 'decidedAt', d.decided_at)
    ORDER BY d.status, d.disaster_on DESC, d.rule), '[]')
  FROM deadline_postponements d
    JOIN users proposer ON proposer.id = d.proposed_by
    LEFT JOIN users decider ON decider.id = d.decided_by
  WHERE d.organization_id = e.organization_id AND d.exchange_id = e.id)`;

/** An agency sees who coordinates, not how to reach them. */
const reachable = (scope: Scope) =>
  can(scope, 'task.see') ? Prisma.sql`, 'email', u.email, 'phone', u.phone_primary` : Prisma.empty;

const ofProperties = (scope: Scope) =>
  can(scope, 'exchange.seeProperties')
    ? Prisma.sql`, e.name, (SELECT coalesce(jsonb_agg(p.transferred_on ORDER BY p.transferred_on), '[]')
        FROM exchange_properties p WHERE p.organization_id = e.organization_id AND p.exchange_id = e.id
          AND p.side = 'relinquished' AND p.status NOT IN ('lost', 'revoked')) AS sold`
    : Prisma.empty;

const ofProgress = (scope: Scope) =>
  can(scope, 'exchange.seeProgress')
    ? Prisma.sql`, e.completion_percentage AS completion, e.agreement_signed_on AS "agreementSignedOn",
        e.status_reason AS "statusReason"`
    : Prisma.empty;

const ofStaff = (scope: Scope) =>
  forStaff(
    scope,
    Prisma.sql`, jsonb_build_object('properties', c.properties_relinquished + c.properties_replacement,
        'people', c.participant_count, 'completed', c.tasks_completed, 'open', c.tasks_open) AS counts,
      jsonb_build_object('name', e.name, 'priority', e.priority, 'substatus', e.substatus, 'tags', e.tags,
        'customFields', e.custom_fields) AS office,
      (SELECT to_jsonb(inputs) FROM (SELECT ${riskColumns(scope)}) inputs) AS risk,
      ${decisions} AS decisions`,
  );

const forStaff = (scope: Scope, sql: Prisma.Sql) => (can(scope, 'exchange.seeRisk') ? sql : Prisma.empty);

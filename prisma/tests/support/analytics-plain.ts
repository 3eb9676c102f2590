/** The figures again, from the rows themselves and in plain loops: no card, no sum kept by anybody, no join. */
import { calendarDateIn, daysBetween, toCalendarDate } from '@/lib/shared/calendar-date';
import { cents, dollars, plainMoney, sum, type Row, type Tables } from './plain-money';

const ratio = (part: number, whole: number) => (whole === 0 ? null : (part / whole).toFixed(6));

const open = ['pending', 'in_progress', 'blocked'];
const dayOf = (instant: unknown, zone: unknown) => calendarDateIn(String(zone), new Date(String(instant)));

/** The figures of one exchange, judged at `now`. */
export function plainExchange(t: Tables, file: Row, now: Date) {
  const on = (rows: Row[]) => rows.filter((row) => row.exchange_id === file.id);
  const tasks = on(t.tasks);
  const standing = on(t.exchange_properties).filter(({ status }) => !['lost', 'revoked'].includes(status));
  const today = calendarDateIn(String(file.time_zone), now);
  const ended = ['completed', 'failed', 'cancelled'].includes(file.status);
  const quality = tasks.filter((task) => task.quality_score !== null);
  const kept = t.exchange_finances.find((row) => row.exchange_id === file.id)!;
  const valuesOf = (rows: Row[]) =>
    rows.flatMap((row) => {
      const money = t.property_finances.find(({ property_id }) => property_id === row.id);
      return money && money.value !== null ? [cents(money.value)] : [];
    });
  const total = (values: number[]) => (values.length > 0 ? values.reduce((a, b) => a + b, 0) : null);
  const relinquished = total(valuesOf(standing.filter(({ side }) => side === 'relinquished')));
  const replacement = total(
    valuesOf(
      standing.filter(
        ({ side, status }) =>
          side === 'replacement' && ['under_contract', 'parked', 'acquired', 'transferred'].includes(status),
      ),
    ),
  );
  const money = (value: number | null) => (value === null ? null : dollars(value));
  const dueDone = tasks.filter((task) => task.status === 'completed' && task.due_on !== null);
  const onTime = dueDone.filter((task) => dayOf(task.completed_at, file.time_zone) <= String(task.due_on));
  return {
    total_tasks: tasks.length,
    completed_tasks: tasks.filter(({ status }) => status === 'completed').length,
    open_tasks: tasks.filter(({ status }) => open.includes(status)).length,
    overdue_tasks: tasks.filter(
      (row) => open.includes(row.status) && row.due_on !== null && String(row.due_on) < today,
    ).length,
    due_completed_tasks: dueDone.length,
    on_time_tasks: onTime.length,
    on_time_completion_rate: ratio(onTime.length, dueDone.length),
    avg_task_quality: ratio(
      sum(quality, (task) => Number(task.quality_score)),
      quality.length,
    ),
    message_count: on(t.messages).length,
    document_count: on(t.documents).filter((row) => row.archived_at === null).length,
    participant_count: new Set(on(t.exchange_participants).map((row) => row.participant_id)).size,
    active_participant_count: new Set(
      on(t.exchange_participants).flatMap((row) => (row.left_at === null ? [row.participant_id] : [])),
    ).size,
    ...plainMoney(t, file.organization_id, file.id),
    relinquished_property_value: money(relinquished),
    replacement_property_value: money(replacement),
    exchange_value: dollars(relinquished ?? replacement ?? 0),
    fee_variance:
      kept.estimated_fees === null || kept.actual_fees === null
        ? null
        : dollars(cents(kept.actual_fees) - cents(kept.estimated_fees)),
    days_remaining:
      ended || file.exchange_deadline === null
        ? null
        : daysBetween(today, toCalendarDate(String(file.exchange_deadline))),
    days_active: activeDays(file, ended ? file.closed_at : now.toISOString()),
    timeline_status: plainTimeline(file, today),
    relinquished_properties: standing.filter(({ side }) => side === 'relinquished').map(({ id }) => id),
    replacement_properties: standing.filter(({ side }) => side === 'replacement').map(({ id }) => id),
    property_locations: standing.map(({ id }) => id),
    property_types: [
      ...new Set(standing.flatMap((row) => (row.property_type === null ? [] : [String(row.property_type)]))),
    ].sort(),
  };
}

const activeDays = (file: Row, end: unknown) =>
  end === null ? null : daysBetween(dayOf(file.created_at, file.time_zone), dayOf(end, file.time_zone));

/** Of a delayed exchange; the rule over every type is held against SQL in lib/exchanges/clocks.db.test.ts. */
function plainTimeline(file: Row, today: string): string {
  if (file.status !== 'active') return 'closed';
  const left = (deadline: unknown) => daysBetween(toCalendarDate(today), toCalendarDate(String(deadline)));
  const clocks: [left: number, urgent: number, attention: number][] = [];
  if (file.stage === 'identification_open') clocks.push([left(file.identification_deadline), 7, 15]);
  if (['identification_open', 'replacement_contract'].includes(String(file.stage)))
    clocks.push([left(file.exchange_deadline), 29, 59]);
  if (clocks.some(([days]) => days < 0)) return 'overdue';
  if (clocks.some(([days, urgent]) => days <= urgent)) return 'urgent';
  return clocks.some(([days, , attention]) => days <= attention) ? 'attention' : 'on_track';
}

/** The figures of one member of one firm; the firm's zone is that of tasks without an exchange. */
export function plainMember(t: Tables, member: Row, firmZone: string) {
  const ofFirm = (rows: Row[]) => rows.filter((row) => row.organization_id === member.organization_id);
  const tasks = ofFirm(t.tasks).filter((task) => task.assigned_to === member.user_id);
  const quality = tasks.filter((task) => task.quality_score !== null);
  const zone = (task: Row) => t.exchanges.find(({ id }) => id === task.exchange_id)?.time_zone ?? firmZone;
  const dueDone = tasks.filter((task) => task.status === 'completed' && task.due_on !== null);
  const onTime = dueDone.filter((task) => dayOf(task.completed_at, zone(task)) <= String(task.due_on));
  const sent = ofFirm(t.messages).filter((message) => message.sender_id === member.user_id);
  return {
    active_exchanges: ofFirm(t.exchanges).filter(
      (file) =>
        file.status === 'active' && [file.coordinator_id, file.primary_attorney_id].includes(member.user_id),
    ).length,
    assigned_tasks: tasks.length,
    completed_tasks: tasks.filter(({ status }) => status === 'completed').length,
    due_completed_tasks: dueDone.length,
    on_time_tasks: onTime.length,
    on_time_completion_rate: ratio(onTime.length, dueDone.length),
    avg_task_quality: ratio(
      sum(quality, (task) => Number(task.quality_score)),
      quality.length,
    ),
    messages_sent: sent.length,
    last_task_or_message: [
      ...tasks.map((task) => task.updated_at),
      ...sent.map((message) => message.created_at),
    ]
      .map((instant) => new Date(String(instant)).getTime())
      .reduce((last, time) => Math.max(last, time), 0),
  };
}

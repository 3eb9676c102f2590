import { refusedOfTasks } from './refused/tasks';
import { refusedOfMessages, refusedOfMoney } from './refused/work-and-money';

/** For each CHECK constraint a change that only it refuses: table, SET clause, and what must be changed before. */
const transferred = `transfer_date = '2026-01-01', identification_deadline = '2026-02-15', exchange_deadline = '2026-06-30'`;
const parked = `parking_started_on = '2026-01-01', parked_side = 'relinquished', parking_agreement_deadline = '2026-01-08',
  parking_deadline = '2026-06-30'`;

/** An id of version 1 whose time lies in the same month as the fixture's ids, so that only its version is wrong. */
const versionOne = '01900000-2aaa-11ef-8000-000000000001';
const withIds = `organizations users contacts tax_identifiers exchanges exchange_participants agency_assignments exchange_properties
  task_templates tasks domain_events conversations message_templates messages outbox documents document_versions invoices
  invoice_lines invoice_payments expenses notes notifications external_records disbursement_requests
  exchange_stage_changes deadline_postponements identification_notices saved_views custom_field_definitions
  task_recurrences calendar_feeds`;

export const refusedChanges: Record<string, [table: string, change: string, first?: string]> = {
  ...Object.fromEntries(
    withIds
      .split(/\s+/)
      .map((table) => [`${table}_id_version`, [table, `id = '${versionOne}'`] satisfies [string, string]]),
  ),
  ...refusedOfMessages,
  ...refusedOfMoney,
  ...refusedOfTasks,
  organizations_name_given: ['organizations', `name = ' '`],
  organizations_slug_plain: ['organizations', `slug = 'Lake Side'`],
  organizations_time_zone_known: ['organizations', `time_zone = 'Mars/Olympus'`],
  users_email_address: ['users', `email = 'nowhere'`],
  users_name_given: ['users', `last_name = ''`],
  user_credentials_counts: ['user_credentials', 'failed_login_attempts = -1'],
  user_credentials_second_factor: ['user_credentials', 'two_factor_enabled = true'],
  sessions_end_after_start: ['sessions', 'expires_at = created_at'],
  contacts_named: ['contacts', 'first_name = NULL, last_name = NULL, company = NULL, email = NULL'],
  contacts_email_address: ['contacts', `email = 'nowhere'`],
  contacts_relationship_strength_range: ['contacts', 'relationship_strength = 6'],
  contacts_importance_score_range: ['contacts', 'importance_score = 0'],
  contacts_coordinates_range: ['contacts', 'latitude = 91, longitude = 0'],
  contacts_time_zone_known: ['contacts', `timezone = 'somewhere'`],
  contacts_custom_fields_object: ['contacts', `custom_field_values = '[]'`],
  contacts_merged_whole: ['contacts', 'merged_at = now()'],
  contacts_not_merged_into_itself: ['contacts', 'merged_into_id = id, merged_at = now(), user_id = NULL'],
  contacts_merged_without_sign_in: [
    'contacts',
    `merged_into_id = (SELECT id FROM contacts x WHERE x.organization_id = contacts.organization_id AND x.id <> contacts.id LIMIT 1), merged_at = now()`,
  ],
  contacts_importance_reason_given: ['contacts', `importance_reason = ' '`],
  contacts_not_own_relation: ['contacts', 'primary_contact_for = id'],
  contact_finances_credit_score_range: ['contact_finances', 'credit_score = 299'],
  contact_finances_capacity_not_negative: ['contact_finances', 'investment_capacity = -0.01'],
  tax_identifiers_last_four: ['tax_identifiers', `last_four = '12a4'`],
  exchanges_name_given: ['exchanges', `name = ' '`],
  exchanges_number_given: ['exchanges', `exchange_number = repeat('x', 51)`],
  exchanges_time_zone_known: ['exchanges', `time_zone = 'Mars/Olympus'`],
  exchanges_completion_range: ['exchanges', 'completion_percentage = 101'],
  exchanges_deadlines_need_transfer: ['exchanges', `transfer_date = '2026-01-01'`],
  exchanges_identification_from_day_45: ['exchanges', `${transferred.replace('02-15', '02-14')}`],
  exchanges_end_by_day_180: ['exchanges', `${transferred.replace('2026-06-30', '2027-07-02')}`],
  exchanges_deadlines_in_order: ['exchanges', `${transferred.replace('06-30', '02-14')}`],
  exchanges_return_due_after_transfer: ['exchanges', `${transferred}, tax_return_due_on = '2026-01-01'`],
  exchanges_extended_due_after_due: [
    'exchanges',
    `tax_return_due_on = '2027-04-15', extended_due_on = '2027-04-15'`,
  ],
  exchanges_extension_timely_filed: ['exchanges', 'extension_timely = true'],
  exchanges_no_extension_or_timely: [
    'exchanges',
    `extension_timely = true, extension_filed_on = '2026-03-01', no_extension_signed_on = '2026-04-20'`,
  ],
  exchanges_parking_type: ['exchanges', parked],
  exchanges_parked_side_given: ['exchanges', `parked_side = 'relinquished'`],
  exchanges_parking_deadlines: [
    'exchanges',
    `exchange_type = 'reverse', ${parked.replace('06-30', '06-29')}`,
  ],
  exchanges_stage_fits_status: ['exchanges', `stage = 'closed'`],
  exchanges_stage_fits_type: ['exchanges', `status = 'active', stage = 'parked'`],
  exchanges_end_has_reason: ['exchanges', `status = 'failed', status_reason = ' '`],
  exchanges_risk_reasons_list: ['exchanges', `risk_reasons = '{}'`],
  exchanges_custom_fields_object: ['exchanges', `custom_fields = '[]'`],
  exchanges_closed_when_ended: ['exchanges', 'closed_at = now()'],
  exchange_eligibility_answers_object: ['exchange_eligibility', `answers = '[]'`],
  exchange_stage_changes_something: ['exchange_stage_changes', 'to_stage = from_stage'],
  exchange_stage_changes_reason_given: ['exchange_stage_changes', `reason = ' '`],
  exchange_finances_not_negative: ['exchange_finances', 'cash_boot = -1'],
  exchange_number_counters_positive: ['exchange_number_counters', 'last = 0'],
  exchange_participants_left_after_joining: [
    'exchange_participants',
    `left_at = joined_at - interval '1 day'`,
  ],
  exchange_participants_scores_range: ['exchange_participants', 'satisfaction_score = 101'],
  agency_assignments_two_people: ['agency_assignments', 'third_party_user_id = agency_user_id'],
  agency_assignments_end_after_start: ['agency_assignments', `ended_at = created_at - interval '1 day'`],
  exchange_properties_address_given: ['exchange_properties', `address_line1 = ' '`],
  exchange_properties_coordinates_range: ['exchange_properties', 'latitude = 0, longitude = 181'],
  property_finances_not_negative: ['property_finances', 'value = -0.01'],
  identification_notices_text_given: ['identification_notices', `text = ' '`],
  identification_notices_signed: ['identification_notices', `signed_name = ' '`],
  identification_notices_recipient_given: ['identification_notices', `sent_to = ' '`],
  identification_notices_sent_after_signing: [
    'identification_notices',
    `signed_at = sent_at + interval '1 second'`,
  ],
  identification_notices_hash_length: ['identification_notices', `sha256 = '\\x00'`],
  identification_notice_properties_described: ['identification_notice_properties', `description = ' '`],
  task_templates_title_given: ['task_templates', `title = ''`],
  task_templates_counts_from_something: ['task_templates', 'anchor = NULL'],
  task_templates_offset_range: ['task_templates', 'offset_days = 731'],
  saved_views_name_given: ['saved_views', `name = ' '`],
  saved_views_query_size: ['saved_views', `query = repeat('x', 2001)`],
  custom_field_definitions_key_plain: ['custom_field_definitions', `key = 'Not plain'`],
  custom_field_definitions_label_given: ['custom_field_definitions', `label = ' '`],
  custom_field_definitions_help_size: ['custom_field_definitions', `help = repeat('x', 201)`],
  custom_field_definitions_choices_fit: ['custom_field_definitions', `choices = '[]'`],
  tasks_title_given: ['tasks', `title = repeat('x', 256)`],
  tasks_urgency_range: ['tasks', 'urgency_score = 101'],
  tasks_completion_range: ['tasks', 'completion_percentage = -1'],
  tasks_quality_range: ['tasks', 'quality_score = 101'],
  tasks_completed_has_time: ['tasks', 'completed_at = NULL', `status = 'completed'`],
  tasks_offset_has_anchor: ['tasks', 'offset_days = 3'],
  tasks_due_after_start: ['tasks', `start_on = '2026-02-01', due_on = '2026-01-31'`],
  domain_events_kind_named: ['domain_events', `kind = 'Something happened'`],
  domain_events_data_size: ['domain_events', `data = jsonb_build_object('x', repeat('x', 16384))`],
  analytics_refreshes_in_order: ['analytics_refreshes', `finished_at = started_at - interval '1 day'`],
  job_runs_task_named: ['job_runs', `task = 'Something'`],
  job_runs_outcome_known: ['job_runs', `outcome = 'lost'`],
  job_runs_attempt_range: ['job_runs', 'attempt = max_attempts + 1'],
  job_runs_person_of_firm: ['job_runs', 'organization_id = NULL, requested_by = id'],
  job_runs_finished_when_over: ['job_runs', 'finished_at = NULL'],
  job_runs_failure_has_error: ['job_runs', `error = 'nothing went wrong'`],
  job_runs_next_after_failure: ['job_runs', 'next_run_at = now()'],
  job_runs_settled_when_given_up: ['job_runs', 'settled_at = now()'],
};

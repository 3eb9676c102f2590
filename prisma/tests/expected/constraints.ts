/**
 * Constraints without a sentence in lib/platform/database/constraints/, because no input of a person leads to them; a
 * violation is then a defect, logged and never shown. A form that comes to reach one moves it there.
 */
export const unreachable: { reason: string; names: RegExp[] }[] = [
  {
    reason: 'ids are made by the database or by newId(), never given by a person',
    names: [/_pkey$/, /_id_version$/],
  },
  {
    reason: 'the firm and the person are those of the session',
    names: [
      /^\w+_organization_id_fkey$/,
      /^\w+_(created_by|updated_by|uploaded_by|requested_by|actor_id|sender_id|author_id|approver_id)_fkey$/,
      /^\w+_(recorded_by|completed_by|answered_by|changed_by|proposed_by|decided_by|signer_id)_fkey$/,
      /^(memberships|sessions|user_credentials)_user_id_fkey$/,
      /^conversation_reads_organization_id_user_id_fkey$/,
      /^saved_views_organization_id_owner_id_fkey$/,
    ],
  },
  {
    reason: 'written by triggers only',
    names: [
      /^exchange_(cards|access|numbers|number_counters)_\w+_fkey$/,
      /^exchange_number_counters_positive$/,
      /^exchange_stage_changes_(something|reason_given|organization_id_exchange_id_fkey)$/,
      /^exchange_numbers_organization_id_exchange_id_key$/,
      /^exchange_participants_organization_id_user_id_fkey$/,
      /^exchange_finances_organization_id_exchange_id_fkey$/,
      /^exchanges_(completion_range|closed_when_ended)$/,
      /^tasks_completed_has_time$/,
      /^exchanges_risk_reasons_list$/,
      /^(message_keys|outbox)_\w+_message_id_(fkey|key)$/,
      /^(message_keys|outbox|messages|conversations|notifications)_organization_id_(exchange_id|conversation_id)_(fkey|key)$/,
      /^messages_(seq_positive|sentiment_range)$/,
      /^documents_version_not_negative$/,
      /^invoices_(numbered_when_issued|status_fits_payments|organization_id_number_key)$/,
      /^invoice_number_counters_positive$/,
      /^disbursement_requests_released_has_time$/,
      /^deadline_postponements_(dates_list|decided_by_somebody)$/,
      /^identification_notices_hash_length$/,
      /^calendar_feeds_(hash_length|token_hash_key|current_key|organization_id_user_id_fkey)$/,
    ],
  },
  {
    reason: 'commands look the record up first: not found is said before anything is written',
    names: [
      /^(exchange_participants|exchange_properties|property_finances|tasks|domain_events)_organization_id_exchange_id_fkey$/,
      /^property_finances_organization_id_property_id_fkey$/,
      /^exchange_eligibility_organization_id_exchange_id_fkey$/,
      /^(contact_finances|tax_identifiers|tasks)_organization_id_contact_id_fkey$/,
      /^tasks_organization_id_template_id_fkey$/,
      /^(documents|invoices|expenses|notes|disbursement_requests|deadline_postponements)_organization_id_exchange_id_fkey$/,
      /^(documents|notes)_organization_id_contact_id_fkey$/,
      /^(closing_statements|tax_worksheets)_organization_id_(property_id|exchange_id)_fkey$/,
      /^notes_organization_id_task_id_fkey$/,
      /^task_dependencies_organization_id_task_id_fkey$/,
      /^task_template_dependencies_organization_id_(template_id|depends_on_id)_fkey$/,
      /^task_recurrences_organization_id_exchange_id_fkey$/,
      /^tasks_organization_id_recurrence_id_fkey$/,
      /^conversation_(members|reads)_organization_id_conversation_id_fkey$/,
      /^message_recipients_organization_id_message_id_fkey$/,
      /^document_versions_organization_id_document_id_fkey$/,
      /^invoice_(lines|payments)_organization_id_invoice_id_fkey$/,
      /^disbursement_approvals_organization_id_request_id_fkey$/,
      /^identification_notices_organization_id_exchange_id_fkey$/,
      /^identification_notice_properties_organization_id_(notice_id|property_|exchange_)_fkey$/,
    ],
  },
  {
    reason: 'standard tasks are built from checked tables, never typed in',
    names: [
      /^tasks_(urgency|completion|quality)_range$/,
      /^tasks_(offset_has_anchor|occurrence_of_recurrence)$/,
      /^task_recurrences_weekday_of_weeks$/,
      /^task_templates_(counts_from_something|\w+_code_key)$/,
    ],
  },
  {
    reason: 'people, firms and memberships are not edited yet: their pages come later',
    names: [
      /^(users|organizations|user_credentials|sessions|agency_assignments)_/,
      /^memberships_organization_id_pp_user_id_key$/,
      /^contacts_organization_id_user_id_fkey$/,
    ],
  },
  {
    reason: 'columns without a form yet: attorneys, vendor ids, scores, leaving',
    names: [
      /^contacts_organization_id_pp_id_key$/,
      /^exchanges_organization_id_(intermediary_id|primary_attorney_id)_fkey$/,
      /^exchange_participants_(left_after_joining|scores_range)$/,
      /^tasks_organization_id_pp_id_key$/,
    ],
  },
  {
    reason: 'written by app.merge_contacts alone, which has refused before',
    names: [
      /^contacts_(merged_whole|not_merged_into_itself|merged_without_sign_in)$/,
      /^contacts_organization_id_merged_into_id_fkey$/,
    ],
  },
  {
    reason: 'kinds of events, and what is told of them, are written in the code',
    names: [/^domain_events_(kind_named|data_size)$/],
  },
  {
    reason: 'written by workers only',
    names: [
      /^job_runs_/,
      /^task_notices_/,
      /^mv_(exchange|user)_analytics_\w+_key$/,
      /^analytics_snapshots_(one_per_day|organization_id_coordinator_id_fkey)$/,
      /^analytics_refreshes_in_order$/,
    ],
  },
  {
    reason: 'shaped by the code that writes it, from what a schema has checked or a file has told',
    names: [
      /^conversations_kind_fits$/,
      /^conversation_members_left_after_joining$/,
      /^conversation_reads_not_negative$/,
      /^messages_(attachments_list|not_own_thread)$/,
      /^document_versions_(version_positive|size_not_negative|hash_length)$/,
      /^disbursement_requests_call_back_list$/,
      /^exchange_eligibility_answers_object$/,
      /^(contacts|exchanges)_custom_fields_object$/,
      /^custom_field_definitions_key_plain$/,
    ],
  },
  {
    reason: 'a message, a notification or a recurring task that comes twice is answered with the first',
    names: [
      /^message_keys_organization_id_sender_id_client_id_key$/,
      /^notifications_organization_id_user_id_dedupe_key_key$/,
      /^tasks_occurrence_key$/,
    ],
  },
  {
    reason: 'written by jobs, from what the product says and a vendor sends',
    names: [
      /^notifications_(title_given|read_after_sent|organization_id_user_id_fkey)$/,
      /^external_records_/,
    ],
  },
];

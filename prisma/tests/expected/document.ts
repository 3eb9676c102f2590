/** Every table, column, view, added column of a view, and index that the design document defines, by its own names. */
const names = (text: string) => text.trim().split(/\s+/);

export const documentColumns: Record<string, string[]> = {
  users: names(`
    id email password_hash first_name last_name display_name role permissions is_active phone_primary
    phone_secondary address_line1 address_line2 city state zip_code country organization_id
    license_numbers specializations last_login login_count failed_login_attempts locked_until
    two_factor_enabled two_factor_secret pp_user_id pp_display_name pp_is_active pp_synced_at
    pp_raw_data created_at updated_at created_by updated_by`),
  organizations: names(`
    id name slug type tax_id license_number address phone email website settings branding plan
    billing_contact_id created_at updated_at`),
  contacts: names(`
    id first_name last_name display_name email phone_primary phone_mobile phone_work phone_home
    phone_fax address_line1 address_line2 city state zip_code country coordinates organization_id
    contact_type industry company title primary_contact_for assistant_contact_id referral_source
    relationship_strength preferred_contact_method communication_preferences timezone language
    credit_score net_worth_estimate investment_capacity risk_tolerance pp_id account_ref_id
    account_ref_name is_primary_contact custom_field_values pp_synced_at pp_raw_data tags notes
    importance_score last_interaction_date next_followup_date created_at updated_at created_by
    updated_by`),
  exchanges: names(`
    id exchange_number name exchange_type client_id coordinator_id primary_attorney_id intermediary_id
    relinquished_property_value replacement_property_value exchange_value cash_boot financing_amount
    identification_deadline exchange_deadline days_remaining status substatus priority risk_level
    completion_percentage relinquished_properties replacement_properties property_types
    property_locations section_1031_compliance_checklist regulatory_requirements compliance_status
    communication_plan milestone_notifications stakeholder_updates pp_matter_id pp_matter_number
    pp_matter_status pp_practice_area pp_responsible_attorney pp_opened_date pp_closed_date
    pp_billing_info pp_synced_at tags custom_fields estimated_fees actual_fees profitability created_at
    updated_at created_by updated_by`),
  exchange_participants: names(`
    id exchange_id participant_id user_id role sub_roles is_primary authority_level joined_at left_at
    is_active notification_preferences document_access_level responsiveness_score satisfaction_score
    created_at updated_at`),
  tasks: names(`
    id title description task_type category exchange_id contact_id assigned_to created_by due_date
    start_date completed_at estimated_duration actual_duration status priority urgency_score
    depends_on_tasks blocks_tasks template_id completion_percentage quality_score notes
    auto_assign_rules reminder_schedule escalation_rules pp_id matter_ref_id matter_ref_name
    assigned_to_users assigned_to_contacts tags pp_synced_at created_at updated_at`),
  messages: names(`
    id content message_type exchange_id thread_id sender_id recipient_ids cc_ids bcc_ids sent_at
    delivered_at read_receipts attachments has_attachments sentiment_score urgency_indicators
    auto_generated template_id client_info created_at updated_at`),
  mv_exchange_analytics: names(`
    total_tasks completed_tasks overdue_tasks message_count document_count participant_count
    avg_task_quality total_invoiced outstanding_amount total_expenses days_active timeline_status`),
  mv_user_analytics: names(`
    active_exchanges assigned_tasks completed_tasks avg_task_quality messages_sent
    on_time_completion_rate last_activity`),
};

export const documentIndexes = names(`
  idx_exchanges_client_status idx_exchanges_coordinator_active idx_exchanges_deadlines
  idx_exchanges_value_range idx_tasks_assigned_pending idx_tasks_exchange_status
  idx_messages_exchange_recent idx_messages_sender_recent idx_contacts_organization_type
  idx_participants_exchange_role idx_exchanges_search idx_contacts_search`);

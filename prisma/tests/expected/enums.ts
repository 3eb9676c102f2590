/** The values of every enum, as spec and docs/data-model.md name them. */
const priority = 'low medium high urgent';
const exchangeStages = `intake eligibility documents_signed concurrent_closing parked relinquished_identified relinquished_closed
  identification_open titleholder_acquired improvements_drawn identification_locked replacement_contract replacement_closed
  parked_transferred transferred reconciled tax_package closed`;

export const expectedEnums: Record<string, string> = {
  user_role_enum: 'admin coordinator client third_party agency',
  organization_type_enum: 'intermediary law_firm agency corporate',
  subscription_plan_enum: 'starter professional enterprise',
  contact_type_enum:
    'client vendor attorney agent intermediary lender accountant title_company escrow_officer appraiser inspector',
  contact_method_enum: 'email phone sms mail portal',
  risk_tolerance_enum: 'conservative moderate aggressive',
  taxpayer_type_enum: 'individual trust partnership s_corporation c_corporation',
  exchange_type_enum: 'delayed simultaneous reverse improvement build_to_suit',
  exchange_status_enum: 'draft active on_hold completed failed cancelled',
  exchange_stage_enum: exchangeStages,
  priority_enum: priority,
  risk_level_enum: 'low medium high critical',
  compliance_status_enum: 'pending compliant at_risk non_compliant',
  participant_role_enum:
    'client coordinator buyer seller attorney accountant agent lender title_company escrow_officer intermediary appraiser inspector observer',
  authority_level_enum: 'view_only standard elevated full_access',
  access_level_enum: 'none limited standard full',
  property_side_enum: 'relinquished replacement',
  property_status_enum: 'proposed identified revoked under_contract parked acquired transferred lost',
  identification_kind_enum: 'identification revocation',
  identification_method_enum: 'portal paper',
  saved_view_list_enum: 'exchanges contacts tasks',
  custom_field_entity_enum: 'exchange contact',
  custom_field_kind_enum: 'text number money date choice checkbox',
  task_type_enum: 'deadline compliance documentation communication financial legal inspection general',
  task_status_enum: 'pending in_progress blocked completed cancelled',
  message_type_enum: 'text file system deadline_alert milestone',
  recipient_kind_enum: 'to cc bcc',
  document_kind_enum:
    'agreement assignment notice identification closing_statement tax_form certificate identity correspondence invoice other',
  invoice_status_enum: 'draft sent partially_paid paid void',
  expense_category_enum: 'filing courier title legal bank travel other',
  notification_kind_enum: 'deadline task message document exchange participant invoice security system',
  disbursement_status_enum: 'requested approved_once approved released blocked withdrawn',
  postponement_rule_enum: 'section_6 section_17',
  postponement_status_enum: 'proposed approved declined',
  disaster_standing_enum: 'affected hardship',
  // Ours, not in the design document's vocabulary.
  conversation_kind_enum: 'exchange direct',
  payment_method_enum: 'check wire ach card other',
  search_kind_enum: 'exchange contact task document message',
  disbursement_purpose_enum: 'replacement expense refund',
  refund_ground_enum: 'nothing_identified all_received contingency period_over',
  access_path_enum: 'coordinator attorney client participant agency',
  tax_identifier_kind_enum: 'ssn ein itin',
  task_anchor_enum: 'transfer identification_end exchange_end return_due parking year_end waited_for',
  task_assignee_enum: 'coordinator client participant member',
  recurrence_unit_enum: 'day week month',
  task_notice_kind_enum: 'reminder escalation',
  audit_kind_enum: 'change sign_in sign_in_refused sign_out refusal export download',
  audit_action_enum: 'insert update delete',
};

/** What to say of exchanges, their dates, participants, properties and money. */
import type { Refusal } from './refusal';

export const exchangeConstraints: Record<string, Refusal> = {
  exchange_numbers_pkey: {
    field: 'exchangeNumber',
    kind: 'conflict',
    message:
      'This exchange number is already in use in your firm. Choose another, or open the existing exchange.',
  },
  exchange_numbers_organization_id_pp_matter_id_key: {
    kind: 'conflict',
    message: 'Another exchange already carries this PracticePanther matter.',
  },
  exchanges_name_given: { field: 'name', message: 'Give the exchange a name of at most 255 characters.' },
  exchanges_number_given: { field: 'exchangeNumber', message: 'An exchange number has 1 to 50 characters.' },
  exchanges_time_zone_known: { field: 'timeZone', message: 'Choose a time zone from the list.' },
  exchanges_deadlines_need_transfer: {
    field: 'transferDate',
    message:
      'The deadlines follow from the transfer date: give the date on which the relinquished property is transferred.',
  },
  exchanges_identification_from_day_45: {
    field: 'transferDate',
    message:
      'The identification deadline is day 45 after the transfer; only a disaster postponement moves it.',
  },
  exchanges_end_by_day_180: {
    field: 'transferDate',
    message: 'The exchange ends by day 180 after the transfer; only a disaster postponement moves it.',
  },
  deadline_postponements_notice_given: {
    field: 'notice',
    message: 'Give the reference of the IRS notice, in at most 200 characters.',
  },
  deadline_postponements_link_secure: {
    field: 'noticeLink',
    message: 'Give the address of the notice as it begins with https://, in at most 500 characters.',
  },
  deadline_postponements_dates_in_order: {
    field: 'postponedTo',
    message: 'Enter a postponement date after the disaster and not before the window begins.',
  },
  deadline_postponements_hardship_under_17: {
    field: 'standing',
    message: 'Section 6 is for affected taxpayers only; a listed hardship is for section 17.',
  },
  deadline_postponements_declined_has_reason: {
    field: 'reason',
    message: 'Say why the postponement is declined.',
  },
  deadline_postponements_approved_key: {
    kind: 'conflict',
    message: 'A postponement for this disaster was approved already. Reload the page to see the dates.',
  },
  deadline_postponements_proposed_key: {
    kind: 'conflict',
    message: 'A postponement for this disaster waits for a decision already. Reload the page to see it.',
  },
  exchanges_deadlines_in_order: {
    field: 'returnDueOn',
    message: 'The exchange would end before its identification period. Check the due date of the return.',
  },
  exchanges_return_due_after_transfer: {
    field: 'returnDueOn',
    message: 'The return for the year of the transfer is due after the transfer. Check both dates.',
  },
  exchanges_extended_due_after_due: {
    field: 'extendedDueOn',
    message: 'The extended due date lies after the ordinary due date of the return.',
  },
  exchanges_parking_type: {
    field: 'parkingStartedOn',
    message: 'Only reverse, improvement and build-to-suit exchanges park a property.',
  },
  exchanges_extension_timely_filed: {
    field: 'taxpayer.extensionFiledOn',
    message: 'Give the day on which the extension was filed.',
  },
  exchanges_no_extension_or_timely: {
    field: 'signedOn',
    message:
      'An extension is recorded, and the taxpayer signed that none was filed. Both cannot be: correct one of them.',
  },
  exchanges_parked_side_given: {
    field: 'parkedSide',
    message: 'Say which property is parked, and since when.',
  },
  exchanges_parking_deadlines: {
    field: 'parkingStartedOn',
    message: 'The parking deadlines follow from the day the titleholder takes title.',
  },
  exchanges_stage_fits_status: {
    field: 'stage',
    kind: 'conflict',
    message:
      'That stage does not go with the status of the exchange. Reload the page to see where it stands.',
  },
  exchanges_stage_fits_type: { field: 'stage', message: 'This type of exchange has no such stage.' },
  exchanges_end_has_reason: {
    field: 'statusReason',
    message: 'Say why the exchange failed or was cancelled.',
  },
  exchanges_organization_id_client_id_fkey: { field: 'clientId', message: 'Choose a client of your firm.' },
  exchanges_organization_id_coordinator_id_fkey: {
    field: 'coordinatorId',
    message: 'Choose a coordinator who works in your firm.',
  },
  exchange_participants_active_key: {
    field: 'participantId',
    kind: 'conflict',
    message: 'This contact already takes part in the exchange in that role.',
  },
  exchange_participants_organization_id_participant_id_fkey: {
    field: 'participantId',
    message: 'Choose a contact of your firm.',
  },
  exchange_properties_address_given: {
    field: 'addressLine1',
    message: 'Give the street address of the property.',
  },
  exchange_properties_coordinates_range: { field: 'latitude', message: 'Check latitude and longitude.' },
  property_finances_not_negative: { field: 'value', message: 'Value and debt are not negative.' },
  exchange_finances_not_negative: { field: 'value', message: 'Amounts of an exchange are not negative.' },
};

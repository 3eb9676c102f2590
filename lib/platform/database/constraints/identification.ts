/** What to say of notices of identification, and of the steps of a property. */
import type { Refusal } from './refusal';

const notEmpty: Refusal = { field: 'propertyIds', message: 'Choose at least one property.' };

export const identificationConstraints: Record<string, Refusal> = {
  identification_notices_text_given: {
    field: 'text',
    message: 'The notice has a text of at most 20,000 characters. Send fewer properties at once.',
  },
  identification_notices_signed: {
    field: 'signedName',
    message: 'Sign by typing your full name: an unsigned identification never counts.',
  },
  identification_notices_recipient_given: {
    field: 'sentTo',
    message: 'Say to whom the notice was sent, in at most 255 characters.',
  },
  identification_notices_sent_after_signing: {
    field: 'sentOn',
    message: 'A notice is signed before it is sent. Check both dates.',
  },
  // A trigger at the end of the transaction, which the catalogue counts among the constraints.
  identification_notices_name_property: notEmpty,
  identification_notice_properties_described: {
    field: 'propertyIds',
    message: 'Describe each property in at most 5,000 characters.',
  },
};

export const identificationRaised: Record<string, Refusal> = {
  identification_notices_stay: {
    kind: 'conflict',
    message: 'What was signed and sent stays as it was. Send another notice instead.',
  },
  identification_notices_name_property: notEmpty,
  identification_notices_period_begun: {
    kind: 'conflict',
    message:
      'The identification period has not begun: it follows from the transfer of the relinquished property.',
  },
  identification_notices_in_time: {
    field: 'sentOn',
    message: 'The identification period had ended by then. Nothing can be identified or revoked after it.',
  },
  identification_notices_not_ahead: {
    field: 'sentOn',
    message: 'A notice is recorded once it was sent, so not with a later day.',
  },
  identification_notices_same_recipient: {
    field: 'sentTo',
    message: 'An identification is revoked by a writing to the person it was sent to, and nobody else.',
  },
  identification_notices_revoke_identified: {
    field: 'propertyIds',
    kind: 'conflict',
    message:
      'No notice on file identifies this property, so there is none to revoke. Reload to see where it stands.',
  },
  identification_notices_revoked_after: {
    field: 'sentOn',
    message: 'A revocation is sent after the identification. Check the day.',
  },
  identification_notice_properties_of_exchange: {
    field: 'propertyIds',
    message: 'Choose properties of this exchange.',
  },
  identification_notice_properties_side: {
    field: 'propertyIds',
    message:
      'Replacement property is identified; relinquished property only where the replacement is parked (Rev. Proc. 2000-37).',
  },
  identification_notice_properties_in_text: {
    field: 'text',
    message: 'The text has to name every property that was chosen, as it is described.',
  },
  identification_notice_properties_open: {
    field: 'propertyIds',
    kind: 'conflict',
    message:
      'A property that was received or lost is neither identified nor revoked. Reload to see where it stands.',
  },
  identification_notice_properties_once: {
    field: 'propertyIds',
    kind: 'conflict',
    message: 'A property is identified already. Reload to see its receipt.',
  },
  exchange_properties_identified_by_notice: {
    field: 'status',
    message: 'A property is identified or revoked by a signed notice, under Identification.',
  },
  exchange_properties_status_step: {
    field: 'status',
    kind: 'conflict',
    message: 'The property cannot go from its present status to that one. Reload to see where it stands.',
  },
};

/** What to say of saved views and of custom fields: their definitions, and the values on exchanges and contacts. */
import type { Refusal } from './refusal';

export const viewConstraints: Record<string, Refusal> = {
  saved_views_name_key: {
    field: 'name',
    kind: 'conflict',
    message: 'You have a view of this name already. Choose another name, or update that one.',
  },
  saved_views_name_given: { field: 'name', message: 'Give the view a name of at most 60 characters.' },
  saved_views_query_size: {
    field: 'query',
    message: 'These are more filters than a view can hold. Take some off, then save it.',
  },
  custom_field_definitions_organization_id_entity_key_key: {
    field: 'label',
    kind: 'conflict',
    message: 'Somebody added a field of this name meanwhile. Reload to see it.',
  },
  custom_field_definitions_label_key: {
    field: 'label',
    kind: 'conflict',
    message: 'There is a field of this name already. Choose another name.',
  },
  custom_field_definitions_label_given: {
    field: 'label',
    message: 'Give the field a name of at most 60 characters.',
  },
  custom_field_definitions_help_size: { field: 'help', message: 'Use at most 200 characters.' },
  custom_field_definitions_choices_fit: {
    field: 'choices',
    message: 'A choice has between 1 and 100 choices, and no other kind has any.',
  },
};

export const customFieldsRaised: Record<string, Refusal> = {
  custom_fields_known: {
    field: 'customFields',
    kind: 'conflict',
    message: 'This field is not in use. Reload the page to see the fields that are.',
  },
  custom_fields_fit: {
    field: 'customFields',
    message: 'This value does not fit the kind of the field. Reload the page to see what it takes.',
  },
  custom_fields_required: {
    field: 'customFields',
    message: 'This field is required, so it keeps a value. Enter another one instead.',
  },
  custom_field_definitions_kind_stays: {
    field: 'kind',
    kind: 'conflict',
    message: 'The field has values, so its kind stays. Retire it and add another.',
  },
};

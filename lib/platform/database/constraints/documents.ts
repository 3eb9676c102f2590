/** What to say of documents and their versions. */
import type { Refusal } from './refusal';

export const documentConstraints: Record<string, Refusal> = {
  documents_title_given: {
    field: 'title',
    message: 'Give the document a title of at most 255 characters.',
  },
  documents_belong_somewhere: {
    field: 'exchangeId',
    message: 'Say which exchange or contact the document belongs to.',
  },
  documents_level_given: {
    field: 'accessLevel',
    message: 'Choose who sees the document: limited, standard or full.',
  },
  document_versions_organization_id_document_id_version_key: {
    field: 'version',
    kind: 'conflict',
    message: 'Somebody has just added a version. Reload the page, look at it, and add yours again.',
  },
  document_versions_named: { field: 'fileName', message: 'The file has no name. Rename it and try again.' },
};

import { documentKinds, type DocumentKind, type PaperFor } from '@/lib/workflow/rules/documents';

export const kindWord: Record<DocumentKind, string> = {
  agreement: 'Agreement',
  assignment: 'Assignment',
  notice: 'Notice',
  identification: 'Identification',
  closing_statement: 'Closing statement',
  tax_form: 'Tax form',
  certificate: 'Certificate',
  identity: 'Identity',
  correspondence: 'Correspondence',
  invoice: 'Invoice',
  other: 'Other',
};

export const kindOptions = documentKinds.map((value) => ({
  value,
  label: kindWord[value],
}));

export const forWord: Record<PaperFor, string> = {
  relinquished: 'The relinquished property',
  replacement: 'The replacement property',
  parking: 'The parking of property',
};

/** What the values of a contact are called wherever they stand. */
import type { ContactMethod, ContactType, RiskTolerance } from '@/lib/generated/prisma/enums';

export type { ContactMethod, ContactType, RiskTolerance };

export const contactTypes = [
  'client',
  'attorney',
  'accountant',
  'agent',
  'lender',
  'title_company',
  'escrow_officer',
  'appraiser',
  'inspector',
  'intermediary',
  'vendor',
] as const satisfies readonly ContactType[];

export const typeWord: Record<ContactType, string> = {
  client: 'Client',
  vendor: 'Vendor',
  attorney: 'Attorney',
  agent: 'Agent',
  intermediary: 'Intermediary',
  lender: 'Lender',
  accountant: 'Accountant',
  title_company: 'Title company',
  escrow_officer: 'Escrow officer',
  appraiser: 'Appraiser',
  inspector: 'Inspector',
};

export const methodWord: Record<ContactMethod, string> = {
  email: 'E-mail',
  phone: 'Phone',
  sms: 'Text message',
  mail: 'Mail',
  portal: 'Portal',
};

export const toleranceWord: Record<RiskTolerance, string> = {
  conservative: 'Conservative',
  moderate: 'Moderate',
  aggressive: 'Aggressive',
};

export const languages: Record<string, string> = {
  en: 'English',
  es: 'Spanish',
  zh: 'Chinese',
  tl: 'Tagalog',
  vi: 'Vietnamese',
  ar: 'Arabic',
  fr: 'French',
  ko: 'Korean',
  ru: 'Russian',
  de: 'German',
  pt: 'Portuguese',
};

export const languageWord = (code: string): string => languages[code] ?? code;

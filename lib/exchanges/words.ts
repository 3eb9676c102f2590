/** The values of an exchange in the words that every page uses. */
import type { ParticipantRole } from '@/lib/generated/prisma/enums';
import type { ExchangeType, ParkedSide, TaxpayerType } from './rules/values';

export const typeWord: Record<ExchangeType, string> = {
  delayed: 'Delayed',
  simultaneous: 'Simultaneous',
  reverse: 'Reverse',
  improvement: 'Improvement',
  build_to_suit: 'Build-to-suit',
};

export const typeSentence: Record<ExchangeType, string> = {
  delayed:
    'The relinquished property is transferred first; the replacement property is identified within 45 days and received within 180.',
  simultaneous: 'Both properties change hands at the same closing.',
  reverse:
    'A titleholder parks one of the properties, because the replacement must be bought before the relinquished property sells.',
  improvement:
    'A titleholder improves the replacement property with exchange funds before the client receives it.',
  build_to_suit: 'A titleholder builds the replacement property on bare land before the client receives it.',
};

export const taxpayerWord: Record<TaxpayerType, string> = {
  individual: 'Individual',
  trust: 'Trust',
  partnership: 'Partnership',
  s_corporation: 'S corporation',
  c_corporation: 'C corporation',
};

export const sideWord: Record<ParkedSide, string> = {
  replacement: 'Replacement property',
  relinquished: 'Relinquished property',
};

export const participantWord: Record<ParticipantRole, string> = {
  client: 'Client',
  coordinator: 'Coordinator',
  buyer: 'Buyer',
  seller: 'Seller',
  attorney: 'Attorney',
  accountant: 'Accountant',
  agent: 'Agent',
  lender: 'Lender',
  title_company: 'Title company',
  escrow_officer: 'Escrow officer',
  intermediary: 'Intermediary',
  appraiser: 'Appraiser',
  inspector: 'Inspector',
  observer: 'Observer',
};

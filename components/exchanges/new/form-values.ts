/** What the form of a new exchange holds while it is being filled, and how that becomes the input of the command. */
import type { z } from 'zod';
import type { ChosenContact } from '@/components/contacts/chosen-contact';
import type { newExchange } from '@/lib/exchanges/input';
import type { FieldValues } from '@/lib/custom-fields/rules/definition';
import { PARKING_TYPES } from '@/lib/exchanges/rules/facts';
import type { ExchangeType, ParkedSide, TaxpayerType } from '@/lib/exchanges/rules/values';
import type { ParticipantInput } from '@/lib/participants/input';

export interface PropertyValues {
  addressLine1: string;
  city: string;
  state: string;
  zipCode: string;
  propertyType: string;
  value: string;
  debt: string;
  transferredOn: string;
}

export interface ParticipantValues {
  contact: ChosenContact | null;
  role: ParticipantInput['role'] | null;
}

export interface OpeningValues {
  client: ChosenContact | null;
  exchangeType: ExchangeType | null;
  agreementSignedOn: string;
  relinquished: PropertyValues[];
  replacement: PropertyValues[];
  taxpayer: {
    type: TaxpayerType | null;
    returnDueOn: string;
    extensionFiledOn: string;
    extendedDueOn: string;
    returnFiledOn: string;
  };
  parking: { titleTakenOn: string; parked: ParkedSide };
  coordinatorId: string | null;
  participants: ParticipantValues[];
  /** The firm's own fields by key, as they were typed. */
  customFields: FieldValues;
}

export const emptyProperty: PropertyValues = {
  addressLine1: '',
  city: '',
  state: '',
  zipCode: '',
  propertyType: '',
  value: '',
  debt: '',
  transferredOn: '',
};

export const emptyParticipant: ParticipantValues = { contact: null, role: null };

export const emptyOpening = (coordinatorId: string | null): OpeningValues => ({
  client: null,
  exchangeType: null,
  agreementSignedOn: '',
  relinquished: [emptyProperty],
  replacement: [],
  taxpayer: { type: null, returnDueOn: '', extensionFiledOn: '', extendedDueOn: '', returnFiledOn: '' },
  parking: { titleTakenOn: '', parked: 'replacement' },
  coordinatorId,
  participants: [],
  customFields: {},
});

const lists = {
  relinquished: ({ relinquished }: OpeningValues) => relinquished.map((property) => !isBlank(property)),
  replacement: ({ replacement }: OpeningValues) => replacement.map((property) => !isBlank(property)),
  participants: ({ participants }: OpeningValues) =>
    participants.map(({ contact, role }) => contact !== null || role !== null),
};

const isBlank = (property: PropertyValues) => Object.values(property).every((text) => text.trim() === '');

/** Without the cards that were opened and left empty: they mean nothing, so nobody has to fill or remove them. */
export function withoutBlanks(values: OpeningValues): OpeningValues {
  return {
    ...values,
    relinquished: filled(values.relinquished, lists.relinquished(values)),
    replacement: filled(values.replacement, lists.replacement(values)),
    participants: filled(values.participants, lists.participants(values)),
  };
}

const filled = <T>(entries: T[], kept: boolean[]) => entries.filter((_, index) => kept[index]);

/** The field of the form that a path of the input names: empty cards count in the form and not in the input. */
export function formPath(path: string, values: OpeningValues): string {
  const [list = '', index, ...rest] = path.split('.');
  if (!Object.hasOwn(lists, list) || index === undefined) return path;
  const kept = lists[list as keyof typeof lists](values).flatMap((is, place) => (is ? [place] : []));
  return [list, kept[Number(index)] ?? index, ...rest].join('.');
}

export const parks = (type: ExchangeType | null): type is ExchangeType =>
  type !== null && PARKING_TYPES.includes(type);

/** The paths stay those of the form, so that each message finds its field. Whatever is not chosen is left to the schema. */
export function toInput(values: OpeningValues): z.input<typeof newExchange> {
  const { parking, exchangeType, taxpayer } = values;
  return {
    ...values,
    client: values.client ?? undefined,
    exchangeType: exchangeType ?? undefined,
    taxpayer: { ...taxpayer, type: taxpayer.type ?? undefined },
    parking: parks(exchangeType) && parking.titleTakenOn.trim() !== '' ? parking : undefined,
    coordinatorId: values.coordinatorId ?? undefined,
    participants: values.participants.map(({ contact, role }) => ({
      contact: contact ?? undefined,
      role: role ?? undefined,
    })),
    // What is missing is refused by the schema with its own words, not by the compiler.
  } as z.input<typeof newExchange>;
}

/** The numbers that may be called back: of the taxpayer, the people on the exchange, and whom a request pays. */
import type { Scope } from '@/lib/access/scope';
import type { FundsFile } from './facts';

export interface PhoneOnFile {
  contactId: string;
  name: string;
  number: string;
}

export interface PersonOnFile {
  id: string;
  name: string;
  isTaxpayer: boolean;
  /** On the exchange now; otherwise only somebody whom a request pays. */
  takesPart: boolean;
  numbers: string[];
}

export async function peopleOnFile(
  scope: Scope,
  file: FundsFile,
  payees: readonly (string | null)[] = [],
): Promise<PersonOnFile[]> {
  const taking = await scope.db.exchangeParticipant.findMany({
    where: { exchangeId: file.id, leftAt: null },
    select: { participantId: true },
  });
  const onFile = new Set([file.clientId, ...taking.map(({ participantId }) => participantId)]);
  const ids = [...onFile, ...payees];
  const contacts = await scope.db.contact.findMany({
    where: { id: { in: [...new Set(ids.filter((id) => id !== null))] } },
    select: {
      ...{ id: true, displayName: true },
      ...{ phonePrimary: true, phoneMobile: true, phoneWork: true, phoneHome: true },
    },
    orderBy: [{ displayName: 'asc' }, { id: 'asc' }],
  });
  return contacts.map(({ id, displayName, ...phones }) => ({
    id,
    name: displayName,
    isTaxpayer: id === file.clientId,
    takesPart: onFile.has(id),
    numbers: [
      ...new Set(
        [phones.phonePrimary, phones.phoneMobile, phones.phoneWork, phones.phoneHome].filter(
          (number) => number !== null && number.trim() !== '',
        ),
      ),
    ] as string[],
  }));
}

export const phonesOf = (people: readonly PersonOnFile[]): PhoneOnFile[] =>
  people.flatMap(({ id, name, numbers }) => numbers.map((number) => ({ contactId: id, name, number })));

export const phonesOnFile = async (...asked: Parameters<typeof peopleOnFile>): Promise<PhoneOnFile[]> =>
  phonesOf(await peopleOnFile(...asked));

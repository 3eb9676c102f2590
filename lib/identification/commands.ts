/** Notices of identification: signed here by the taxpayer, or recorded by staff from paper. The database times and hashes them. */
import { record } from '@/lib/access/events';
import { allow } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { calendarDateIn, type CalendarDate } from '@/lib/shared/calendar-date';
import { conflict, invalid, notFound } from '@/lib/shared/errors';
import { newId } from '@/lib/shared/ids';
import { fromZonedNoon } from '@/lib/shared/noon';
import { ambiguityIn, mayBeNamed, sideOf, textOf, type SideName } from './choose';
import type { PaperNotice, SignedNotice } from './input';
import { openIdentification, type IdentificationPage, type IdentifiedProperty } from './queries';
import { sayClosed } from './rules/period';

/** Signs and sends a notice: what was read is what is kept, and any change in between is a conflict. */
export async function sendNotice(scope: Scope, input: SignedNotice) {
  const page = await openIdentification(scope, input.exchangeId);
  allow(scope, 'identification.sign');
  const { side, properties } = chosen(page, input);
  if (side === 'relinquished')
    invalid('Your coordinator records the identification of the relinquished property.');
  const late = sayClosed(page.replacement, page.timeZone);
  if (late) conflict(late);
  if (plain(input.signedName) !== plain(scope.member.name)) {
    const name = `Type your name as it stands in your account: ${scope.member.name}.`;
    invalid('The signature needs a change.', { signedName: name });
  }
  const sentTo = recipientOf(properties, input.kind) ?? page.firm;
  const text = textOf(page, input.kind, side, properties, sentTo);
  if (text !== input.text) {
    conflict(
      'Something changed since you opened this notice. Nothing was sent. Read the text again, then sign.',
    );
  }
  const id = newId(scope.now);
  await write(scope, { id, ...input, text, sentTo, method: 'portal' }, properties);
  return { id };
}

/** Records a paper with its own dates. It may reach the office after the deadline; it was sent before. */
export async function recordPaper(scope: Scope, input: PaperNotice) {
  const page = await openIdentification(scope, input.exchangeId);
  allow(scope, 'identification.record');
  const { side, properties } = chosen(page, input);
  const period = sideOf(page, side)!;
  if (period.state === 'locked' || period.state === 'not_begun') conflict(sayClosed(period, page.timeZone)!);
  const { signedOn, sentOn } = input;
  if (sentOn > page.today)
    invalid('A notice is recorded once it was sent.', { sentOn: 'Give a day that has come.' });
  if (signedOn > sentOn)
    invalid('A notice is signed before it is sent.', { sentOn: 'Give a day on or after the signature.' });
  if (sentOn > period.deadline!) {
    const late = sayClosed({ ...period, state: 'ended' }, page.timeZone)!;
    invalid(late, { sentOn: 'Sent after the period ended, it identifies nothing.' });
  }
  const text = textOf(page, input.kind, side, properties, input.sentTo);
  const sentAt = dayAt(scope, sentOn, page.timeZone);
  const signedAt = signedOn === sentOn ? sentAt : fromZonedNoon(signedOn, page.timeZone);
  const id = newId(scope.now);
  await write(scope, { id, ...input, text, signedAt, sentAt, method: 'paper' }, properties);
  return { id };
}

/** Noon of that day, or now when noon has not come. */
function dayAt(scope: Scope, day: CalendarDate, timeZone: string): Date {
  const noon = fromZonedNoon(day, timeZone);
  return day === calendarDateIn(timeZone, scope.now) && noon > scope.now ? scope.now : noon;
}

interface Written {
  id: string;
  exchangeId: string;
  kind: 'identification' | 'revocation';
  method: 'portal' | 'paper';
  text: string;
  signedName: string;
  sentTo: string;
  signedAt?: Date;
  sentAt?: Date;
}

async function write(scope: Scope, notice: Written, properties: readonly IdentifiedProperty[]) {
  const { id, exchangeId, kind, method, text, signedName, sentTo, signedAt, sentAt } = notice;
  await scope.db.identificationNotice.createMany({
    data: [{ id, exchangeId, kind, method, text, signedName, sentTo, signedAt, sentAt }],
  });
  await scope.db.identificationNoticeProperty.createMany({
    data: properties.map((property) => ({
      noticeId: id,
      propertyId: property.id,
      description: property.description,
    })),
  });
  const happened = kind === 'identification' ? 'identification.sent' : 'identification.revoked';
  await record(scope, method === 'portal' ? happened : 'identification.paper_recorded', {
    exchangeId,
    subjectId: id,
    data: { kind, properties: properties.length },
  });
}

type About = Pick<SignedNotice, 'kind' | 'propertyIds'>;

/** The properties named, all of one side, each of which may be; in the order of the page. */
function chosen(page: IdentificationPage, { kind, propertyIds }: About) {
  const all = [...page.replacement.properties, ...(page.relinquished?.properties ?? [])];
  const properties = all.filter(({ id }) => propertyIds.includes(id));
  if (properties.length !== propertyIds.length) return notFound('Property');
  const side: SideName = properties[0]!.view.side;
  if (properties.some(({ view }) => view.side !== side)) {
    invalid('Name relinquished and replacement property in notices of their own.');
  }
  for (const property of properties) {
    if (!mayBeNamed(property, kind)) {
      conflict(
        `${property.description} cannot be named in this notice any more. Reload to see where it stands.`,
      );
    }
    const ambiguity = kind === 'identification' ? ambiguityIn(property) : undefined;
    if (ambiguity) invalid(`${property.description}: ${ambiguity}`, { propertyIds: ambiguity });
  }
  return { side, properties };
}

/** A revocation goes to whom the identification went. */
function recipientOf(properties: readonly IdentifiedProperty[], kind: About['kind']): string | undefined {
  if (kind === 'identification') return undefined;
  const recipients = new Set(properties.map(({ notice }) => notice?.sentTo));
  if (recipients.size > 1) invalid('These went to different people. Revoke them one by one.');
  return [...recipients][0];
}

const plain = (name: string) => name.trim().replaceAll(/\s+/g, ' ').toLowerCase();

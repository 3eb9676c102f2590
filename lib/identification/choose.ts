/** Which properties a notice may name, and its text. Pure, so that the form and the command say the same. */
import type { IdentificationPage, IdentificationSide, IdentifiedProperty } from './queries';
import { ambiguityOf } from './rules/description';
import { noticeText } from './rules/notice-text';

type Kind = 'identification' | 'revocation';
export type SideName = 'replacement' | 'relinquished';

export const sideOf = (page: IdentificationPage, side: SideName): IdentificationSide | undefined =>
  side === 'replacement' ? page.replacement : page.relinquished;

const received = ['acquired', 'transferred'];

/** What can be identified: whatever no notice identifies yet, and is not received. What can be revoked: what a notice did. */
export function mayBeNamed(property: IdentifiedProperty, kind: Kind): boolean {
  if (property.view.side === 'replacement' && received.includes(property.status)) return false;
  return kind === 'revocation' ? !!property.notice : !property.notice && property.status !== 'lost';
}

/** Why the description does not name the property; undefined when it does. */
export const ambiguityIn = (property: IdentifiedProperty) =>
  ambiguityOf(property.description, { toBeBuilt: property.toBeBuilt })?.message;

/** The text of a notice that goes to `sentTo`. */
export function textOf(
  page: IdentificationPage,
  kind: Kind,
  side: SideName,
  properties: readonly IdentifiedProperty[],
  sentTo: string,
): string {
  return noticeText({
    kind,
    side,
    exchangeNumber: page.exchangeNumber,
    taxpayer: page.taxpayer,
    sentTo,
    deadline: sideOf(page, side)!.deadline!,
    timeZone: page.timeZone,
    properties: properties.map(({ description, value, sentOn }) => ({
      description,
      value: value ?? null,
      ...(kind === 'revocation' && { identifiedOn: sentOn }),
    })),
  });
}

/** A paper notice of the past that identifies one property, as the office would have recorded it. */
import type { Scope } from '@/lib/access/scope';
import { noticeText } from '@/lib/identification/rules/notice-text';
import { describeProperty } from '@/lib/properties/rules/describe';
import { fromDateColumn, type CalendarDate } from '@/lib/shared/calendar-date';
import { newId } from '@/lib/shared/ids';
import { fromZonedNoon } from '@/lib/shared/noon';

/** Nothing where the file has no identification period. */
export async function identify(scope: Scope, exchangeId: string, propertyId: string, on: CalendarDate) {
  const file = await scope.db.exchange.findFirstOrThrow({
    where: { id: exchangeId },
    select: {
      exchangeNumber: true,
      timeZone: true,
      identificationDeadline: true,
      client: { select: { displayName: true } },
    },
  });
  if (!file.identificationDeadline) return;
  const property = await scope.db.exchangeProperty.findFirstOrThrow({
    where: { id: propertyId },
    select: {
      addressLine1: true,
      addressLine2: true,
      city: true,
      state: true,
      zipCode: true,
      legalDescription: true,
      finances: { select: { value: true } },
    },
  });
  const description = describeProperty(property);
  const sentTo = scope.member.organizationName;
  const text = noticeText({
    kind: 'identification',
    side: 'replacement',
    exchangeNumber: file.exchangeNumber,
    taxpayer: file.client.displayName,
    sentTo,
    deadline: fromDateColumn(file.identificationDeadline),
    timeZone: file.timeZone,
    properties: [{ description, value: property.finances?.value?.toFixed(2) ?? null }],
  });
  const noon = fromZonedNoon(on, file.timeZone);
  const sentAt = noon < scope.now ? noon : scope.now;
  const id = newId(scope.now);
  const signed = { text, signedName: file.client.displayName, sentTo, signedAt: sentAt, sentAt };
  await scope.db.identificationNotice.createMany({
    data: [{ id, exchangeId, kind: 'identification', method: 'paper', ...signed }],
  });
  await scope.db.identificationNoticeProperty.createMany({
    data: [{ noticeId: id, propertyId, description }],
  });
}

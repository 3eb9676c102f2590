import { daysBetween, type CalendarDate } from '../../shared/calendar-date';
import type { Because } from './because';
import type { ParkingFacts } from './facts';
import type { ParkingDeadlines } from './parking';
import type { Periods } from './periods';
import { postpone, type DeadlineContext, type Postponement } from './postponement';
import { dueWithExtensions, type TaxpayerFacts } from './return-due-date';

export const deadlineKinds = [
  'identification',
  'exchange',
  'parkingAgreement',
  'parkingIdentification',
  'parking',
] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

/** A deadline with what was done to it, moved or not. */
export interface PostponedDeadline {
  kind: DeadlineKind;
  from: CalendarDate;
  to: CalendarDate;
  because: Because[];
}

/** The deadlines of an exchange as they are without a disaster. */
export interface Plain {
  own?: Periods;
  parking?: ParkingDeadlines;
}

export interface Around {
  taxpayer: TaxpayerFacts;
  parking?: ParkingFacts;
}

/** What each deadline becomes, one disaster after the other; those that stay say why. */
export function postponeEach(
  plain: Plain,
  around: Around,
  postponements: readonly Postponement[],
): PostponedDeadline[] {
  const { own, parking } = plain;
  const inOrder = postponements.toSorted((one, other) => (one.disasterOn < other.disasterOn ? -1 : 1));
  const returnDue = own && dueWithExtensions(own.exchange.returnLimit, around.taxpayer);
  const each = (kind: DeadlineKind, from: CalendarDate, startedOn: CalendarDate) =>
    one(kind, from, { startedOn, originally: from, ...(returnDue && { returnDue }) }, inOrder);
  const moved: PostponedDeadline[] = [];
  if (own) {
    moved.push(
      each('identification', own.identification.deadline, own.transferredOn),
      each('exchange', own.exchange.deadline, own.transferredOn),
    );
  }
  if (parking && around.parking) {
    const { titleTakenOn } = around.parking;
    const { agreementBy, identifyRelinquishedBy, transferBy } = parking;
    moved.push(each('parkingAgreement', agreementBy, titleTakenOn));
    if (identifyRelinquishedBy)
      moved.push(each('parkingIdentification', identifyRelinquishedBy, titleTakenOn));
    moved.push(each('parking', transferBy, titleTakenOn));
  }
  return moved;
}

function one(
  kind: DeadlineKind,
  from: CalendarDate,
  context: DeadlineContext,
  postponements: readonly Postponement[],
): PostponedDeadline {
  return postponements.reduce<PostponedDeadline>(
    (deadline, postponement) => {
      const { to, because } = postpone(deadline.to, context, postponement);
      return { ...deadline, to, because: [...deadline.because, ...because] };
    },
    { kind, from, to: from, because: [] },
  );
}

/** The deadlines with those that moved in their new place, the reason after the others. */
export function withPostponed({ own, parking }: Plain, moved: readonly PostponedDeadline[]): Plain {
  const of = (kind: DeadlineKind) => moved.find((deadline) => deadline.kind === kind);
  return {
    ...(own && { own: ownPostponed(own, of('identification'), of('exchange')) }),
    ...(parking && { parking: parkingPostponed(parking, of) }),
  };
}

function ownPostponed(own: Periods, day45?: PostponedDeadline, end?: PostponedDeadline): Periods {
  const { identification, exchange } = own;
  const daysLost = end && Math.max(0, daysBetween(end.to, exchange.day180));
  return {
    ...own,
    ...(day45 && {
      identification: {
        ...identification,
        deadline: day45.to,
        because: [...identification.because, ...day45.because],
      },
    }),
    ...(end &&
      daysLost !== undefined && {
        exchange: {
          ...exchange,
          deadline: end.to,
          before: end.from,
          because: [...exchange.because, ...end.because],
          shortenedByReturn: daysLost > 0,
          daysLost,
        },
      }),
  };
}

/** The name under which a reason of parking gives the date that it is about. */
const named = {
  parkingAgreement: 'agreementBy',
  parkingIdentification: 'identifyRelinquishedBy',
  parking: 'transferBy',
} as const;

function parkingPostponed(
  parking: ParkingDeadlines,
  of: (kind: DeadlineKind) => PostponedDeadline | undefined,
): ParkingDeadlines {
  const kinds = ['parkingAgreement', 'parkingIdentification', 'parking'] as const;
  const reasons = kinds.flatMap((kind) =>
    (of(kind)?.because ?? []).map((reason) => ({
      ...reason,
      inputs: { ...reason.inputs, [named[kind]]: of(kind)?.to ?? '' },
    })),
  );
  return {
    agreementBy: of('parkingAgreement')?.to ?? parking.agreementBy,
    identifyRelinquishedBy: of('parkingIdentification')?.to ?? parking.identifyRelinquishedBy,
    transferBy: of('parking')?.to ?? parking.transferBy,
    because: [...parking.because, ...reasons],
  };
}

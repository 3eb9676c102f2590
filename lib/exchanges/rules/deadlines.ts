import { writeDate } from '../../shared/calendar-date';
import { invalid } from '../../shared/errors';
import { type DeadlineFacts, factErrors } from './facts';
import { parkingDeadlines, type ParkingDeadlines } from './parking';
import { periodWarnings } from './period-warnings';
import { periods, type Periods } from './periods';
import { postponeEach, withPostponed, type Plain, type PostponedDeadline } from './postponed-deadlines';
import type { Warning } from './warnings';

export interface Deadlines {
  /** Both null while nothing is sold, and in a simultaneous exchange, which has no periods. */
  identification: Periods['identification'] | null;
  exchange: Periods['exchange'] | null;
  /** Only when property is parked with a titleholder. */
  parking?: ParkingDeadlines;
  /** Those that an approved postponement moved, from the date before; absent when none did. */
  postponed?: PostponedDeadline[];
  warnings: Warning[];
}

/**
 * Every deadline of an exchange with its reasons: IRC 1031(a)(3), Treas. Reg. 1.1031(k)-1(b)(2), Rev. Proc. 2000-37
 * sec. 4.02, with the disaster postponements that were approved (Rev. Proc. 2018-58). Throws an expected error that names the
 * fields when `factErrors` finds any.
 */
export function deadlines(facts: DeadlineFacts): Deadlines {
  const plain = plainDeadlines(facts);
  const postponed = postponeEach(plain, facts, facts.postponements ?? []).filter(({ from, to }) => from < to);
  const { own, parking } = withPostponed(plain, postponed);
  const transfers = facts.relinquished.map((property) => property.transferredOn);
  const warnings = [
    ...(facts.exchangeType === 'simultaneous' ? [noPeriods] : []),
    ...(own ? periodWarnings(own, transfers, facts.taxpayer) : []),
    ...(own && parking ? combinedWarnings(own, parking) : []),
  ];
  return {
    identification: own?.identification ?? null,
    exchange: own?.exchange ?? null,
    ...(parking && { parking }),
    ...(postponed.length > 0 && { postponed }),
    warnings,
  };
}

/** As they are without a disaster. Throws like `deadlines`. */
export function plainDeadlines(facts: DeadlineFacts): Plain {
  const errors = factErrors(facts);
  if (errors.length > 0) {
    invalid(
      'The deadlines cannot be computed from these dates.',
      Object.fromEntries(errors.map(({ field, message }) => [field, message])),
    );
  }
  const [first, ...rest] = facts.relinquished.map((property) => property.transferredOn);
  return {
    ...(first && facts.exchangeType !== 'simultaneous' && { own: periods([first, ...rest], facts.taxpayer) }),
    ...(facts.parking && { parking: parkingDeadlines(facts.parking) }),
  };
}

const noPeriods: Warning = {
  code: 'no_periods',
  severity: 'info',
  message: 'In a simultaneous exchange both properties change hands at once, so there is no period to count.',
};

/** Once the relinquished property is sold, its own clock runs beside the titleholder's: the earlier end governs. */
function combinedWarnings({ transferredOn, exchange }: Periods, { transferBy }: ParkingDeadlines): Warning[] {
  const warnings: Warning[] = [];
  if (transferredOn > transferBy) {
    warnings.push({
      code: 'transferred_after_parking',
      severity: 'critical',
      message: `The relinquished property was transferred ${writeDate(transferredOn)}, after parking had to end (${writeDate(transferBy)}). The safe harbor no longer protects this exchange. Confirm with counsel.`,
      citation: 'Rev. Proc. 2000-37 sec. 4.02',
      confirmWithCounsel: true,
    });
  } else if (exchange.deadline < transferBy) {
    warnings.push({
      code: 'exchange_ends_before_parking',
      severity: 'info',
      message: `Parking may last until ${writeDate(transferBy)}, but the exchange ends ${writeDate(exchange.deadline)}. The earlier date governs.`,
      citation: 'IRC 1031(a)(3)(B)',
    });
  }
  return warnings;
}

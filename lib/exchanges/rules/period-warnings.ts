import { type CalendarDate, writeDate } from '../../shared/calendar-date';
import { isBusinessDay } from './business-days';
import type { Periods } from './periods';
import { movedBySection7503, type TaxpayerFacts } from './return-due-date';
import type { Warning } from './warnings';

/** What to know about the periods of an exchange, in the order in which a reader needs it. */
export function periodWarnings(
  { transferredOn, identification, exchange }: Periods,
  transfers: readonly CalendarDate[],
  taxpayer: TaxpayerFacts,
): Warning[] {
  const found = [
    filedEarly(exchange.deadline, transferredOn, taxpayer),
    shortened(exchange, taxpayer),
    moved(exchange),
    extensionIgnored(exchange, transferredOn, taxpayer),
    !taxpayer.type && !taxpayer.returnDueOn ? taxpayerUnknown(exchange.returnLimit.dueOn) : undefined,
    dueEarly(exchange, identification.deadline),
    ...transfers.map((on) => transferredLate(on, exchange.deadline)),
    closedDay('The identification period', identification.deadline),
    closedDay('The exchange period', exchange.deadline),
  ];
  return found.filter((warning) => warning !== undefined);
}

type Exchange = Periods['exchange'];

function filedEarly(
  deadline: CalendarDate,
  transferredOn: CalendarDate,
  { returnFiledOn }: TaxpayerFacts,
): Warning | undefined {
  if (!returnFiledOn || returnFiledOn >= deadline) return undefined;
  if (returnFiledOn < transferredOn) {
    return {
      code: 'return_filed_before_transfer',
      severity: 'warning',
      message: `The return recorded as filed ${writeDate(returnFiledOn)} was filed before the transfer (${writeDate(transferredOn)}), so it is an earlier year's. It is left out; check the date.`,
    };
  }
  return {
    code: 'return_filed_early',
    severity: 'critical',
    message: `The return was filed ${writeDate(returnFiledOn)}, before the exchange period ends (${writeDate(deadline)}). The date is kept, but filing may have ended the exchange. Confirm with counsel before anything is acquired.`,
    citation: 'IRC 1031(a)(3)(B)(ii)',
    confirmWithCounsel: true,
  };
}

function shortened(
  { shortenedByReturn, deadline, day180, daysLost, returnLimit, before }: Exchange,
  taxpayer: TaxpayerFacts,
): Warning | undefined {
  if (!shortenedByReturn) return undefined;
  const lost = daysLost === 1 ? '1 day' : `${daysLost} days`;
  if (returnLimit.extension === 'timely') {
    return {
      code: 'shortened_by_extended_return',
      severity: 'warning',
      message: `The exchange ends ${writeDate(deadline)}, when the extended return is due, ${lost} before day 180 (${writeDate(day180)}). Check the extended due date: an extension usually lasts six months.`,
      citation: 'IRC 1031(a)(3)(B)(ii)',
    };
  }
  return {
    code: 'shortened_by_return',
    severity: 'warning',
    message: `The exchange ends ${writeDate(deadline)}, ${before ? 'as postponed from the due date of the return' : 'when the return is due'}, ${lost} before day 180 (${writeDate(day180)}). ${
      taxpayer.extensionFiledOn
        ? 'The extension recorded does not count.'
        : `File an extension by ${writeDate(returnLimit.fileBy)} and record it to keep all 180 days.`
    }`,
    citation: 'Christensen, T.C. Memo 1996-254',
  };
}

function moved({ shortenedByReturn, deadline, before }: Exchange): Warning | undefined {
  const movedTo = movedBySection7503(deadline);
  if (!shortenedByReturn || before || movedTo === deadline) return undefined;
  return {
    code: 'return_due_moved',
    severity: 'warning',
    message: `The return is due ${writeDate(deadline)}, a weekend or holiday, and may be filed until ${writeDate(movedTo)}. The exchange is counted to the earlier day; confirm with counsel before relying on the later one.`,
    citation: 'IRC 7503; Christensen, T.C. Memo 1996-254',
    confirmWithCounsel: true,
  };
}

function extensionIgnored(
  { returnLimit }: Exchange,
  transferredOn: CalendarDate,
  taxpayer: TaxpayerFacts,
): Warning | undefined {
  const { extensionFiledOn, extendedDueOn } = taxpayer;
  if (extendedDueOn && !extensionFiledOn) {
    return {
      code: 'extended_due_without_filing',
      severity: 'warning',
      message: `An extended due date (${writeDate(extendedDueOn)}) counts only with the date on which the extension was filed. Record that date, or the return's due date (${writeDate(returnLimit.dueOn)}) stays the limit.`,
      citation: 'Christensen, T.C. Memo 1996-254',
    };
  }
  if (!extensionFiledOn || returnLimit.extension === 'timely') return undefined;
  if (returnLimit.extension === 'before_transfer') {
    return {
      code: 'extension_filed_before_transfer',
      severity: 'warning',
      message: `The extension filed ${writeDate(extensionFiledOn)} was filed before the transfer (${writeDate(transferredOn)}), so it extends an earlier year's return. It does not count; check the date.`,
      citation: 'IRC 1031(a)(3)(B)(ii)',
    };
  }
  return {
    code: 'extension_filed_late',
    severity: 'warning',
    message: `The extension filed ${writeDate(extensionFiledOn)} came after the last day to file it (${writeDate(returnLimit.fileBy)}). It does not count.`,
    citation: 'Christensen, T.C. Memo 1996-254',
  };
}

function taxpayerUnknown(dueOn: CalendarDate): Warning {
  return {
    code: 'taxpayer_type_unknown',
    severity: 'warning',
    message: `The taxpayer's type is not entered. The earliest usual due date of a return, ${writeDate(dueOn)}, is taken as the limit.`,
  };
}

function dueEarly({ deadline }: Exchange, day45: CalendarDate): Warning | undefined {
  if (deadline >= day45) return undefined;
  return {
    code: 'return_due_early',
    severity: 'critical',
    message: `The return is due ${writeDate(deadline)}, before the identification period ends (${writeDate(day45)}). A return for the year of the transfer is hardly ever due so soon; check the date.`,
    citation: 'IRC 1031(a)(3)(B)(ii)',
  };
}

function transferredLate(transferredOn: CalendarDate, deadline: CalendarDate): Warning | undefined {
  if (transferredOn <= deadline) return undefined;
  return {
    code: 'transferred_after_end',
    severity: 'critical',
    message: `The property transferred ${writeDate(transferredOn)} was sold after this exchange ends (${writeDate(deadline)}). It needs an exchange of its own.`,
    citation: 'Reg. 1.1031(k)-1(b)(2)(iii)',
  };
}

function closedDay(period: string, deadline: CalendarDate): Warning | undefined {
  if (isBusinessDay(deadline)) return undefined;
  return {
    code: 'ends_on_closed_day',
    severity: 'info',
    message: `${period} ends ${writeDate(deadline)}, a weekend or holiday. It is not extended: plan to finish on the business day before.`,
    citation: 'Reg. 1.1031(k)-1(b)(2)',
  };
}

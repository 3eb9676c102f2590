/** An exchange with every date explained, as its own page explains it, from what a list knows of it. */
import { todayIn, type Scope } from '@/lib/access/scope';
import { explain, type Explained } from './explained';
import type { ClockFacts } from './rules/clocks';
import { deadlineFactsOf, transfersOf, type FactsOnFile } from './rules/facts-on-file';

export interface FileWithFacts extends Required<ClockFacts> {
  timeZone: string;
  facts: FactsOnFile;
}

export function explainedFile(scope: Pick<Scope, 'now'>, file: FileWithFacts): Explained {
  const { facts, transferDate } = file;
  return explain({
    type: facts.exchangeType,
    status: file.status,
    stage: file.stage,
    today: todayIn(scope, file.timeZone),
    dates: {
      transfer: transferDate,
      identification: file.identificationDeadline,
      exchange: file.exchangeDeadline,
      parkingAgreement: facts.parkingAgreementDeadline,
      parkingIdentification: file.parkingIdentificationDeadline,
      parking: file.parkingDeadline,
    },
    facts: deadlineFactsOf(facts, transfersOf(transferDate, facts.sold)),
  });
}

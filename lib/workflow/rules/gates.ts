/**
 * What each stage needs before it is entered. The stages that the vocabulary leaves open (parking, concurrent closing,
 * improvements) have the gates of docs/decisions/0042-gates-of-every-stage.md. A stage without a line needs nothing.
 */
import { stagesOf, type ExchangeStage } from '../../exchanges/rules/stages';
import type { ExchangeType } from '../../exchanges/rules/values';
import { gateFrom, type Gate, type GateItem } from './gate';
import { fundsReceived, parked, parkedTransferred, relinquishedIdentified, statement } from './gate-closing';
import type { GateFacts } from './gate-facts';
import { documentsSigned, transferred } from './gate-opening';
import {
  identificationLocked,
  receivedInPeriod,
  reconciled,
  replacementClosed,
  replacementContract,
  taxPackage,
} from './gate-replacement';

const gates: Partial<Record<ExchangeStage, (facts: GateFacts) => GateItem[]>> = {
  documents_signed: documentsSigned,
  concurrent_closing: (facts) => [
    ...transferred(facts),
    statement(facts, 'relinquished'),
    statement(facts, 'replacement'),
  ],
  parked,
  relinquished_identified: (facts) => [relinquishedIdentified(facts)],
  relinquished_closed: (facts) => [
    ...transferred(facts),
    fundsReceived(facts),
    statement(facts, 'relinquished'),
  ],
  titleholder_acquired: parked,
  identification_locked: (facts) => [identificationLocked(facts)],
  replacement_contract: replacementContract,
  replacement_closed: replacementClosed,
  parked_transferred: (facts) => [parkedTransferred(facts)],
  transferred: (facts) => [facts.parkedSide ? parkedTransferred(facts) : receivedInPeriod(facts)],
  reconciled: (facts) => [reconciled(facts)],
  tax_package: (facts) => [taxPackage(facts)],
};

/** What the stage asks of an exchange of this type: met, missing, waived. */
export function gateOf(type: ExchangeType, stage: ExchangeStage, facts: GateFacts): Gate {
  if (!stagesOf(type).includes(stage)) return gateFrom([]);
  return gateFrom(gates[stage]?.({ ...facts, type }) ?? []);
}

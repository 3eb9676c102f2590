/** What comes on top of the gate before money moves: two approvals, and a call to a number on file. */
import { because } from './because';
import { gateOf, type Condition, type Gate } from './condition';

export const callOutcomes = ['confirmed', 'not_reached', 'not_confirmed'] as const;
export type CallOutcome = (typeof callOutcomes)[number];

export const APPROVALS = 2;

export function approved(approvals: number): Condition {
  const missing = APPROVALS - approvals;
  return {
    code: 'approvals_missing',
    label: `Two approvals (${Math.min(approvals, APPROVALS)} of ${APPROVALS})`,
    met: missing <= 0,
    missing: missing === 1 ? 'One more approval is missing.' : 'Two approvals are missing.',
    because: [because('twoApprovals', { approvals })],
  };
}

/** Of the calls that reached somebody, the last one decides: whoever takes back a confirmation stops the payment. */
export const calledBack = (outcomes: readonly CallOutcome[]): boolean =>
  outcomes.filter((outcome) => outcome !== 'not_reached').at(-1) === 'confirmed';

export function confirmedByPhone(outcomes: readonly CallOutcome[]): Condition {
  return {
    code: 'call_back_missing',
    label: 'Confirmed by telephone, at a number on file',
    met: calledBack(outcomes),
    missing: 'Call a person on file at a number on file, and log that the payment was confirmed.',
    because: [because('callBack', { calls: outcomes.length })],
  };
}

/** Everything that the release of one request waits for. */
export const readyToRelease = (gate: Gate, approvals: number, outcomes: readonly CallOutcome[]): Gate =>
  gateOf([...gate.conditions, approved(approvals), confirmedByPhone(outcomes)]);

/** What happens to a request once it was made. Each runs in one transaction with its event; a refusal writes nothing. */
import { record } from '@/lib/access/events';
import { allow } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import type { Prisma } from '@/lib/generated/prisma/client';
import { conflict, invalid } from '@/lib/shared/errors';
import { fundsFile, gateFacts } from './facts';
import type { Approval, CallBack, ReleaseOrder, Stop } from './input';
import { callsOf, gateRequestOf, getRequest, outcomesOf, type Call, type RequestRow } from './one';
import { phonesOnFile } from './phones';
import { refuse } from './request';
import { blocksAsking, releaseGate } from './rules/gate';
import { readyToRelease } from './rules/steps';

/** One of the two approvals. The database moves the status, and refuses the requester's own and a second one. */
export async function approve(scope: Scope, { id, note }: Approval) {
  const request = await getRequest(scope, id);
  allow(scope, 'disbursement.approve');
  if (request.requestedBy === scope.member.userId) {
    conflict('You asked for these funds, so somebody else has to approve them.');
  }
  await holdRefund(scope, request);
  await scope.db.disbursementApproval.createMany({ data: [{ requestId: id, note }] });
  await record(scope, 'disbursement.approved', happening(request));
}

export async function block(scope: Scope, { id, was, reason }: Stop) {
  const request = await getRequest(scope, id);
  allow(scope, 'disbursement.approve');
  await move(scope, id, was, { status: 'blocked', reason });
  await record(scope, 'disbursement.blocked', happening(request, { from: was }));
}

/** Asks again for what was blocked: both look again, and a refund passes the gate of today. */
export async function askAgain(scope: Scope, { id }: { id: string }) {
  const request = await getRequest(scope, id);
  allow(scope, 'disbursement.request');
  if (request.status === 'blocked') await holdRefund(scope, request);
  await move(scope, id, 'blocked', { status: 'requested' });
  await record(scope, 'disbursement.asked_again', happening(request));
}

export async function withdraw(scope: Scope, { id, was, reason }: Stop) {
  const request = await getRequest(scope, id);
  allow(scope, 'disbursement.request');
  await move(scope, id, was, { status: 'withdrawn', reason });
  await record(scope, 'disbursement.withdrawn', happening(request, { from: was }));
}

/** Logs a call to a number on file. A number that came with the request is not on the list, and is refused. */
export async function logCall(scope: Scope, { id, contactId, number, outcome, note }: CallBack) {
  const request = await getRequest(scope, id);
  allow(scope, 'disbursement.callBack');
  const file = await fundsFile(scope, request.exchangeId);
  const called = (await phonesOnFile(scope, file, [request.payeeId])).find(
    (phone) => phone.contactId === contactId && phone.number === number,
  );
  const chooseOne = 'Choose a number that is on file for a person of this exchange.';
  if (!called) return invalid(chooseOne, { number: chooseOne });
  const call: Call = {
    ...{ contactId, name: called.name, number, outcome, ...(note && { note }) },
    ...{ calledAt: scope.now.toISOString(), calledBy: scope.member.userId },
  };
  const { count } = await scope.db.disbursementRequest.updateMany({
    where: { id, callBack: { equals: request.callBack as Prisma.InputJsonValue } },
    data: { callBack: [...callsOf(request), call] as unknown as Prisma.InputJsonValue },
  });
  if (count === 0) conflict('Somebody logged a call meanwhile. Reload to see it, then log yours.');
  await record(scope, 'disbursement.called_back', happening(request, { outcome }));
}

/** The moment from which the money may move: gate, two approvals and a confirmed call, and the number of the exchange typed. */
export async function release(scope: Scope, { id, typed }: ReleaseOrder) {
  const request = await getRequest(scope, id);
  allow(scope, 'disbursement.release');
  const file = await fundsFile(scope, request.exchangeId);
  if (typed !== file.exchangeNumber) {
    invalid('This is not the number of the exchange. Nothing was released.', {
      typed: `Type ${file.exchangeNumber}.`,
    });
  }
  if (request.status !== 'approved') conflict(notApproved[request.status]);
  const approvals = await scope.db.disbursementApproval.count({ where: { requestId: id } });
  const gate = releaseGate(await gateFacts(scope, file), gateRequestOf(file, request));
  const { blocked } = readyToRelease(gate, approvals, outcomesOf(request));
  if (blocked) refuse(blocked);
  await move(scope, id, 'approved', { status: 'released' });
  await record(scope, 'disbursement.released', happening(request, { amount: request.amount.toFixed(2) }));
}

const notApproved: Record<Exclude<RequestRow['status'], 'approved'>, string> = {
  requested: 'Two approvals are missing. Nothing changed.',
  approved_once: 'One more approval is missing. Nothing changed.',
  released: 'Somebody released these funds already. Nothing changed.',
  blocked: 'This request is blocked. Nothing changed.',
  withdrawn: 'This request was withdrawn. Nothing changed.',
};

/** Time passes between the steps of a refund: each looks at the gate of today. */
async function holdRefund(scope: Scope, request: RequestRow): Promise<void> {
  if (request.purpose !== 'refund') return;
  const file = await fundsFile(scope, request.exchangeId);
  const blocked = blocksAsking(releaseGate(await gateFacts(scope, file), gateRequestOf(file, request)));
  if (blocked) refuse(blocked);
}

async function move(
  scope: Scope,
  id: string,
  was: RequestRow['status'],
  data: Prisma.DisbursementRequestUpdateManyMutationInput,
) {
  const { count } = await scope.db.disbursementRequest.updateMany({ where: { id, status: was }, data });
  if (count === 0) conflict('Somebody changed this request meanwhile. Reload to see where it stands.');
}

const happening = ({ id, exchangeId, purpose }: RequestRow, data: Prisma.InputJsonObject = {}) => ({
  exchangeId,
  subjectId: id,
  data: { purpose, ...data },
});

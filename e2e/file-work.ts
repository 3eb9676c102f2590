/** What the office does on a file between two stages, by the commands that its pages call. */
import { setClosing } from '@/lib/exchanges/closing';
import { approve, logCall, release } from '@/lib/disbursements/commands';
import { releaseRequest } from '@/lib/disbursements/input';
import { requestRelease } from '@/lib/disbursements/request';
import { recordBasis, recordFunds } from '@/lib/worksheet/commands';
import { completeWorksheet } from '@/lib/worksheet/complete';
import { basisInput, fundsInput, statementInput } from '@/lib/worksheet/input';
import { recordStatement } from '@/lib/worksheet/statement-commands';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { State } from './state';

const PHONE = '(608) 555-0188';

/** Of a sale and a purchase that defer everything: 800,000 with 300,000 debt, bought for 900,000 with 400,000. */
const SALE = { price: '800000', debt: '300000', exchangeExpenses: '40000', cash: '460000' };
const PURCHASE = { price: '900000', debt: '400000', exchangeExpenses: '5000', cash: '505000' };

export type Side = 'relinquished' | 'replacement';

export const propertyOf = (state: State, exchangeId: string, side: Side) =>
  state.act('coordinator', async ({ db }) => {
    const { id } = await db.exchangeProperty.findFirstOrThrow({
      where: { exchangeId, side },
      select: { id: true },
    });
    return id;
  });

export async function close(state: State, exchangeId: string, side: Side, closedOn: CalendarDate) {
  const propertyId = await propertyOf(state, exchangeId, side);
  await state.act('coordinator', (scope) =>
    setClosing(scope, { exchangeId, propertyId, closedOn, was: undefined }),
  );
}

export async function enterStatement(state: State, exchangeId: string, side: Side, closedOn: CalendarDate) {
  const propertyId = await propertyOf(state, exchangeId, side);
  const amounts = side === 'relinquished' ? SALE : PURCHASE;
  await state.act('coordinator', (scope) =>
    recordStatement(
      scope,
      statementInput.parse({
        ...{ exchangeId, propertyId, closedOn, was: null },
        ...{ otherExpenses: '', otherProperty: '', ...amounts },
      }),
    ),
  );
}

export const receiveFunds = (state: State, exchangeId: string, receivedOn: CalendarDate) =>
  state.act('coordinator', (scope) =>
    recordFunds(
      scope,
      fundsInput.parse({
        exchangeId,
        proceeds: SALE.cash,
        receivedOn,
        bank: '',
        was: { proceeds: '', receivedOn: '', bank: '' },
      }),
    ),
  );

/** Asked for by the coordinator, approved by two others, called back at a number on file, released. */
export async function payForReplacement(state: State, exchangeId: string, exchangeNumber: string) {
  const propertyId = await propertyOf(state, exchangeId, 'replacement');
  const second = await state.act('coordinator2', async ({ member }) => member.userId);
  const contactId = await state.act('admin', async ({ db }) => {
    const where = { id: exchangeId };
    const { clientId } = await db.exchange.findFirstOrThrow({ where, select: { clientId: true } });
    await db.contact.updateMany({ where: { id: clientId }, data: { phoneMobile: PHONE } });
    // A second coordinator takes part, so that two people may approve.
    await db.exchange.updateMany({ where, data: { primaryAttorneyId: second } });
    return clientId;
  });
  const asked = { purpose: 'replacement' as const, payeeName: 'Summit Title', amount: '460,000' };
  await state.act('coordinator', (scope) =>
    requestRelease(scope, releaseRequest.parse({ exchangeId, propertyId, ...asked })),
  );
  const id = await state.act('coordinator', async ({ db }) => {
    const request = await db.disbursementRequest.findFirstOrThrow({
      where: { exchangeId },
      select: { id: true },
    });
    return request.id;
  });
  for (const member of ['admin', 'coordinator2'] as const)
    await state.act(member, (scope) => approve(scope, { id, note: undefined }));
  await state.act('coordinator', (scope) =>
    logCall(scope, { id, contactId, number: PHONE, outcome: 'confirmed', note: undefined }),
  );
  await state.act('coordinator', (scope) => release(scope, { id, typed: exchangeNumber }));
}

export async function completeTheWorksheet(state: State, exchangeId: string) {
  await state.act('coordinator', (scope) =>
    recordBasis(
      scope,
      basisInput.parse({ exchangeId, adjustedBasis: '250000', recapture: '', otherBasis: '', was: null }),
    ),
  );
  await state.act('coordinator', (scope) => completeWorksheet(scope, { exchangeId }));
}

/** Funds, basis and the mark on a real PostgreSQL, and who sees them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scope } from '@/lib/access/scope';
import { exchangeDetail } from '@/lib/exchanges/detail';
import { identificationOf } from '@/lib/identification/queries';
import type { TestMember } from '@/scripts/test/firm';
import { recordFunds } from './commands';
import { fundsInput } from './input';
import { moneyOnFile } from './queries';
import { openScene, purchaseFigures, refusal, saleFigures, type Scene } from './testing/scene';
import { moneyView } from './view';

let scene: Scene;
let admin: Scene['admin'];
let coordinator: Scene['coordinator'];
let stranger: Scene['stranger'];
let taxpayer: Scene['taxpayer'];
let thirdParty: Scene['thirdParty'];
let opened: Scene['opened'];
let enterStatement: Scene['enterStatement'];
let enterBoth: Scene['enterBoth'];
let enterBasis: Scene['enterBasis'];
let complete: Scene['complete'];
let standing: Scene['standing'];
let mark: Scene['mark'];

beforeAll(async () => {
  scene = await openScene();
  ({
    admin,
    coordinator,
    stranger,
    taxpayer,
    thirdParty,
    opened,
    enterStatement,
    enterBoth,
    enterBasis,
    complete,
    standing,
    mark,
  } = scene);
});
afterAll(() => scene.close());

describe('who sees the money', () => {
  it('is the taxpayer, read-only and without who recorded it; not other coordinators, not third parties', async () => {
    const file = await opened();
    await enterBoth(file);
    const { worksheet } = await standing(file.id, taxpayer);
    expect(worksheet?.lines[15]).toBe('60000.00');
    const seen = await taxpayer.enter((scope) => moneyOnFile(scope, file.id));
    expect(seen.funds).not.toHaveProperty('bank');
    expect(
      await refusal(enterStatement(taxpayer, file.id, file.sale, { ...saleFigures, was: saleFigures })),
    ).toMatchObject({
      kind: 'forbidden',
    });
    // The rows are there: the admin counts two.
    const count = ({ db }: Scope) => db.closingStatement.count({ where: { exchangeId: file.id } });
    expect(await admin.enter(count)).toBe(2);
    expect(await stranger.enter(count)).toBe(0);
    expect(await refusal(thirdParty.enter(count))).toMatchObject({ kind: 'forbidden' });
    expect(await refusal(enterStatement(stranger, file.id, file.sale, saleFigures))).toMatchObject({
      kind: 'not_found',
    });
  });
});

describe('the funds received', () => {
  const receive = (exchangeId: string, figures: object) =>
    coordinator.enter((scope) =>
      recordFunds(
        scope,
        fundsInput.parse({ exchangeId, was: {}, proceeds: '360000', receivedOn: '2026-09-02', ...figures }),
      ),
    );

  it('are recorded with day and bank, and checked against the sale', async () => {
    const file = await opened();
    await enterBoth(file);
    await receive(file.id, { proceeds: '350000', bank: 'First Lake Bank' });
    const { funds } = await coordinator.enter((scope) => moneyOnFile(scope, file.id));
    expect(funds).toEqual({ proceeds: '350000.00', receivedOn: '2026-09-02', bank: 'First Lake Bank' });
    const { worksheet } = await standing(file.id);
    expect(worksheet?.notes).toContainEqual(
      expect.objectContaining({
        confirmWithCounsel: true,
        inputs: expect.objectContaining({ cashTakenAtSale: '10000.00' }),
      }),
    );
  });

  it.each<[string, object]>([
    ['before the transfer', { receivedOn: '2026-08-31' }],
    ['in the future', { receivedOn: '2026-11-25' }],
  ])('are refused %s', async (_name, figures) => {
    const file = await opened();
    expect(await refusal(receive(file.id, figures))).toMatchObject({
      fields: { receivedOn: expect.any(String) },
    });
  });

  it('are not overwritten when somebody else recorded them', async () => {
    const file = await opened();
    await receive(file.id, {});
    expect(await refusal(receive(file.id, { proceeds: '1' }))).toMatchObject({ kind: 'conflict' });
  });
});

describe('the mark that the worksheet is complete', () => {
  it('bears who and when, and is taken back by every later change', async () => {
    const file = await opened();
    await enterBoth(file);
    await enterBasis(file.id, { adjustedBasis: '300000' });
    await complete(file.id);
    expect(await mark(file.id)).toMatchObject({
      completedBy: coordinator.userId,
      completedAt: expect.any(Date),
    });

    const { reopened } = await enterStatement(coordinator, file.id, file.sale, {
      ...saleFigures,
      was: saleFigures,
      exchangeExpenses: '39000',
      cash: '361000',
    });
    expect(reopened).toBe(true);
    expect(await mark(file.id)).toMatchObject({ completedBy: null, completedAt: null });

    await complete(file.id);
    await enterBasis(file.id, { adjustedBasis: '300001', was: { adjustedBasis: '300000' } });
    expect(await mark(file.id)).toMatchObject({ completedAt: null });

    await complete(file.id, admin);
    const funds = { exchangeId: file.id, was: {}, proceeds: '361000', receivedOn: '2026-09-02' };
    await coordinator.enter((scope) => recordFunds(scope, fundsInput.parse(funds)));
    expect(await mark(file.id)).toMatchObject({ completedAt: null });
  });

  it('is refused without a basis, and while a statement does not reconcile', async () => {
    const file = await opened();
    await enterStatement(coordinator, file.id, file.sale, { ...saleFigures, cash: '359000' });
    await enterStatement(coordinator, file.id, file.purchase, purchaseFigures);
    expect(await refusal(complete(file.id))).toMatchObject({
      kind: 'conflict',
      message: expect.stringMatching(/\$1,000\.00 less.*Adjusted basis/s),
    });
    await enterBasis(file.id, { adjustedBasis: '300000' });
    expect(await refusal(complete(file.id))).toMatchObject({ kind: 'conflict' });
    expect(await mark(file.id)).toMatchObject({ completedAt: null });
  });

  it('is refused by the database as well, and is not the taxpayer’s to give', async () => {
    const file = await opened();
    await enterStatement(coordinator, file.id, file.sale, saleFigures);
    await enterBasis(file.id, { adjustedBasis: '300000' });
    const data = { completedAt: new Date() };
    const straight = (by: TestMember) =>
      refusal(by.enter(({ db }) => db.taxWorksheet.updateMany({ where: { exchangeId: file.id }, data })));
    expect(await straight(coordinator)).toMatchObject({ message: expect.stringMatching(/do not reconcile/) });
    await enterStatement(coordinator, file.id, file.purchase, { ...purchaseFigures, cash: '1' });
    expect(await straight(coordinator)).toMatchObject({ kind: 'conflict' });
    expect(await straight(taxpayer)).toMatchObject({ kind: 'forbidden' });
  });

  it('is refused when the recapture no longer fits the gain', async () => {
    const file = await opened();
    await enterBoth(file);
    const beyond = enterBasis(file.id, { adjustedBasis: '300000', recapture: '460000.01' });
    expect((await refusal(beyond))?.fields?.recapture).toMatch(/at most the gain realized/);
    await enterBasis(file.id, { adjustedBasis: '300000', recapture: '460000' });
    const lower = { ...saleFigures, price: '790000', cash: '350000', was: saleFigures };
    await enterStatement(coordinator, file.id, file.sale, lower);
    expect(await refusal(complete(file.id))).toMatchObject({ message: expect.stringMatching(/Recapture/) });
  });
});

describe('a purchase that no identification names in time', () => {
  const late = { replacement: [{ addressLine1: '40 Mill Road', transferredOn: '2026-11-10' }] };
  const view = (id: string, by: TestMember) =>
    by.enter(async (scope) => moneyView(scope, await exchangeDetail(scope, id)));

  it('is said to staff and taxpayer, and stops nothing', async () => {
    const file = await opened(late);
    await enterStatement(coordinator, file.id, file.sale, saleFigures);
    await enterStatement(coordinator, file.id, file.purchase, { ...purchaseFigures, closedOn: '2026-11-10' });
    await enterBasis(file.id, { adjustedBasis: '300000' });
    for (const member of [coordinator, taxpayer]) {
      const { doubts, checks, missing } = await view(file.id, member);
      expect(doubts).toEqual([expect.stringMatching(/^40 Mill Road was received .* no identification/)]);
      expect(checks).toContainEqual(expect.objectContaining({ code: 'identification', state: 'note' }));
      expect(missing).toEqual([]);
    }
    await complete(file.id);
    expect(await mark(file.id)).toMatchObject({ completedAt: expect.any(Date) });
  });

  it('is none where it closed inside the period; it is worth what it was bought for', async () => {
    const file = await opened();
    await enterBoth(file);
    const { doubts, checks } = await view(file.id, coordinator);
    expect(doubts).toEqual([]);
    expect(checks).toContainEqual(expect.objectContaining({ code: 'identification', state: 'passes' }));
    const { replacement } = await coordinator.enter((scope) => identificationOf(scope, file.id));
    expect(replacement.properties).toMatchObject([{ receivedOn: '2026-10-01', receivedValue: '700000.00' }]);
  });
});

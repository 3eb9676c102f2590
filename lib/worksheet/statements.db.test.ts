/** Closing statements on a real PostgreSQL: what follows from them, and what is refused. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setClosing } from '@/lib/exchanges/closing';
import { fromDateColumn, toCalendarDate } from '@/lib/shared/calendar-date';
import type { TestMember } from '@/scripts/test/firm';
import { statementInput } from './input';
import { moneyOnFile } from './queries';
import { openScene, purchaseFigures, refusal, saleFigures, type Scene } from './testing/scene';

const day = toCalendarDate;

let scene: Scene;
let admin: Scene['admin'];
let coordinator: Scene['coordinator'];
let taxpayer: Scene['taxpayer'];
let opened: Scene['opened'];
let enterStatement: Scene['enterStatement'];
let enterBoth: Scene['enterBoth'];
let enterBasis: Scene['enterBasis'];
let finances: Scene['finances'];
let standing: Scene['standing'];

beforeAll(async () => {
  scene = await openScene();
  ({ admin, coordinator, taxpayer, opened, enterStatement, enterBoth, enterBasis, finances, standing } =
    scene);
});
afterAll(() => scene.close());

describe('the statements of both closings', () => {
  it('give the lines of the reference, and the boot of the exchange', async () => {
    const file = await opened();
    await enterBoth(file);
    expect(await finances(file.id)).toEqual({ cash: '0.00', mortgage: '60000.00' });
    await enterBasis(file.id, { adjustedBasis: '300000' });
    const { worksheet, checks } = await standing(file.id);
    expect(worksheet?.lines).toMatchObject({
      15: '60000.00',
      19: '460000.00',
      23: '60000.00',
      24: '400000.00',
    });
    expect(checks.filter(({ state }) => state === 'fails')).toEqual([]);
  });

  it('make no boot while one side has none, and change it when they are corrected', async () => {
    const file = await opened();
    await enterStatement(coordinator, file.id, file.sale, saleFigures);
    expect(await finances(file.id)).toEqual({ cash: '0.00', mortgage: '0.00' });
    await enterStatement(coordinator, file.id, file.purchase, purchaseFigures);
    const corrected = { ...purchaseFigures, otherProperty: '15000', cash: '375000', was: purchaseFigures };
    await enterStatement(coordinator, file.id, file.purchase, corrected);
    // 25 in cash stayed behind and 60 of debt was paid off, with 15 of furniture; 40 of expenses go off the cash first.
    expect(await finances(file.id)).toEqual({ cash: '15000.00', mortgage: '45000.00' });
  });

  it('entered at the same moment are both counted', async () => {
    const file = await opened();
    await Promise.all([
      enterStatement(coordinator, file.id, file.sale, saleFigures),
      enterStatement(admin, file.id, file.purchase, purchaseFigures),
    ]);
    expect(await finances(file.id)).toEqual({ cash: '0.00', mortgage: '60000.00' });
  });

  it('set the closing where none is on file, and the deadlines with it', async () => {
    const file = await opened({ relinquished: [{ addressLine1: '12 Oak Street' }] });
    const { changes } = await enterStatement(coordinator, file.id, file.sale, saleFigures);
    expect(changes.length).toBeGreaterThan(0);
    const stored = await admin.enter(({ db }) => db.exchange.findFirstOrThrow({ where: { id: file.id } }));
    expect(fromDateColumn(stored.identificationDeadline!)).toBe('2026-10-16');
  });

  it('follow a closing that is corrected, and hold one that would be taken back', async () => {
    const file = await opened();
    await enterStatement(coordinator, file.id, file.sale, saleFigures);
    const move = (was: string, closedOn?: string) =>
      coordinator.enter((scope) =>
        setClosing(scope, {
          ...{ exchangeId: file.id, propertyId: file.sale, was: day(was) },
          closedOn: closedOn ? day(closedOn) : undefined,
        }),
      );
    await move('2026-09-01', '2026-09-02');
    const { statements } = await coordinator.enter((scope) => moneyOnFile(scope, file.id));
    expect(statements).toMatchObject([{ closedOn: '2026-09-02' }]);
    expect(await refusal(move('2026-09-02'))).toMatchObject({
      kind: 'conflict',
      message: expect.stringMatching(/cannot be taken back/),
    });
  });
});

describe('a statement is refused, and nothing is written,', () => {
  const untouched = async (id: string) =>
    expect(await coordinator.enter(async (scope) => (await moneyOnFile(scope, id)).statements)).toEqual([]);

  it.each<[string, object, string]>([
    ['of a closing that lies ahead', { closedOn: '2026-11-25' }, 'closedOn'],
    ['of another day than on file', { closedOn: '2026-09-02' }, 'closedOn'],
    ['with a price of nothing', { price: '0' }, 'price'],
  ])('%s', async (_name, change, field) => {
    const file = await opened();
    const error = await refusal(
      enterStatement(coordinator, file.id, file.sale, { ...saleFigures, ...change }),
    );
    expect(error).toMatchObject({ kind: 'invalid', fields: { [field]: expect.any(String) } });
    await untouched(file.id);
  });

  it('before the agreement was signed', async () => {
    const sold = { agreementSignedOn: '2026-09-02', relinquished: [{ addressLine1: '1 A St' }] };
    const file = await opened(sold);
    const error = await refusal(enterStatement(coordinator, file.id, file.sale, saleFigures));
    expect(error?.fields?.closedOn).toMatch(/agreement was signed/);
    await untouched(file.id);
  });

  it('when somebody else entered or changed it meanwhile', async () => {
    const file = await opened();
    await enterStatement(coordinator, file.id, file.sale, saleFigures);
    const again = enterStatement(admin, file.id, file.sale, { ...saleFigures, price: '900000' });
    expect(await refusal(again)).toMatchObject({
      kind: 'conflict',
      message: expect.stringMatching(/meanwhile/),
    });
    const stale = { ...saleFigures, price: '900000', was: { ...saleFigures, price: '700000' } };
    expect(await refusal(enterStatement(admin, file.id, file.sale, stale))).toMatchObject({
      kind: 'conflict',
    });
    const { statements } = await coordinator.enter((scope) => moneyOnFile(scope, file.id));
    expect(statements).toMatchObject([{ price: '800000.00' }]);
  });

  it('by amounts that are none, each named', () => {
    const parsed = statementInput.safeParse({
      ...saleFigures,
      price: 'lots',
      debt: '-1',
      cash: '',
      exchangeId: '',
      propertyId: '',
    });
    const fields = parsed.error?.issues.map(({ path }) => path.join('.'));
    expect(fields).toEqual(expect.arrayContaining(['price', 'debt', 'cash']));
  });

  it('by the database as well: negative, on another day, by somebody who only reads', async () => {
    const file = await opened();
    await enterStatement(coordinator, file.id, file.sale, saleFigures);
    const change = (by: TestMember, data: object) =>
      refusal(
        by.enter(({ db }) => db.closingStatement.updateMany({ where: { propertyId: file.sale }, data })),
      );
    expect(await change(coordinator, { debt: '-0.01' })).toMatchObject({
      kind: 'invalid',
      fields: { cash: expect.any(String) },
    });
    expect(await change(coordinator, { closedOn: new Date('2026-09-03') })).toMatchObject({
      kind: 'conflict',
    });
    expect(await change(taxpayer, { debt: '1' })).toMatchObject({ kind: 'forbidden' });
  });
});

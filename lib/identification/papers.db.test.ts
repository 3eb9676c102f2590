/** What staff record from paper, and the steps of a property. */
import { describe, expect, it } from 'vitest';
import type { Scope } from '@/lib/access/scope';
import { moveProperty } from '@/lib/exchanges/file-properties';
import { addDays, calendarDateIn } from '@/lib/shared/calendar-date';
import {
  named,
  openFile,
  owner,
  page,
  paper,
  people,
  refusal,
  status,
  today,
  beginWorld,
  world,
} from './testing/world';

beginWorld();

describe('staff', () => {
  it('record a paper with its own days, and who recorded it when', async () => {
    await paper(['4 Mill Rd']);
    const [notice] = (await page(people.coordinator)).notices;
    expect(notice).toMatchObject({
      method: 'paper',
      sentTo: 'The seller of 4 Mill Rd',
      signedName: 'Maria Ruiz',
    });
    expect(calendarDateIn('America/Chicago', notice!.sentAt)).toBe(addDays(today, -2));
    expect(notice!.recordedAt.getTime()).toBeGreaterThan(notice!.sentAt.getTime());
  });

  it('record after the deadline what was sent before it, and nothing that was sent later', async () => {
    world.id = await openFile(addDays(today, -50));
    const late = await refusal(
      paper(['4 Mill Rd'], { signedOn: addDays(today, -6), sentOn: addDays(today, -4) }),
    );
    expect(late.message).toContain('Nothing can be identified now.');
    expect(late.fields).toHaveProperty('sentOn');
    await paper(['4 Mill Rd'], { signedOn: addDays(today, -6), sentOn: addDays(today, -5) });
    expect(await status('4 Mill Rd')).toBe('identified');
  });

  it.each([
    ['sent before it was signed', { signedOn: today, sentOn: addDays(today, -1) }],
    ['sent tomorrow', { sentOn: addDays(today, 1) }],
  ])('record nothing that was %s', async (_, changes) => {
    expect((await refusal(paper(['4 Mill Rd'], changes))).fields).toHaveProperty('sentOn');
  });

  it('revoke by paper to the same recipient only', async () => {
    await paper(['4 Mill Rd']);
    const other = await refusal(paper(['4 Mill Rd'], { kind: 'revocation', sentTo: 'ridgeline exchanges' }));
    expect(other.message).toContain('to the person it was sent to');
    await paper(['4 Mill Rd'], { kind: 'revocation', sentTo: 'the seller of 4 mill rd ' });
    expect(await status('4 Mill Rd')).toBe('revoked');
  });

  it('revoke what was lost: it counts until then, and stays lost', async () => {
    await paper(['4 Mill Rd']);
    const [mill] = await named('4 Mill Rd');
    await people.coordinator.enter((scope) =>
      moveProperty(scope, { exchangeId: world.id, propertyId: mill!.id, from: 'identified', to: 'lost' }),
    );
    expect((await named('4 Mill Rd'))[0]).toMatchObject({ status: 'lost', signed: true });
    await paper(['4 Mill Rd'], { kind: 'revocation' });
    expect(await named('4 Mill Rd')).toEqual([]);
    const { rows } = await owner().query('SELECT status FROM exchange_properties WHERE id = $1', [mill!.id]);
    expect(rows).toEqual([{ status: 'lost' }]);
  });

  it('move a property along its steps, and neither identify nor revoke it without a notice', async () => {
    const [mill] = await named('4 Mill Rd');
    const move = (
      from: 'proposed' | 'under_contract',
      to: 'under_contract' | 'identified' | 'proposed' | 'acquired',
    ) =>
      people.coordinator.enter((scope) =>
        moveProperty(scope, { exchangeId: world.id, propertyId: mill!.id, from, to }),
      );
    expect((await refusal(move('proposed', 'identified'))).kind).toBe('invalid');
    expect((await refusal(move('proposed', 'acquired'))).message).toContain('day of the closing');
    await move('proposed', 'under_contract');
    expect((await refusal(move('proposed', 'under_contract'))).kind).toBe('conflict');
    expect((await refusal(move('under_contract', 'identified'))).kind).toBe('invalid');
    await move('under_contract', 'proposed');
    for (const data of [
      { status: 'identified' as const },
      { identifiedOn: new Date() },
      { status: 'revoked' as const },
    ]) {
      const past = people.coordinator.enter(({ db }: Scope) =>
        db.exchangeProperty.updateMany({ where: { id: mill!.id }, data }),
      );
      expect((await refusal(past)).message).toContain('signed notice');
    }
  });

  it('identify the relinquished property where the replacement is parked', async () => {
    world.id = await openFile(addDays(today, -10), {
      exchangeType: 'reverse',
      relinquished: [{ addressLine1: '12 Oak Street', value: '750000' }],
      parking: { titleTakenOn: addDays(today, -10), parked: 'replacement' },
    });
    const { relinquished, replacement } = await page(people.coordinator);
    expect(relinquished).toMatchObject({ state: 'open', deadline: addDays(today, 35) });
    expect(replacement.state).toBe('not_begun');
    const oak = relinquished!.properties[0]!;
    await paper([], { propertyIds: [oak.id] });
    const after = (await page(people.coordinator)).relinquished!.properties[0]!;
    expect(after).toMatchObject({ status: 'under_contract', notice: { sentTo: 'The seller of 4 Mill Rd' } });
    expect((await page()).notices[0]!.text).toContain('Rev. Proc. 2000-37');
  });
});

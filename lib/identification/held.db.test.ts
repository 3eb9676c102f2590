/** What the database refuses of a notice, whoever writes it. */
import { describe, expect, it } from 'vitest';
import { setClosing } from '@/lib/exchanges/closing';
import { addDays } from '@/lib/shared/calendar-date';
import { raw, rawNotice } from './testing/raw-notice';
import { named, notices, openFile, owner, people, send, today, beginWorld, world } from './testing/world';

beginWorld();

describe('the database, whoever writes', () => {
  it.each<[string, string, Record<string, unknown>, string | null]>([
    ['names no property', 'identification_notices_name_property', {}, null],
    ['is unsigned', 'identification_notices_signed', { signed_name: ' ' }, '4 Mill Rd'],
    [
      'is sent before it is signed',
      'identification_notices_sent_after_signing',
      { signed_at: new Date(Date.now() + 7_200_000) },
      '4 Mill Rd',
    ],
    [
      'lies ahead',
      'identification_notices_not_ahead',
      { sent_at: new Date(Date.now() + 3_600_000) },
      '4 Mill Rd',
    ],
    [
      'names another property than its text',
      'identification_notice_properties_in_text',
      { text: 'Nothing' },
      '4 Mill Rd',
    ],
    ['identifies what was sold', 'identification_notice_properties_side', {}, '12 Oak Street'],
    [
      'revokes what no notice identifies',
      'identification_notices_revoke_identified',
      { kind: 'revocation' },
      '4 Mill Rd',
    ],
  ])('refuses a notice that %s', async (_, constraint, changes, street) => {
    expect(await rawNotice(changes, street, street ?? undefined)).toBe(constraint);
    expect(await notices()).toEqual([]);
  });

  it('refuses one that was sent at midnight after day 45, and takes the last second before, where the exchange is', async () => {
    world.id = await openFile(addDays(today, -50));
    const end = async (seconds: number) =>
      (
        await owner().query<{ at: Date }>(
          `SELECT app.end_of_day(identification_deadline, time_zone) + make_interval(secs => $2) AS at FROM exchanges WHERE id = $1`,
          [world.id, seconds],
        )
      ).rows[0]!.at;
    const sent = async (seconds: number) => {
      const at = await end(seconds);
      return rawNotice({ signed_at: at, sent_at: at }, '4 Mill Rd');
    };
    expect(await sent(0)).toBe('identification_notices_in_time');
    expect(await sent(-1)).toBeUndefined();
  });

  it('refuses a property of another exchange, and the same property twice', async () => {
    await rawNotice({}, '4 Mill Rd');
    expect(await rawNotice({}, '4 Mill Rd')).toBe('identification_notice_properties_once');
    await openFile(addDays(today, -9), { replacement: [{ addressLine1: '3 Far Away' }] });
    expect(await rawNotice({ text: '3 Far Away' }, '3 Far Away', '3 Far Away')).toBe(
      'identification_notice_properties_of_exchange',
    );
  });

  it('refuses a revocation before the identification, and one of what was received', async () => {
    await rawNotice({}, '4 Mill Rd');
    const early = new Date(Date.now() - 3_600_000);
    expect(await rawNotice({ kind: 'revocation', signed_at: early, sent_at: early }, '4 Mill Rd')).toBe(
      'identification_notices_revoked_after',
    );
    const [mill] = await named('4 Mill Rd');
    await people.coordinator.enter((scope) =>
      setClosing(scope, { exchangeId: world.id, propertyId: mill!.id, closedOn: today, was: undefined }),
    );
    expect(await rawNotice({ kind: 'revocation' }, '4 Mill Rd')).toBe(
      'identification_notice_properties_open',
    );
  });

  it('changes and removes nothing that was sent, and adds nothing to it', async () => {
    await send(['4 Mill Rd']);
    const [notice] = await notices();
    const [quarry] = await named('9 Quarry Rd');
    for (const statement of [
      `UPDATE identification_notices SET text = 'Other' WHERE id = $1`,
      'UPDATE identification_notice_properties SET value = 1 WHERE notice_id = $1',
      'DELETE FROM identification_notice_properties WHERE notice_id = $1',
    ]) {
      expect(await raw([[statement, [notice!.id]]])).toBe('identification_notices_stay');
    }
    const more: [string, unknown[]] = [
      'INSERT INTO identification_notice_properties (organization_id, notice_id, property_id, description) VALUES ($1, $2, $3, $4)',
      [notice!.organization_id, notice!.id, quarry!.id, '4 Mill Rd'],
    ];
    expect(await raw([more])).toBe('identification_notices_stay');
  });
});

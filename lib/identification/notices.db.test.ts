/** Identifying as the taxpayer: drafts, signatures, receipts, revocations; and who else sees them. */
import { describe, expect, it } from 'vitest';
import { createHash } from 'node:crypto';
import { createContact } from '@/lib/contacts/commands';
import { editProperty, proposeProperty } from '@/lib/exchanges/file-properties';
import { propertyDraft } from '@/lib/properties/input';
import { addDays } from '@/lib/shared/calendar-date';
import type { TestMember } from '@/scripts/test/firm';
import { textOf } from './choose';
import { countNotices, identificationOf } from './queries';
import {
  named,
  notices,
  openFile,
  owner,
  page,
  people,
  refusal,
  send,
  status,
  today,
  beginWorld,
  world,
} from './testing/world';

beginWorld();

describe('the taxpayer', () => {
  it('drafts, signs and sends, and the receipt holds the exact text, its instant and its hash', async () => {
    const draft = propertyDraft.parse({
      exchangeId: world.id,
      property: { addressLine1: '77 Lake Dr', city: 'Waco', value: '90,000' },
    });
    await people.client.enter((scope) => proposeProperty(scope, draft));
    const before = Date.now();
    await send(['4 Mill Rd', '77 Lake Dr']);
    const { notices: kept, replacement } = await page();
    expect(kept).toHaveLength(1);
    const [notice] = kept;
    expect(notice).toMatchObject({
      kind: 'identification',
      method: 'portal',
      signedName: 'client ridgeline',
      sentTo: 'ridgeline exchanges',
      sha256: createHash('sha256').update(notice!.text).digest('hex'),
    });
    expect(notice!.text).toContain('. 4 Mill Rd, Austin, TX (value about $657,000.00)');
    expect(notice!.sentAt.getTime()).toBeGreaterThan(before - 60_000);
    expect(notice!.properties.map(({ value }) => value).sort()).toEqual(['657000.00', '90000.00']);
    expect(replacement.properties.map(({ status }) => status).sort()).toEqual([
      'identified',
      'identified',
      'proposed',
    ]);
  });

  it('corrects a draft, and nothing that a notice names', async () => {
    const [mill] = await named('4 Mill Rd');
    const was = { addressLine1: '4 Mill Rd', city: 'Austin', state: 'TX', value: '657000.00' };
    const change = (property: object) =>
      people.client.enter((scope) =>
        editProperty(scope, {
          exchangeId: world.id,
          propertyId: mill!.id,
          property: { ...was, ...property },
          was,
        }),
      );
    await change({ value: '600000.00', legalDescription: 'Lot 7, Block 3' });
    expect((await named('4 Mill Rd'))[0]).toMatchObject({
      description: '4 Mill Rd, Austin, TX. Lot 7, Block 3',
      value: '600000.00',
    });
    // What the form showed is not so any more.
    expect((await refusal(change({ city: 'Waco' }))).kind).toBe('conflict');
    await send(['4 Mill Rd']);
    expect((await refusal(change({}))).kind).toBe('forbidden');
    const { count } = await people.client.enter(({ db }) =>
      db.exchangeProperty.updateMany({ where: { id: mill!.id }, data: { city: 'Waco' } }),
    );
    expect(count).toBe(0);
  });

  it('is asked to read again when something changed since', async () => {
    const shown = await page();
    const properties = await named('4 Mill Rd');
    const text = textOf(shown, 'identification', 'replacement', properties, shown.firm);
    expect((await refusal(send(['4 Mill Rd'], { text: text.replace('4 Mill', '5 Mill') }))).kind).toBe(
      'conflict',
    );
    expect(await notices()).toEqual([]);
  });

  it('signs with the own name', async () => {
    expect((await refusal(send(['4 Mill Rd'], { signedName: 'Somebody Else' }))).fields).toHaveProperty(
      'signedName',
    );
    await send(['4 Mill Rd'], { signedName: ' Client  RIDGELINE ' });
  });

  it('does not send what is ambiguous, and is told why', async () => {
    const draft = propertyDraft.parse({
      exchangeId: world.id,
      property: { addressLine1: 'unimproved land in Hood County up to $100k' },
    });
    await people.client.enter((scope) => proposeProperty(scope, draft));
    const { message } = await refusal(send(['unimproved land in Hood County up to $100k']));
    expect(message).toContain('A price limit does not say which property is meant.');
  });

  it('revokes to the same recipient, and may identify again', async () => {
    await send(['4 Mill Rd', '9 Quarry Rd']);
    await send(['4 Mill Rd'], {}, 'revocation');
    expect(await status('4 Mill Rd')).toBe('revoked');
    expect(await status('9 Quarry Rd')).toBe('identified');
    expect((await refusal(send(['4 Mill Rd'], {}, 'revocation'))).kind).toBe('conflict');
    await send(['4 Mill Rd']);
    expect(await status('4 Mill Rd')).toBe('identified');
    expect((await page()).notices).toHaveLength(3);
  });

  it('sends nothing after the period, in the words of the rule', async () => {
    world.id = await openFile(addDays(today, -60));
    const ended = addDays(today, -15);
    const { message, kind } = await refusal(send(['4 Mill Rd']));
    expect(kind).toBe('conflict');
    expect(message).toContain(
      'at midnight Central. Nothing can be identified now. Property received by then still counts.',
    );
    expect((await page()).replacement).toMatchObject({ state: 'ended', deadline: ended });
    expect(await notices()).toEqual([]);
    expect(await status('4 Mill Rd')).toBe('proposed');
  });

  it('names nothing of another exchange', async () => {
    const [mill] = await named('4 Mill Rd');
    const first = world.id;
    world.id = await openFile(addDays(today, -10));
    const { kind } = await refusal(send(['4 Mill Rd'], { propertyIds: [mill!.id] }));
    expect(kind).toBe('not_found');
    world.id = first;
  });

  it('neither backdates nor signs for staff, whatever is sent to the database', async () => {
    const row = {
      exchangeId: world.id,
      kind: 'identification' as const,
      text: 'x',
      signedName: 'x',
      sentTo: 'x',
    };
    const write = (member: TestMember, more: object) =>
      refusal(
        member.enter(({ db }) =>
          db.identificationNotice.createMany({ data: [{ ...row, method: 'portal', ...more }] }),
        ),
      );
    expect((await write(people.client, { sentAt: new Date('2026-01-01') })).kind).toBe('forbidden');
    expect((await write(people.client, { signerId: people.coordinator.userId })).kind).toBe('forbidden');
    expect((await write(people.client, { method: 'paper' })).kind).toBe('forbidden');
    expect((await write(people.coordinator, {})).kind).toBe('forbidden');
  });
});

describe('others', () => {
  it('of the exchange and of other files see no notice, though there is one', async () => {
    await send(['4 Mill Rd']);
    expect(await notices()).toHaveLength(1);
    const count = (member: TestMember) => member.enter(({ db }) => db.identificationNotice.count());
    expect(await count(people.client)).toBeGreaterThan(0);
    expect(await count(people.otherClient)).toBe(0);
    expect(await count(people.stranger)).toBe(0);
    expect((await refusal(count(people.thirdParty))).kind).toBe('forbidden');
    expect((await refusal(people.otherClient.enter((scope) => identificationOf(scope, world.id)))).kind).toBe(
      'not_found',
    );
    const draft = propertyDraft.parse({ exchangeId: world.id, property: { addressLine1: '1 Main St' } });
    const drafted = people.otherClient.enter((scope) => proposeProperty(scope, draft));
    expect((await refusal(drafted)).kind).toBe('not_found');
  });
});

describe('clients', () => {
  it('who take part read what is identified, and are not asked to sign', async () => {
    const { id } = await people.coordinator.enter((scope) =>
      createContact(scope, { lastName: 'Vance', types: [] }),
    );
    await owner().query('UPDATE contacts SET user_id = $2 WHERE id = $1', [id, people.otherClient.userId]);
    const participants = [{ contact: { kind: 'existing', id }, role: 'attorney' }];
    world.id = await openFile(addDays(today, -10), { participants });
    await send(['4 Mill Rd']);
    expect(await page()).toMatchObject({ isTaxpayer: true });
    const read = await page(people.otherClient);
    expect(read).toMatchObject({ isTaxpayer: false, notices: [{ kind: 'identification' }] });
    expect(await page(people.coordinator)).toMatchObject({ isTaxpayer: false });
    expect(await people.otherClient.enter((scope) => countNotices(scope, world.id))).toBe(1);
    expect(
      (await refusal(people.thirdParty.enter(async (scope) => countNotices(scope, world.id)))).kind,
    ).toBe('forbidden');
  });
});

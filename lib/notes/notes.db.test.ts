import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fileOfFirm, type FileOfFirm } from '@/lib/exchanges/testing/file-of-firm';
import { expectRefusal } from '@/scripts/test/refusal';
import type { TestMember } from '@/scripts/test/firm';
import { changeNote, writeNote } from './commands';
import { newNote, noteChange } from './input';
import { exchangeNotes } from './queries';

let firm: FileOfFirm;
let id: string;

beforeAll(async () => {
  firm = await fileOfFirm();
});
beforeEach(async () => {
  id = await firm.open();
});
afterAll(() => firm.close());

const write = (member: TestMember, body: string, marks: object = {}) =>
  member.enter((scope) => writeNote(scope, newNote.parse({ exchangeId: id, body, ...marks })));
const change = (member: TestMember, note: string, to: object, was: object) =>
  member.enter((scope) => changeNote(scope, noteChange.parse({ id: note, change: to, was })));
const bodies = async (member: TestMember) =>
  (await member.enter((scope) => exchangeNotes(scope, id))).rows.map(({ body }) => body);
const kinds = async () =>
  (
    await firm.database.owner.query<{ kind: string }>(
      "SELECT kind FROM domain_events WHERE exchange_id = $1 AND kind LIKE 'note.%' ORDER BY id",
      [id],
    )
  ).rows.map(({ kind }) => kind);

describe('notes on a file', () => {
  it('stand pinned first, then the latest', async () => {
    const { coordinator, admin } = firm.people;
    await write(coordinator, 'first');
    await write(admin, 'pinned', { isPinned: true });
    await write(coordinator, 'last');
    expect(await bodies(coordinator)).toEqual(['pinned', 'last', 'first']);
  });

  it('are one person’s alone when private: no admin reads them, and no event tells of them', async () => {
    const { coordinator, admin } = firm.people;
    const { id: note } = await write(coordinator, 'my doubts', { isPrivate: true });
    await write(coordinator, 'for all');
    expect(await bodies(admin)).toEqual(['for all']);
    expect(await bodies(coordinator)).toEqual(['for all', 'my doubts']);
    const there = await firm.database.owner.query('SELECT FROM notes WHERE id = $1', [note]);
    expect(there.rowCount).toBe(1);
    expect(await kinds()).toEqual(['note.written']);
    expect((await expectRefusal(change(admin, note, { body: 'x' }, { body: 'my doubts' }))).kind).toBe(
      'not_found',
    );
  });

  it('are changed by who wrote them, by nobody else', async () => {
    const { coordinator, admin } = firm.people;
    const { id: note } = await write(coordinator, 'as it was');
    expect((await expectRefusal(change(admin, note, { body: 'x' }, { body: 'as it was' }))).kind).toBe(
      'forbidden',
    );
    await change(coordinator, note, { body: 'as it is' }, { body: 'as it was' });
    expect(await bodies(admin)).toEqual(['as it is']);
    expect(await kinds()).toEqual(['note.written', 'note.changed']);
  });

  it('are not overwritten: what the page showed must still stand', async () => {
    const { coordinator } = firm.people;
    const { id: note } = await write(coordinator, 'one');
    await change(coordinator, note, { body: 'two' }, { body: 'one' });
    expect((await expectRefusal(change(coordinator, note, { body: 'three' }, { body: 'one' }))).kind).toBe(
      'conflict',
    );
    expect(await bodies(coordinator)).toEqual(['two']);
  });

  it('are archived and brought back', async () => {
    const { coordinator } = firm.people;
    const { id: note } = await write(coordinator, 'old');
    await change(coordinator, note, { archived: true }, { archived: false });
    const [archived] = (await coordinator.enter((scope) => exchangeNotes(scope, id))).rows;
    expect(archived?.archived).toBe(true);
    expect(
      (await expectRefusal(change(coordinator, note, { archived: true }, { archived: false }))).kind,
    ).toBe('conflict');
    await change(coordinator, note, { archived: false }, { archived: true });
    expect(await kinds()).toEqual(['note.written', 'note.archived', 'note.changed']);
  });

  it('are for staff on the file: not for a client, an attorney or another coordinator', async () => {
    await write(firm.people.coordinator, 'in the office');
    for (const role of ['client', 'third_party', 'agency'] as const) {
      const member = firm.people[role];
      expect((await expectRefusal(bodies(member))).kind).toBe('forbidden');
      expect((await expectRefusal(write(member, 'x'))).kind).toBe('forbidden');
    }
    expect(await bodies(firm.people.other)).toEqual([]);
    expect((await expectRefusal(write(firm.people.other, 'x'))).kind).toBe('not_found');
    expect((await expectRefusal(write(firm.stranger, 'x'))).kind).toBe('not_found');
  });

  it('say something', () => {
    expect(newNote.safeParse({ exchangeId: id, body: '  ' }).error?.issues[0]?.message).toBe(
      'Write what is to be remembered.',
    );
    expect(newNote.safeParse({ exchangeId: id, body: 'x'.repeat(20_001) }).success).toBe(false);
  });
});

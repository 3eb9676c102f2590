import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exchangeDetail } from '@/lib/exchanges/detail';
import { fileOfFirm, type FileOfFirm } from '@/lib/exchanges/testing/file-of-firm';
import { expectRefusal } from '@/scripts/test/refusal';
import type { TestMember } from '@/scripts/test/firm';
import { changeParticipant, endParticipation, resumeParticipation } from './changes';
import { participantChange } from './input';
import { participantsOnFile, type ParticipantOnFile } from './on-file';

let firm: FileOfFirm;
let id: string;
let part: string;

beforeAll(async () => {
  firm = await fileOfFirm();
});
beforeEach(async () => {
  id = await firm.open();
  part = (await attorney()).id;
});
afterAll(() => firm.close());

async function attorney(): Promise<ParticipantOnFile> {
  const { rows } = await firm.people.coordinator.enter((scope) => participantsOnFile(scope, id));
  return rows.find(({ role }) => role === 'attorney')!;
}
const change = (member: TestMember, to: object, was: object) =>
  member.enter((scope) => changeParticipant(scope, participantChange.parse({ id: part, change: to, was })));
const end = (member: TestMember) => member.enter((scope) => endParticipation(scope, { id: part }));
const resume = (member: TestMember) => member.enter((scope) => resumeParticipation(scope, { id: part }));
const sees = (member: TestMember) => member.enter((scope) => exchangeDetail(scope, id));
const documentLevel = async () =>
  (
    await firm.database.owner.query<{ document_level: string }>(
      "SELECT document_level FROM exchange_access WHERE exchange_id = $1 AND user_id = $2 AND via = 'participant'",
      [id, firm.people.third_party.userId],
    )
  ).rows.map((row) => row.document_level);

describe('a part in an exchange', () => {
  it('is shown with what is open to the person, what they decide, and whether they sign in', async () => {
    expect(await attorney()).toMatchObject({
      name: 'Marsh',
      access: 'standard',
      authority: 'standard',
      isPrimary: false,
      signsIn: true,
      leftAt: null,
      notices: null,
    });
  });

  it('opens and closes documents at once', async () => {
    await change(firm.people.coordinator, { access: 'full' }, { access: 'standard' });
    expect(await documentLevel()).toEqual(['full']);
    await change(firm.people.coordinator, { access: 'none' }, { access: 'full' });
    expect(await documentLevel()).toEqual(['none']);
  });

  it('keeps authority, first contact and notices, each guarded by what was shown', async () => {
    const notices = { about: ['deadline'], by: ['email'] };
    await change(
      firm.people.coordinator,
      { authority: 'elevated', isPrimary: true },
      { authority: 'standard', isPrimary: false },
    );
    await change(firm.people.coordinator, { notices }, { notices: null });
    expect(await attorney()).toMatchObject({ authority: 'elevated', isPrimary: true, notices });
    const stale = change(firm.people.admin, { authority: 'full_access' }, { authority: 'standard' });
    expect((await expectRefusal(stale)).kind).toBe('conflict');
    const staleNotices = change(firm.people.admin, { notices: null }, { notices: { about: [], by: [] } });
    expect((await expectRefusal(staleNotices)).kind).toBe('conflict');
    expect(await attorney()).toMatchObject({ authority: 'elevated', notices });
  });

  it('ends: the person, and the agency that refers them, lose sight at once and have it back when it is taken up again', async () => {
    const { third_party: thirdParty, agency, coordinator } = firm.people;
    await sees(thirdParty);
    await sees(agency);
    await end(coordinator);
    expect((await expectRefusal(sees(thirdParty))).kind).toBe('not_found');
    expect((await expectRefusal(sees(agency))).kind).toBe('not_found');
    expect((await attorney()).leftAt).not.toBeNull();
    expect((await expectRefusal(end(coordinator))).kind).toBe('conflict');
    await resume(coordinator);
    await sees(thirdParty);
    await sees(agency);
    expect((await expectRefusal(resume(coordinator))).kind).toBe('conflict');
    const { rows } = await firm.database.owner.query<{ kind: string }>(
      "SELECT kind FROM domain_events WHERE subject_id = $1 AND kind <> 'participant.added' ORDER BY id",
      [part],
    );
    expect(rows.map(({ kind }) => kind)).toEqual(['participant.left', 'participant.returned']);
  });

  it('is not changed after it has ended', async () => {
    await end(firm.people.coordinator);
    const late = change(firm.people.coordinator, { access: 'full' }, { access: 'standard' });
    expect((await expectRefusal(late)).kind).toBe('conflict');
  });

  it('ends after the file has: access is taken away then too', async () => {
    await firm.database.owner.query(
      "UPDATE exchanges SET status = 'cancelled', status_reason = 'The sale fell through' WHERE id = $1",
      [id],
    );
    await end(firm.people.coordinator);
    expect((await expectRefusal(sees(firm.people.third_party))).kind).toBe('not_found');
  });

  it('is the staff’s to change: others on the file are refused, the rest does not find it', async () => {
    const kindOf = async (member: TestMember) => (await expectRefusal(end(member))).kind;
    expect(await kindOf(firm.people.third_party)).toBe('forbidden');
    expect(await kindOf(firm.people.client)).toBe('forbidden');
    expect(await kindOf(firm.people.other)).toBe('not_found');
    expect(await kindOf(firm.stranger)).toBe('not_found');
    expect((await attorney()).leftAt).toBeNull();
  });
});

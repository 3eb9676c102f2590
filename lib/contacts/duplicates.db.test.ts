import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '@/scripts/test/refusal';
import { contactsAlike, likenessQuestion, possibleDuplicates } from './duplicates';
import { phoneKey } from './rules/phone';
import { pairOfContacts, type PairOfContacts } from './testing/pair';

let world: PairOfContacts;

beforeAll(async () => {
  world = await pairOfContacts();
});
afterAll(() => world.close());

const alike = async (asked: object) =>
  (await world.coordinator.enter((scope) => contactsAlike(scope, likenessQuestion.parse(asked)))).map(
    ({ displayName, reasons }) => [displayName, reasons],
  );
const pairs = async () =>
  (await world.coordinator.enter(possibleDuplicates)).map(({ first, second, reasons }) => [
    [first.name, second.name].sort().join(' / '),
    reasons,
  ]);

describe('while a contact is typed', () => {
  beforeAll(async () => {
    await world.add({
      firstName: 'Katherine',
      lastName: 'Müller',
      email: 'kat@example.com',
      phoneMobile: '+1 (512) 555-0199',
    });
    await world.add({ company: 'Hillcrest Holdings, LLC' });
    await world.add({ firstName: 'Katherine', lastName: 'Mueller' }, world.stranger);
  });

  it.each([
    [{ email: 'KAT@example.com' }, [['Katherine Müller', ['email']]]],
    [{ phones: '512.555.0199 x4' }, [['Katherine Müller', ['phone']]]],
    [{ name: 'muller, katherine' }, [['Katherine Müller', ['name']]]],
    [{ name: 'Catherine Muller' }, [['Katherine Müller', ['sound']]]],
    [{ name: 'hillcrest holdings inc' }, [['Hillcrest Holdings, LLC', ['name']]]],
    [{ name: 'Hilcrest Holdings' }, [['Hillcrest Holdings, LLC', ['sound']]]],
    [{ name: 'Somebody Else' }, []],
    [{ name: 'Ka' }, []],
    [{ name: '', email: 'kat', phones: '' }, []],
  ])('%j finds %j', async (asked, expected) => {
    expect(await alike(asked)).toEqual(expected);
  });

  it('is not for other roles', async () => {
    const asked = likenessQuestion.parse({ name: 'Katherine Müller' });
    expect((await expectRefusal(world.client.enter((scope) => contactsAlike(scope, asked)))).kind).toBe(
      'forbidden',
    );
    expect((await expectRefusal(world.client.enter(possibleDuplicates))).kind).toBe('forbidden');
  });
});

describe('the possible duplicates', () => {
  it('are pairs that share an address, a number, a name or its sound, with the reasons', async () => {
    await world.add({
      firstName: 'Robert',
      lastName: 'Bakker',
      email: 'bob@example.com',
      phonePrimary: '(303) 555-0110',
    });
    await world.add({
      firstName: 'Bakker',
      lastName: 'Robert',
      email: 'bob@example.com',
      phoneWork: '1-303-555-0110',
    });
    await world.add({ firstName: 'Catherine', lastName: 'Müller' });
    expect(await pairs()).toEqual([
      ['Bakker Robert / Robert Bakker', ['email', 'name', 'phone']],
      ['Catherine Müller / Katherine Müller', ['sound']],
    ]);
  });

  it('leave out what more than five share, and who was merged', async () => {
    for (let count = 0; count < 6; count += 1) {
      await world.add({ lastName: `Colleague${'abcdef'[count]}x`, phoneWork: '(303) 555-0999' });
    }
    expect(await pairs()).toHaveLength(2);
    const [likeliest] = await world.coordinator.enter(possibleDuplicates);
    const { first, second } = likeliest!;
    await world.merge(world.coordinator, first.id, second.id);
    expect((await pairs()).map(([names]) => names)).toEqual(['Catherine Müller / Katherine Müller']);
  });
});

describe('numbers', () => {
  it('compare the same in the database as in the interface', async () => {
    const typed = [
      '(512) 555-0161',
      '+1 512 555 0161',
      '512.555.0161 x22',
      '555-0161',
      '+44 20 7946 0958',
      '0161',
      'ext',
      '',
    ];
    const { rows } = await world.database.owner.query<{ key: string | null }>(
      'SELECT app.phone_key(p) AS key FROM unnest($1::text[]) AS p',
      [typed],
    );
    expect(rows.map(({ key }) => key ?? undefined)).toEqual(typed.map((one) => phoneKey(one)));
  });
});

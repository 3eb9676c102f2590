import { describe, expect, it } from 'vitest';
import { columnsOf, placed } from './columns';
import { contactDetails } from './details';
import { placeOf } from './zip-codes';

const details = (given: object) => contactDetails.parse({ lastName: 'Ruiz', ...given });

describe('a ZIP code', () => {
  it('fills city, state and coordinates where they are blank', async () => {
    const { details: filled, unknownZip } = await placed(details({ zipCode: '78701' }));
    expect(filled).toMatchObject({ city: 'Austin', state: 'TX', latitude: 30.2713, longitude: -97.7426 });
    expect(unknownZip).toBeUndefined();
  });

  it('of nine digits names the same place', async () => {
    expect((await placeOf('78701-1234'))?.city).toBe('Austin');
    expect((await placeOf('787011234'))?.city).toBe('Austin');
  });

  it('that is not known says so, and what was typed stays', async () => {
    const typed = details({ zipCode: '00000', city: 'Nowhere' });
    expect(await placed(typed)).toEqual({ details: typed, unknownZip: '00000' });
  });

  it.each(['constructor', '__proto__', 'K1A', '7870', 'abcde'])('is not %s', async (text) => {
    expect(await placeOf(text)).toBeNull();
  });

  it('overwrites nothing that was typed by hand', async () => {
    const typed = details({ zipCode: '78701', city: 'East Austin', latitude: '30.3', longitude: '-97.7' });
    expect((await placed(typed)).details).toMatchObject({
      city: 'East Austin',
      latitude: 30.3,
      longitude: -97.7,
    });
  });

  it('moves coordinates that an earlier ZIP code had given, and no others', async () => {
    const austin = { latitude: '30.2713', longitude: '-97.7426' };
    const moved = await placed(details({ zipCode: '60601', ...austin }), '78701');
    expect(moved.details.latitude).not.toBe(30.2713);
    const byHand = await placed(details({ zipCode: '60601', latitude: '30.3', longitude: '-97.7' }), '78701');
    expect(byHand.details).toMatchObject({ latitude: 30.3, longitude: -97.7 });
  });

  it.each([[{}], [{ zipCode: '78701', country: 'Germany' }], [{ zipCode: '00000' }]])(
    'that is gone, abroad or unknown takes the coordinates it had given along: %j',
    async (now) => {
      const austin = { latitude: '30.2713', longitude: '-97.7426' };
      const { details: left } = await placed(details({ ...now, ...austin }), '78701');
      expect(columnsOf(left)).toMatchObject({ latitude: null, longitude: null });
      const byHand = await placed(details({ ...now, latitude: '30.3', longitude: '-97.7' }), '78701');
      expect(byHand.details).toMatchObject({ latitude: 30.3, longitude: -97.7 });
    },
  );

  it('of another country is left alone', async () => {
    const typed = details({ zipCode: '78701', country: 'Germany' });
    expect(await placed(typed)).toEqual({ details: typed });
  });
});

describe('what a form says', () => {
  it.each([
    [{ lastName: '', firstName: '', company: '' }, 'lastName', 'Give a name or a company.'],
    [{ latitude: '30' }, 'longitude', 'Give latitude and longitude both, or neither.'],
    [{ latitude: '91', longitude: '0' }, 'latitude', 'A latitude lies between -90 and 90.'],
    [{ email: 'nowhere' }, 'email', 'Write the e-mail address as name@example.com.'],
    [{ timezone: 'Mars/Olympus' }, 'timezone', 'Choose a time zone from the list.'],
    [{ relationshipStrength: '6' }, 'relationshipStrength', 'Relationship strength is 1 to 5.'],
    [
      { nextFollowupDate: 'soon' },
      'nextFollowupDate',
      'Give an existing date between 1990 and 2100, such as 10/19/2026.',
    ],
    [
      { tags: Array.from({ length: 21 }, (_, at) => `t${at}`) },
      'tags',
      'A contact carries 20 tags. Take one off first.',
    ],
  ])('%j is refused at %s', (given, field, message) => {
    const issues = contactDetails.safeParse({ lastName: 'Ruiz', ...given }).error?.issues ?? [];
    expect(issues.map((issue) => [issue.path[0], issue.message])).toContainEqual([field, message]);
  });

  it('empties a column that is not given, and keeps a phone as typed', () => {
    const columns = columnsOf(details({ phonePrimary: ' (512) 555-0161 x2 ' }));
    expect(columns).toMatchObject({
      phonePrimary: '(512) 555-0161 x2',
      email: null,
      zipCode: null,
      country: 'USA',
    });
  });
});

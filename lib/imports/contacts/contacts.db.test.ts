import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { testApp, type TestApp, type TestFirm, type TestMember } from '@/scripts/test/firm';
import { countRows } from '../sql/count-rows';
import { desk } from '@/lib/jobs/testing/import-desk';

let database: TestDatabase;
let app: TestApp;
let firm: TestFirm;
let admin: TestMember;
let coordinator: TestMember;
let office: ReturnType<typeof desk>;

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  office = desk(database);
  firm = await app.firm('lakeshore');
  admin = await firm.member('admin');
  coordinator = await firm.member('coordinator', 'coordinator@demo.peak1031.test');
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

describe('a list of contacts', () => {
  const list =
    'First Name,Last Name,Company,Email,Phone,Types,Tags\nIngrid,Solberg,,ingrid@example.com,(512) 555-0170,Attorney; Client,vip\n,,Bluestem Title,,(512) 555-0171,Title Company,\n,,,,,,\nNo,Mail,,not-an-address,,,\n';
  it('becomes contacts with their types and tags', async () => {
    const id = await office.judged(coordinator, list, 'contacts');
    expect(await office.confirmed(coordinator, id)).toMatchObject({
      state: 'done',
      counts: { imported: 2, rejected: 1 },
    });
    const found = await admin.enter(({ db }) =>
      db.contact.findFirst({ where: { email: 'ingrid@example.com' } }),
    );
    expect(found).toMatchObject({ lastName: 'Solberg', contactType: ['attorney', 'client'], tags: ['vip'] });
  });

  it('shows whom the firm has already, and skips them', async () => {
    const id = await office.judged(coordinator, list, 'contacts');
    expect((await coordinator.enter((scope) => countRows(scope, id))).duplicates).toBe(2);
    expect((await office.confirmed(coordinator, id)).counts).toMatchObject({ skipped: 2, imported: 0 });
  });

  it('or fills what the firm does not know of them, and changes nothing else', async () => {
    const more =
      'First Name,Last Name,Email,Phone,City,Tags\nIngrid,Other,ingrid@example.com,(999) 555-0199,Tampa,friend\n';
    expect(
      (await office.confirmed(coordinator, await office.judged(coordinator, more, 'contacts'), 'update'))
        .counts,
    ).toMatchObject({
      updated: 1,
    });
    const found = await admin.enter(({ db }) =>
      db.contact.findFirst({ where: { email: 'ingrid@example.com' } }),
    );
    expect(found).toMatchObject({
      lastName: 'Solberg',
      phonePrimary: '(512) 555-0170',
      city: 'Tampa',
      tags: ['vip', 'friend'],
    });
  });

  it('or makes them anyway', async () => {
    const id = await office.judged(coordinator, 'Last Name,First Name\nSolberg,Ingrid\n', 'contacts');
    expect((await office.confirmed(coordinator, id, 'create')).counts).toMatchObject({ imported: 1 });
  });

  const named = (lastName: string) =>
    admin.enter(({ db }) => db.contact.findMany({ where: { lastName }, orderBy: { id: 'asc' } }));

  it('takes colleagues who share a number for as many people, in one list and against the firm', async () => {
    const first =
      'First Name,Last Name,Work Phone\nWilhelmina,Abernathy,(415) 555-0100\nXiu,Ogg,1-415-555-0100 x12\n';
    expect(
      (await office.confirmed(coordinator, await office.judged(coordinator, first, 'contacts'))).counts,
    ).toMatchObject({ imported: 2 });
    const next =
      'First Name,Last Name,Home Phone\nJoaquim,Pfeffer,4155550100\nMina,Abernathy,+1 415 555 0100\n';
    expect(
      (await office.confirmed(coordinator, await office.judged(coordinator, next, 'contacts'))).counts,
    ).toMatchObject({ imported: 1, skipped: 1 });
  });

  it('makes one contact of a person who is twice in it, by whatever they are alike', async () => {
    const twice =
      'First Name,Last Name,Email,Phone\nDagny,Uhl,dagny@example.com,(415) 555-0111\nDagny M,Uhl,,415.555.0111\nDagny,Uhl,,\n';
    expect(
      (await office.confirmed(coordinator, await office.judged(coordinator, twice, 'contacts'))).counts,
    ).toMatchObject({ imported: 1, skipped: 2 });
    expect(await named('Uhl')).toHaveLength(1);
  });

  it('is placed by the ZIP code as a form places it', async () => {
    await office.confirmed(
      coordinator,
      await office.judged(coordinator, 'Last Name,Zip\nQuimby,78701\n', 'contacts'),
    );
    const [quimby] = await named('Quimby');
    expect(quimby).toMatchObject({ city: 'Austin', state: 'TX', zipCode: '78701' });
    expect(Number(quimby!.latitude)).toBeCloseTo(30.27, 1);
  });

  it('mixes no two addresses, writes no tag twice and none too many, and says who changed it', async () => {
    const fill = async (text: string) =>
      office.confirmed(coordinator, await office.judged(coordinator, text, 'contacts'), 'update');
    await fill('Last Name,Email,City,Tags\nRask,rask@example.com,Austin,VIP\nSund,sund@example.com,,\n');
    const tags = Array.from({ length: 19 }, (_, index) => `t${index}`).join('; ');
    await fill(
      `Last Name,Email,Zip,Tags\nRask,rask@example.com,33101,vip; ${tags}\nSund,sund@example.com,33101,\n`,
    );
    await fill('Last Name,Email,Tags\nRask,rask@example.com,more\n');
    const [rask] = await named('Rask');
    expect(rask).toMatchObject({ city: 'Austin', zipCode: null, updatedBy: coordinator.userId });
    expect(rask!.tags).toEqual(['VIP', ...tags.split('; ')]);
    expect((await named('Sund'))[0]).toMatchObject({ city: 'Miami', state: 'FL', zipCode: '33101' });
    const told = await database.owner.query(
      `SELECT kind FROM domain_events WHERE subject_id = $1 ORDER BY id`,
      [rask!.id],
    );
    expect(told.rows.map(({ kind }) => kind as string)).toEqual(['contact.created', 'contact.changed']);
  });
});

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
});

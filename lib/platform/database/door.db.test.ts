/** The door: who may enter, what is refused, and that nobody meets another's identity or rows. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Prisma } from '@/lib/generated/prisma/client';
import { gather, type Known } from '@/scripts/prove/crowd';
import { stress } from '@/scripts/prove/stress';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { asMember, connect } from './client';
import { door, openingStatement, type Identity } from './door';
import { GuardedPool } from './guarded-pool';

let db: TestDatabase;
let crowd: Known[];
let connection: ReturnType<typeof connect>;

beforeAll(async () => {
  db = await testDatabase();
  crowd = await gather(db.owner);
  connection = connect(db.appUrl, 10);
});
afterAll(async () => {
  await connection.close();
  await db.drop();
});

const enter = (identity: Identity) => asMember(identity, (database) => database.exchange.count(), connection);

/** A fresh session of somebody, for tests that end it. */
async function newSession({ identity, userId }: Known): Promise<Identity> {
  const { rows } = await db.owner.query<{ id: string }>(
    `INSERT INTO sessions (user_id, organization_id, expires_at) VALUES ($1, $2, now() + interval '1 hour') RETURNING id`,
    [userId, identity.organizationId],
  );
  return { ...identity, sessionId: rows[0]!.id };
}

describe('a session', () => {
  it('enters as its person, with the role held in the firm', async () => {
    for (const who of crowd.slice(0, 10)) {
      const member = await asMember(who.identity, (_, found) => Promise.resolve(found), connection);
      expect(member).toMatchObject({ ...who.identity, userId: who.userId, role: who.role });
      expect(await enter(who.identity)).toBe(who.files);
    }
  });

  it.each([
    ['revoked', 'UPDATE sessions SET revoked_at = now() WHERE id = $1'],
    [
      'expired',
      `UPDATE sessions SET created_at = now() - interval '2 days', expires_at = now() - interval '1 second' WHERE id = $1`,
    ],
    [
      'of a person whose membership was deactivated',
      `UPDATE memberships m SET is_active = false FROM sessions s
       WHERE s.id = $1 AND m.user_id = s.user_id AND m.organization_id = s.organization_id`,
    ],
  ])('that is %s gets nothing on its next transaction', async (_, ending) => {
    const identity = await newSession(crowd.at(-1)!);
    expect(await enter(identity)).toBe(crowd.at(-1)!.files);
    await db.owner.query(ending, [identity.sessionId]);
    await expect(enter(identity)).rejects.toMatchObject({ kind: 'signed_out' });
    await db.owner.query('UPDATE memberships SET is_active = true');
  });

  it('enters no firm that its person is not a member of', async () => {
    const [one] = crowd;
    const other = crowd.find(({ identity }) => identity.organizationId !== one!.identity.organizationId)!;
    await expect(
      enter({ sessionId: one!.identity.sessionId, organizationId: other.identity.organizationId }),
    ).rejects.toMatchObject({ kind: 'signed_out' });
  });

  it('that never was is refused like one that ended', async () => {
    await expect(enter({ ...crowd[0]!.identity, sessionId: randomUUID() })).rejects.toMatchObject({
      kind: 'signed_out',
    });
  });
});

describe('an identity', () => {
  const { sessionId, organizationId } = { sessionId: randomUUID(), organizationId: randomUUID() };

  it.each([
    [`${sessionId}'; SET ROLE peak_admin; --`, organizationId],
    [sessionId, `' OR true --`],
    [`${sessionId}\n`, organizationId],
    ['', organizationId],
  ])('%j in %j never reaches the text of a statement', async (session, organization) => {
    const forged = { sessionId: session, organizationId: organization };
    expect(() => openingStatement(forged, 1000)).toThrow('not an identity');
    await expect(enter(forged)).rejects.toThrow('not an identity');
  });
});

describe('a statement outside a member’s transaction', () => {
  it('reads nothing: the login role has no rights', async () => {
    await expect(connection.prisma.exchange.findMany()).rejects.toThrow(/permission denied/);
    await expect(door.run(crowd[0]!, () => connection.prisma.exchange.findMany())).rejects.toThrow(
      /permission denied/,
    );
    const begun = connection.prisma.$transaction((database) => database.exchange.findMany());
    await expect(begun).rejects.toThrow(/permission denied/);
  });

  it('is refused by the connection once its transaction has ended, and once it was given back', async () => {
    const pool = new GuardedPool({ connectionString: db.appUrl, max: 1 });
    const client = await door.run({ identity: crowd[0]!.identity }, () => pool.connect());
    await client.query('BEGIN');
    expect((await client.query('SELECT current_user AS role')).rows).toEqual([
      { role: `peak_${crowd[0]!.role}` },
    ]);
    await client.query('COMMIT');
    await expect(client.query('SELECT 1')).rejects.toMatchObject({ code: '25P01' });
    client.release();
    const next = await door.run({ identity: crowd[1]!.identity }, () => pool.connect());
    await next.query('BEGIN');
    await expect(client.query('SELECT * FROM exchanges')).rejects.toMatchObject({ code: '25P01' });
    await next.query('ROLLBACK');
    next.release();
    await pool.end();
  });
});

describe('a transaction', () => {
  it('leaves no identity on its connection, whether it ended well or badly', async () => {
    const single = connect(db.appUrl, 1);
    const outside = () =>
      single.prisma.$queryRaw(
        Prisma.sql`SELECT current_user::text AS role, coalesce(current_setting('app.user_id', true), '') AS uid`,
      );
    await asMember(crowd[0]!.identity, (database) => database.exchange.count(), single);
    expect(await outside()).toEqual([{ role: 'peak_app', uid: '' }]);
    await expect(
      asMember(crowd[1]!.identity, (database) => database.$queryRaw`SELECT 1 / (SELECT 0)`, single),
    ).rejects.toThrow();
    expect(await outside()).toEqual([{ role: 'peak_app', uid: '' }]);
    await single.close();
  });

  it('is all or nothing', async () => {
    const admin = crowd.find(({ role }) => role === 'admin')!;
    const failing = asMember(
      admin.identity,
      async (database) => {
        await database.contact.createMany({ data: [{ lastName: 'Half' }] });
        throw new Error('halfway');
      },
      connection,
    );
    await expect(failing).rejects.toThrow('halfway');
    expect((await db.owner.query(`SELECT FROM contacts WHERE last_name = 'Half'`)).rowCount).toBe(0);
  });
});

describe('under stress', () => {
  it('nobody meets another’s identity or rows (a sample of npm run prove:door)', async () => {
    const { leaks, happened } = await stress(connection.prisma, crowd, 400, 30);
    expect(leaks).toEqual([]);
    const lines = Object.keys(happened);
    // Everything that was meant to go wrong did.
    expect(lines).toEqual(
      expect.arrayContaining([
        'reads: committed',
        'writes: committed',
        'exception: refused thrown',
        'bare statement: refused P2039 42501',
        'SQL error: refused P2010 22012',
      ]),
    );
    expect(lines.some((line) => line.startsWith('timeout: refused'))).toBe(true);
    expect(lines).not.toContain('ended session: committed');
    expect(lines).not.toContain('bare statement: committed');
  });
});

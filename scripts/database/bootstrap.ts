/**
 * What must exist before the first migration, created by a superuser or, on a managed server, by a role with CREATEROLE and
 * CREATEDB: the login roles, the five roles that policies are written for, and the database. Safe to repeat.
 */
import pg from 'pg';

export const memberRoles = [
  'peak_admin',
  'peak_coordinator',
  'peak_client',
  'peak_third_party',
  'peak_agency',
];

export interface BootstrapOptions {
  database: string;
  passwords: Record<'peak_owner' | 'peak_app', string>;
  /** Lets the owner create databases, which Prisma's shadow database and tests need. Not for production. */
  ownerCreatesDatabases?: boolean;
}

/** `url`: the bootstrap role, on any database of the server. */
export async function bootstrap(url: string, options: BootstrapOptions): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await createRoles(client, options);
    await createDatabase(client, options.database);
    await closeDatabase(client, options.database);
  } finally {
    await client.end();
  }
}

async function createRoles(client: pg.Client, { passwords, ownerCreatesDatabases }: BootstrapOptions) {
  const found = await client.query<{ rolname: string }>(
    `SELECT rolname FROM pg_roles WHERE rolname LIKE 'peak\\_%'`,
  );
  const standing = new Set(found.rows.map((row) => row.rolname));
  const create = async (role: string, attributes: string) => {
    if (!standing.has(role)) await client.query(`CREATE ROLE ${role} ${attributes}`);
  };
  for (const role of memberRoles) await create(role, 'NOLOGIN');
  await create('peak_owner', 'LOGIN');
  await create('peak_app', 'LOGIN NOINHERIT');
  for (const role of ['peak_owner', 'peak_app'] as const) {
    await client.query(`ALTER ROLE ${role} PASSWORD ${pg.escapeLiteral(passwords[role])}`);
  }
  if (ownerCreatesDatabases) await client.query('ALTER ROLE peak_owner CREATEDB');
  // The application may become one of the five within a transaction, and is none of them otherwise.
  await client.query(`GRANT ${memberRoles.join(', ')} TO peak_app WITH INHERIT FALSE, SET TRUE`);
}

async function createDatabase(client: pg.Client, database: string) {
  // A bootstrap role that is no superuser must be able to act as the owner in order to give something to it.
  await client.query('GRANT peak_owner TO CURRENT_USER WITH INHERIT FALSE, SET TRUE');
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
  if (rowCount) return;
  await client.query(`CREATE DATABASE ${pg.escapeIdentifier(database)} OWNER peak_owner TEMPLATE template0`);
}

/** Lets nobody in but the owner and the application. `client`: a role that may act as the owner, on any database. */
export async function closeDatabase(client: pg.Client, database: string): Promise<void> {
  const name = pg.escapeIdentifier(database);
  await client.query('SET ROLE peak_owner');
  await client.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
  await client.query(`GRANT CONNECT ON DATABASE ${name} TO peak_app`);
  await client.query('RESET ROLE');
}

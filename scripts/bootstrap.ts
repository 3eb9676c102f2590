/**
 * npm run bootstrap, once per managed server: creates roles and database with BOOTSTRAP_URL (a role with CREATEROLE and
 * CREATEDB), with the passwords that DIRECT_URL and DATABASE_URL name.
 */
import { bootstrap } from './database/bootstrap';

async function run() {
  const url = setting('BOOTSTRAP_URL');
  const owner = login('DIRECT_URL', 'peak_owner');
  const app = login('DATABASE_URL', 'peak_app');
  if (owner.database !== app.database)
    throw new Error('DIRECT_URL and DATABASE_URL name different databases.');
  await bootstrap(url, {
    database: owner.database,
    passwords: { peak_owner: owner.password, peak_app: app.password },
  });
  console.log(`The roles and the database ${owner.database} are there. Next: npm run migrate`);
}

function setting(name: string): string {
  const given = process.env[name];
  if (given && URL.canParse(given)) return given;
  throw new Error(`${name} is missing or no URL of the kind postgresql://user:password@host:5432/database`);
}

function login(name: string, role: string) {
  const url = new URL(setting(name));
  const database = decodeURIComponent(url.pathname.slice(1));
  if (url.username !== role) throw new Error(`${name} should sign in as ${role}, not as ${url.username}.`);
  if (!url.password || !database)
    throw new Error(`${name} should carry the password of ${role} and the name of the database.`);
  return { database, password: decodeURIComponent(url.password) };
}

run().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});

/**
 * npm run organization -- --name "Firm" --slug firm --time-zone America/Chicago --admin EMAIL --first-name A --last-name B
 *
 * Makes a firm with its standard tasks and its first admin, whose password is printed once. A person known already by
 * that e-mail address keeps the password they have.
 */
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { explain } from '@/lib/platform/database/refusals';
import { withConnections } from './database/connections';
import { addMember, createFirm } from './firm/firm';
import { peakHome } from './home';

const text = { type: 'string' } as const;
const options = {
  name: text,
  slug: text,
  'time-zone': text,
  admin: text,
  'first-name': text,
  'last-name': text,
};

function readRequest() {
  const { values } = parseArgs({ options });
  const missing = Object.keys(options).filter((name) => !values[name as keyof typeof options]);
  if (missing.length > 0) throw new Error(`Give ${missing.map((name) => `--${name}`).join(', ')}.`);
  return values as Record<keyof typeof options, string>;
}

async function main() {
  const given = readRequest();
  await withConnections(peakHome(), async ({ ownerUrl }) => {
    const owner = new pg.Client({ connectionString: ownerUrl });
    await owner.connect();
    try {
      await owner.query('BEGIN');
      const password = randomBytes(12).toString('base64url');
      const known = await owner.query('SELECT FROM users WHERE email = $1', [given.admin]);
      const firm = await createFirm(owner, {
        name: given.name,
        slug: given.slug,
        timeZone: given['time-zone'],
      });
      const person = { email: given.admin, firstName: given['first-name'], lastName: given['last-name'] };
      await addMember(owner, firm, { ...person, role: 'admin', password });
      await owner.query('COMMIT');
      console.log(
        `${given.name} is ready. ${given.admin} signs in as its admin${known.rowCount ? '.' : ` with the password ${password}`}`,
      );
    } finally {
      await owner.end();
    }
  });
}

main().catch((error: Error & { constraint?: string }) => {
  const known = error.constraint && (explain({ cause: { constraint: error.constraint } }) as Error);
  console.error(known ? known.message : error.message);
  process.exitCode = 1;
});

/** Demo data for a database in which nothing is yet. */
import pg from 'pg';

/** Returns the lines that name the demo accounts, or nothing when this database has none. */
export async function demoAccounts(
  urls: { ownerUrl: string; appUrl: string },
  load: boolean,
): Promise<string[]> {
  const state = await look(urls.ownerUrl);
  if (!state.demo && (state.organizations || !load)) return [];
  // Loaded here, not above: it needs the generated client, and a start without demo data never needs it.
  const { DEMO_PASSWORD, demoMembers, loadDemoData } = await import('../demo');
  if (!state.organizations) {
    console.log('Loading demo data.');
    await loadDemoData(urls, (line) => console.log(line));
  }
  return [
    `Demo accounts, each with the password ${DEMO_PASSWORD}`,
    ...Object.values(demoMembers).map(({ email, role }) => `  ${email.padEnd(34)} ${role.replace('_', ' ')}`),
  ];
}

async function look(ownerUrl: string): Promise<{ organizations: boolean; demo: boolean }> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ organizations: boolean; demo: boolean }>(
      `SELECT EXISTS (SELECT FROM organizations) AS organizations,
              EXISTS (SELECT FROM organizations WHERE slug = 'demo') AS demo`,
    );
    return rows[0] ?? { organizations: false, demo: false };
  } finally {
    await client.end();
  }
}

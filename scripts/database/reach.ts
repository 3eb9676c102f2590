/** Connects, or says in words which setting leads nowhere. Passwords are never shown. */
import pg from 'pg';

export async function reach(url: string, setting: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return client;
  } catch (error) {
    const { host, pathname, username } = new URL(url);
    const why =
      error instanceof Error ? error.message || (error as NodeJS.ErrnoException).code : String(error);
    throw new Error(
      `The database of ${setting} (${username} on ${host}${pathname}) does not let us in: ${why}`,
      {
        cause: error,
      },
    );
  }
}

import { defineConfig } from 'prisma/config';

/** The Prisma CLI works as the owner of the tables. generate and validate need no connection. */
const directUrl = process.env.DIRECT_URL;

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  ...(directUrl && { datasource: { url: directUrl } }),
});

/** Prisma's adapter for pg, with the faults repaired that show when the schema engine uses it. */
import { randomUUID } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils';

/** The types "char", int2vector, int4[], tid, regclass, regtype of the catalogues, which the adapter refuses to read. */
const CHAR = 18;
const CATALOGUE_TYPES = new Set([CHAR, 22, 24, 194, 2205, 2206]);
const TEXT = 25;

export const databaseFactory = (url) => new Factory(discreteConfig(url));

/**
 * Host, port and so on one by one. With a connection string, the adapter's shadow database would open the main one:
 * it overrides `database`, and pg lets the connection string win.
 */
export function discreteConfig(url) {
  const parts = new URL(url);
  const sslmode = parts.searchParams.get('sslmode');
  const ssl =
    sslmode && sslmode !== 'disable'
      ? { rejectUnauthorized: !['require', 'prefer'].includes(sslmode) }
      : undefined;
  return {
    host: decodeURIComponent(parts.hostname),
    port: Number(parts.port || 5432),
    user: decodeURIComponent(parts.username),
    password: decodeURIComponent(parts.password),
    database: decodeURIComponent(parts.pathname.slice(1)),
    ...(ssl && { ssl }),
  };
}

class Factory extends PrismaPg {
  constructor(config) {
    super(config);
    this.connection = config;
  }

  async connect() {
    return readCatalogues(runScriptsWhole(await super.connect()));
  }

  /** The adapter drops its shadow database while it is still connected to it; this one closes first. */
  async connectToShadowDb() {
    const main = await this.connect();
    const database = `prisma_migrate_shadow_db_${randomUUID()}`;
    await main.executeScript(`CREATE DATABASE "${database}"`);
    const shadow = await new Factory({ ...this.connection, database }).connect();
    const close = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      await close();
      await shadow.client.end?.().catch(() => {});
      await main.executeScript(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`);
      await main.dispose();
    };
    return shadow;
  }
}

/** The adapter cuts scripts at each semicolon, also within the body of a function. */
function runScriptsWhole(adapter) {
  adapter.executeScript = async (script) => {
    if (!script.trim()) return;
    try {
      await adapter.client.query(script);
    } catch (error) {
      adapter.onError(error);
    }
  };
  return adapter;
}

/** Catalogue types are handed to the engine as text, and "char" as a character, an empty one as \0. */
function readCatalogues(adapter) {
  const perform = adapter.performIO.bind(adapter);
  const query = adapter.queryRaw.bind(adapter);
  adapter.performIO = async (statement) => {
    const result = await perform(statement);
    statement.types = result.fields.map((field) => field.dataTypeID);
    for (const field of result.fields) if (CATALOGUE_TYPES.has(field.dataTypeID)) field.dataTypeID = TEXT;
    return result;
  };
  adapter.queryRaw = async (statement) => {
    const result = await query(statement);
    for (const [at, type] of (statement.types ?? []).entries()) {
      if (type !== CHAR) continue;
      result.columnTypes[at] = ColumnTypeEnum.Character;
      for (const row of result.rows) if (row[at] === '') row[at] = '\0';
    }
    return result;
  };
  return adapter;
}

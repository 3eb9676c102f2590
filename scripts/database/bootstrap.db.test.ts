import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type Server } from '../postgres/server';
import { removeHome, temporaryHome } from '../test/home';
import { bootstrap } from './bootstrap';
import { migrate } from './migrate';

/** A server as a cloud provider hands it over: the role one gets may make roles and databases, and is no superuser. */
let server: Server;
let home: string;
let bootstrapUrl: string;

beforeAll(async () => {
  home = await temporaryHome('managed');
  server = await startServer(home, { durable: false });
  const superuser = new pg.Client({ connectionString: server.url('postgres', 'postgres') });
  await superuser.connect();
  await superuser.query(`CREATE ROLE provided LOGIN CREATEDB CREATEROLE PASSWORD 'given'`);
  await superuser.end();
  bootstrapUrl = `postgresql://provided:given@127.0.0.1:${server.settings.port}/postgres`;
});

afterAll(() => removeHome(home));

describe('on a managed server, without a superuser', () => {
  const prepare = () => bootstrap(bootstrapUrl, { database: 'firm', passwords: server.settings.passwords });

  it('creates roles and database, and may be repeated', async () => {
    await prepare();
    await prepare();
  });

  it('leaves an owner who can migrate and can neither create databases nor roles', async () => {
    expect(await migrate(server.url('peak_owner', 'firm'))).not.toEqual([]);
    expect(await migrate(server.url('peak_owner', 'firm'))).toEqual([]);
    const owner = new pg.Client({ connectionString: server.url('peak_owner', 'firm') });
    await owner.connect();
    await expect(owner.query('CREATE DATABASE another')).rejects.toThrow('permission denied');
    await expect(owner.query('CREATE ROLE another')).rejects.toThrow('permission denied');
    await expect(owner.query('SET ROLE peak_admin')).rejects.toThrow('permission denied');
    await owner.end();
  });
});

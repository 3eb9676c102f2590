const m = await import('/work/grid/scripts/start/build.ts');
await m.generateClient();
const hash = m.buildHash();
const b = m.startBuild({ ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production', DATABASE_URL: 'postgres://x:y@127.0.0.1:1/z', NEXTAUTH_URL: 'http://localhost:3999', NEXTAUTH_SECRET: 'a secret that only the benchmark uses, long enough', LOG_LEVEL: 'warn' });
if (b) { console.log(await b.ended); if (m.isBuilt()) { m.recordBuild(hash); console.log('recorded'); } } else console.log('nothing to build');

#!/usr/bin/env node
/**
 * Prisma's schema engine for the ordinary Prisma CLI, without the download of a binary: speaks the engine's JSON-RPC on
 * stdin and stdout, backed by the WebAssembly build of the same engine. docs/decisions/0001-wasm-schema-engine.md
 */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { connectionCommand } from './commands.mjs';
import { databaseFactory } from './database.mjs';
import { loadEngine } from './load.mjs';

const words = process.argv.slice(2);
const option = (name) => words.flatMap((word, at) => (word === name ? [words[at + 1]] : []));
const url = JSON.parse(option('--datasource')[0] ?? '{}').url ?? process.env.DIRECT_URL;

if (words.includes('--version') || words[0] === '-V') {
  console.log('schema-engine-cli wasm');
} else if (words.includes('cli')) {
  process.exitCode = await connectionCommand(words[words.indexOf('cli') + 1], url);
} else {
  serve();
}

/** The schema files as the engine wants them; it refuses to start without any. */
function datamodels() {
  const given = option('--datamodels').map((file) => [file, readFileSync(file, 'utf8')]);
  return given.length ? given : [['empty.prisma', 'datasource db {\n  provider = "postgresql"\n}\n']];
}

function serve() {
  const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  let engine;
  const ready = () => (engine ??= loadEngine(datamodels(), databaseFactory(url)));
  const calls = new Set();
  const lines = createInterface({ input: process.stdin });

  lines.on('line', (line) => {
    const { id, method, params } = JSON.parse(line);
    if (!method) return;
    const call = ready()
      .then((loaded) => answer(loaded, method, params, send))
      .then((result) => send({ id, result: result ?? null }))
      .catch((error) => send({ id, error: told(error) }))
      .finally(() => calls.delete(call));
    calls.add(call);
  });
  lines.on('close', () => void Promise.allSettled(calls).then(() => process.exit(0)));
}

async function answer(engine, method, params, send) {
  if (method === 'getDatabaseVersion') return engine.version();
  const result = await engine[method](params);
  // The binary prints a diff through a call of its own; the WebAssembly build returns it.
  if (method === 'diff' && result.stdout != null) {
    send({ id: 900_000, method: 'print', params: { content: result.stdout } });
  }
  return result;
}

/** The engine packs code and message into the text of what it throws. */
function told(error) {
  let inner = {};
  try {
    inner = JSON.parse(error.message);
  } catch {
    // An ordinary error: its text is the message.
  }
  const message = inner.message ?? error.message ?? String(error);
  const data = {
    is_panic: false,
    message,
    meta: error.meta ?? null,
    error_code: error.code ?? inner.error_code,
  };
  return { code: 4466, message: 'An error happened. Check the data field for details.', data };
}

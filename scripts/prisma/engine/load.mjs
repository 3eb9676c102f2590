/** Loads the WebAssembly engine and binds it to a database. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { logError } from './log.mjs';

const folder = path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));

export async function loadEngine(datamodels, factory) {
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => logError(message) };
  const bindings = await import(pathToFileURL(path.join(folder, 'schema_engine_bg.js')).href);
  const code = new WebAssembly.Module(readFileSync(path.join(folder, 'schema_engine_bg.wasm')));
  const { exports } = await WebAssembly.instantiate(code, { './schema_engine_bg.js': bindings });
  bindings.__wbg_set_wasm(exports);
  exports.__wbindgen_start();
  const trace = (line) => {
    if (process.env.DEBUG?.includes('schema-engine')) process.stderr.write(`${line}\n`);
  };
  return bindings.SchemaEngine.new({ datamodels }, trace, bindMigrationAwareSqlAdapterFactory(factory));
}

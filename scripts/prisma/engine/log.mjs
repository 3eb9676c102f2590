/** The CLI reads the engine's log, one JSON object a line, from stderr. */
function line(level, fields) {
  const entry = { timestamp: new Date().toISOString(), level, fields, target: 'schema_engine::logger' };
  process.stderr.write(`${JSON.stringify(entry)}\n`);
}

export function logError(message, code) {
  line('ERROR', { message, is_panic: false, error_code: code });
}

/** The CLI skips the first line of the connection commands. */
export function logGreeting() {
  line('INFO', { message: 'schema engine (wasm)' });
}

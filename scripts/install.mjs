/**
 * Runs before start, dev, test and check: installs what package-lock.json names when node_modules does not hold it yet. Uses
 * nothing but Node itself, since nothing else may be there.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stampFile = path.join(root, 'node_modules', '.peak1031-install');

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  stop(`Peak 1031 needs Node 20.19 or newer; this is ${process.versions.node}. See https://nodejs.org`);
}

/** The lock file, and what of this machine decides which optional packages are installed. */
function stamp() {
  const lock = readFileSync(path.join(root, 'package-lock.json'));
  const machine = `${process.platform} ${process.arch} ${major}`;
  return createHash('sha256').update(lock).update(machine).digest('hex');
}

if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp()) {
  console.log('Installing packages with npm install; the first time takes a minute or two.');
  const npm = process.env.npm_execpath;
  // Development packages too, also where NODE_ENV=production is set: the build and the tests are made with them.
  const words = ['install', '--include=dev', '--no-audit', '--no-fund', '--no-save'];
  const ran = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...words], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
    : spawnSync(npm ?? 'npm', words, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (ran.status !== 0) {
    stop(
      'The packages could not be installed; npm says why above. Check the connection to the registry and repeat.',
    );
  }
  writeFileSync(stampFile, stamp());
}

function stop(message) {
  console.error(message);
  process.exit(1);
}

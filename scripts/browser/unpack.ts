/** Unpacks the Chromium of @sparticuz/chromium, once per clone: 200 MB, in .data/chromium-<version>. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from '../files';
import type { Browser } from './find';

interface Unpacked {
  plain: Browser;
  /** With the libraries and fonts that come along, for a system that lacks them. */
  withLibraries: Browser;
}

export async function unpackedChromium(): Promise<Unpacked> {
  const folder = path.join(root, '.data', `chromium-${version()}`);
  if (!existsSync(folder)) await unpackInto(folder);
  const executablePath = path.join(folder, 'chromium');
  const fonts = existsSync('/etc/fonts/fonts.conf')
    ? undefined
    : { FONTCONFIG_PATH: path.join(folder, 'fonts') };
  return {
    plain: { executablePath, env: { ...fonts } },
    withLibraries: { executablePath, env: { ...fonts, LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib') } },
  };
}

/** Each process unpacks into a folder of its own; the first to finish gives its folder the name. */
async function unpackInto(folder: string) {
  console.log('Unpacking the Chromium that came with npm.');
  const own = `${folder}.${process.pid}`;
  mkdirSync(own, { recursive: true });
  // The package asks its environment where to unpack, when it is loaded, and whether libraries are wanted.
  const code = `import('@sparticuz/chromium').then((chromium) => chromium.default.executablePath())`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, TMPDIR: own, TMP: own, TEMP: own, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  });
  const exit = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  try {
    if (exit !== 0) throw new Error('The Chromium from npm could not be unpacked.');
    // Unpacked by root, files keep the number of whoever packed them, which may be some user of this machine.
    if (process.getuid?.() === 0) spawnSync('chown', ['-R', '0:0', own]);
    renameSync(own, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

function version(): string {
  const main = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const file = path.join(main.slice(0, main.lastIndexOf('build')), 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

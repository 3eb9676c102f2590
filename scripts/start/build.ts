/** Generates the Prisma client and builds the pages, each only when what it is made from has changed. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hashOf, root } from '../files';
import { prismaOrThrow } from '../prisma/run';
import { runChild, type Child } from './children';

export const NEXT = path.join(root, 'node_modules', 'next', 'dist', 'bin', 'next');

const CLIENT = path.join(root, 'lib', 'generated', 'prisma');
const CLIENT_SOURCES = ['prisma/schema', 'package-lock.json'];
const BUILD_SOURCES = [
  ...['app', 'components', 'lib', 'public', 'prisma/schema', 'proxy.ts', 'instrumentation.ts'],
  ...['next.config.js', 'postcss.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json'],
];

/** Where Next keeps its build; NEXT_DIST_DIR lets tests build beside a running application. */
export const distDir = () => path.join(root, process.env.NEXT_DIST_DIR || '.next');

/** Returns whether there was anything to do. */
export async function generateClient(): Promise<boolean> {
  const stamp = path.join(CLIENT, '.sources');
  const hash = hashOf(CLIENT_SOURCES);
  if (read(stamp) === hash) return false;
  await prismaOrThrow(['generate']);
  writeFileSync(stamp, hash);
  return true;
}

/** The running build, or undefined when the one that stands is of these very sources. */
export function startBuild(env: NodeJS.ProcessEnv): Child | undefined {
  if (read(stampFile()) === hashOf(BUILD_SOURCES) && isBuilt()) return undefined;
  return runChild('the build', [NEXT, 'build'], { ...env, NODE_ENV: 'production' });
}

/** To be called with the hash taken before the build: a file changed meanwhile makes the next start build again. */
export function recordBuild(hash: string) {
  mkdirSync(distDir(), { recursive: true });
  writeFileSync(stampFile(), hash);
}

export const buildHash = () => hashOf(BUILD_SOURCES);

export const isBuilt = () => existsSync(path.join(distDir(), 'BUILD_ID'));

const stampFile = () => path.join(distDir(), '.sources');
const read = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);

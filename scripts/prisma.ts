/**
 * npm run db -- <arguments of the Prisma CLI>, for instance `migrate diff`, `validate`, `generate`, `studio`. Works on
 * DIRECT_URL, else on the embedded database of PEAK_HOME, which it starts for the length of the command.
 */
import { withEmbedded } from './database/embedded';
import { peakHome } from './home';
import { prisma } from './prisma/run';

const words = process.argv.slice(2);
const offline = ['generate', 'validate', 'format', 'version', '--version', '-v', '--help', '-h', undefined];

async function run(): Promise<number> {
  const show = (directUrl?: string) => prisma(words, { directUrl, show: true }).then(({ code }) => code);
  if (process.env.DIRECT_URL || offline.includes(words[0]) || words.includes('--help')) return show();
  // Ctrl-C reaches the CLI itself; this process stays to stop the server afterwards.
  process.on('SIGINT', () => {});
  return withEmbedded(peakHome(), show);
}

run().then(
  (code) => (process.exitCode = code),
  (error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  },
);

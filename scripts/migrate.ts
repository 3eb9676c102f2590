/** npm run migrate: brings the database of DIRECT_URL, or the embedded one of PEAK_HOME, to the state of this code. */
import { withEmbedded } from './database/embedded';
import { migrate } from './database/migrate';
import { peakHome } from './home';

const { DIRECT_URL } = process.env;

(DIRECT_URL ? migrate(DIRECT_URL) : withEmbedded(peakHome(), migrate)).then(
  (applied) => console.log(applied.length ? `Applied:\n  ${applied.join('\n  ')}` : 'Nothing to apply.'),
  (error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  },
);

/** Run as a process of its own, with TZ set: `node --import tsx check-in-zone.ts RUNS`. Prints its zone and tally. */
import { checkDeadlines } from './properties';

const tally = checkDeadlines(Number(process.argv[2]));
const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
console.log(JSON.stringify({ zone, offset: new Date('2026-07-01T12:00:00Z').getTimezoneOffset(), ...tally }));

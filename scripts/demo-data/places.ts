/** Every ZIP code of the fifty states and the capital with city, coordinates and time zone; streets are invented. */
import type pg from 'pg';
import zipcodes from 'zipcodes';

/** By state; where a state has two, the one that most of it keeps. */
const zones: Record<string, string> = {
  'America/New_York': 'CT DC DE FL GA IN KY MA MD ME MI NC NH NJ NY OH PA RI SC VA VT WV',
  'America/Chicago': 'AL AR IA IL KS LA MN MO MS ND NE OK SD TN TX WI',
  'America/Denver': 'CO ID MT NM UT WY',
  'America/Phoenix': 'AZ',
  'America/Los_Angeles': 'CA NV OR WA',
  'America/Anchorage': 'AK',
  'Pacific/Honolulu': 'HI',
};

const zoneOf = new Map(
  Object.entries(zones).flatMap(([zone, states]) => states.split(' ').map((state) => [state, zone] as const)),
);

/** Fills demo.places, numbered from 0 in the order of the ZIP codes; returns how many there are. */
export async function loadPlaces(client: pg.Client): Promise<number> {
  const known = Object.values(zipcodes.codes)
    .filter(({ country, state, latitude }) => country === 'US' && zoneOf.has(state) && latitude !== 0)
    .sort((one, other) => (one.zip < other.zip ? -1 : 1))
    .map((place, number) => ({ ...place, place: number, time_zone: zoneOf.get(place.state) }));
  await client.query(
    `CREATE UNLOGGED TABLE demo.places (place integer PRIMARY KEY, zip_code text, city text, state text,
       latitude double precision, longitude double precision, time_zone text)`,
  );
  await client.query(
    `INSERT INTO demo.places SELECT place, zip, city, state, latitude, longitude, time_zone
     FROM jsonb_to_recordset($1::jsonb) AS given (place integer, zip text, city text, state text,
       latitude double precision, longitude double precision, time_zone text)`,
    [JSON.stringify(known)],
  );
  await client.query('ANALYZE demo.places');
  return known.length;
}

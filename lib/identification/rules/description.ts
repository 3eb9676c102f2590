/** Whether a writing names one property and no other (Reg. 1.1031(k)-1(c)(3)). A machine sees the plain cases; staff read the rest. */
import type { ReasonName } from './reasons';

export interface Ambiguity {
  reason: Extract<ReasonName, 'ambiguous' | 'fraction' | 'construction'>;
  /** What is wrong, and what to write instead. */
  message: string;
}

const INDEFINITE =
  /\b(?:any|some|tbd|tba|to be determined|unknown|undecided|whichever|one of|or (?:an)?other|or (?:similar|comparable|equivalent))\b/i;
const PRICE_RANGE =
  /\b(?:up to|not (?:to )?exceed(?:ing)?|not over|under|below|less than|at most|no more than|maximum|max\.?|around|about|approximately|between)\s+(?:of\s+)?(?:usd\s*)?\$?\s*\d[\d,.]*\s*(?:k|m|thousand|million)?\b/i;
const STREET =
  /\b\d{1,6}(?:-\d{1,6})?[a-z]?\s+(?:(?:1\/2|[nsew]|ne|nw|se|sw)\.?\s+)?(?:[a-z0-9'.-]+\s+){0,5}(?:street|st|avenue|ave|road|rd|boulevard|blvd|drive|dr|lane|ln|way|court|ct|circle|cir|place|pl|terrace|ter|trail|trl|parkway|pkwy|highway|hwy|route|rte|plaza|square|sq|loop|row|pike|alley|broadway|path|run|crossing|expressway|fm|county road|cr|commons|point|ridge|bend|cove|hollow|creek|wharf|pier|walk)\b/i;
const LEGAL =
  /\b(?:lots?\s+[\da-z]{1,6}\b|blocks?\s+[\da-z]{1,4}\b|section\s+\d|township\s+\d|range\s+\d|apn\b|parcel\s*(?:no\.?|number|id|#)?\s*[\d-]{2,}|tract\s+[\da-z]{1,5}\b|plat\b|survey\b|abstract\s+(?:no\.?\s*)?\d|metes and bounds|volume\s+\d+|book\s+\d+|deed\b.*\bpage\s+\d)/i;
const FRACTION =
  /\b(?:undivided|fractional|partial|tenan(?:t|cy|ts)[- ]in[- ]common|tic|beneficial|half|third|quarter|\d+\/\d+)\b[^.;]*\binterests?\b|\binterests?\b[^.;]*\b(?:undivided|fractional|tenan(?:t|cy|ts)[- ]in[- ]common|tic|statutory trust|dst)\b/i;
const PERCENTAGE = /\d(?:[\d.]*)\s*(?:%|percent\b|per cent\b)/i;
const CONSTRUCTION =
  /\b(?:to be (?:built|constructed|erected|improved|completed)|construct\w*|build(?:ing)?s?\b|erect\w*|improvements?\b|renovat\w*|square feet|sq\.? ?ft|sf|stor(?:y|ies)|stories|units?)\b/i;

/** Words that say a kind of property and its looks, not which one. */
const GENERIC = new Set(
  `a an the of for with and or our my your in at to be that is it
  unimproved improved vacant raw developed undeveloped new old newer older existing small large big nice good suitable similar
  comparable other another commercial residential industrial agricultural rental income investment real replacement like kind
  single family multi multifamily multi-family single-family triple net nnn leased mixed use mixed-use
  land lands lot lots acre acres acreage house houses home homes condo condos condominium condominiums apartment apartments
  building buildings property properties estate office offices warehouse warehouses retail store stores shop shops center
  mall farm farms ranch ranches duplex duplexes triplex fourplex townhouse townhouses townhome hotel motel storage space spaces
  unit units complex site parcel parcels facility villa cabin cottage bedroom bedrooms bath story square feet foot sq ft sf
  worth valued value price priced cost costing dollars usd ten two three four five six several few many`.split(
    /\s+/,
  ),
);

/** Where it lies says not which one it is: "unimproved land in Hood County". */
const PLACE = /\b(?:located\s+)?(?:in|near|around|within|close to|outside|somewhere)\b.*$/i;

/** Undefined when the description names a single property. */
export function ambiguityOf(
  description: string,
  options: { toBeBuilt?: boolean } = {},
): Ambiguity | undefined {
  const text = description.trim().replaceAll(/\s+/g, ' ');
  if (FRACTION.test(text) && !PERCENTAGE.test(text)) {
    return { reason: 'fraction', message: 'Say which percentage of it: “25% undivided interest in …”.' };
  }
  if (INDEFINITE.test(text)) {
    return ambiguous('It leaves open which property is meant. Name one, and list others by themselves.');
  }
  if (BARE_LABEL.test(text)) return ambiguous(LABEL_ONLY);
  if (!STREET.test(text) && !LEGAL.test(text)) {
    if (PRICE_RANGE.test(text)) return ambiguous('A price limit does not say which property is meant.');
    if (BARE_LABEL.test(text.replace(PLACE, '').trim())) return ambiguous(LABEL_ONLY);
    if (!hasOwnName(text)) return ambiguous('It says a kind of property, not which one.');
  }
  if (options.toBeBuilt && !CONSTRUCTION.test(text)) {
    return {
      reason: 'construction',
      message: 'Describe what is built on the land, such as its use and size.',
    };
  }
  return undefined;
}

const LABEL_ONLY = 'It is a label that other properties may have as well.';

const ambiguous = (why: string): Ambiguity => ({
  reason: 'ambiguous',
  message: `${why} Give the street address, the legal description, or a name that nothing else has.`,
});

/** Behind such a word a number or a letter is no name. */
const LABELLED = /^(?:property|parcel|lot|building|unit|tract|site|house|asset|no\.?|number)$/i;
const MARK = /^(?:\p{L}|\d{1,4}\p{L}?)$/u;

/** A label that other properties have as well: "Parcel A", "Property 1", "Unit 4B". More than three digits may be a parcel number. */
const BARE_LABEL =
  /^(?:the\s+)?(?:(?:property|parcel|lot|building|unit|tract|site|house|asset|no\.?|number)\s+)?(?:no\.?\s*|number\s+|#\s*)?(?:\d{1,3}[a-z]?|[a-z](?:-?\d{1,3})?|\d{1,3}-[a-z]|[ivx]{2,4}|one|two|three|four|five|six)\.?$/i;

/** Whether something is left once kinds, looks and the place are taken away: "Mayfair Apartment Building". */
function hasOwnName(text: string): boolean {
  const words = text.replace(PLACE, '').match(/[\p{L}\p{N}][\p{L}\p{N}'&.-]*/gu) ?? [];
  const typedWithoutCapitals = text === text.toLowerCase();
  const isName = (word = '') =>
    (typedWithoutCapitals ? /^\p{L}{3}/u : /^\p{Lu}/u).test(word) && !GENERIC.has(word.toLowerCase());
  return words.some((word, place) => {
    if (LABELLED.test(word) || (MARK.test(word) && LABELLED.test(words[place - 1] ?? ''))) return false;
    // "7 Oak" may be an address, "7 acres" is not; "Mayfair A" is a name, "A parcel" is not.
    if (word === 'A') return place > 0;
    return isName(/^\d/.test(word) ? words[place + 1] : word);
  });
}

import { accept, refuse, type Cell } from './cell';
import { wordOf } from './choice';

/** States, the District and the territories; property abroad is not like-kind to property here (IRC 1031(h)). */
const NAMES = `AL Alabama, AK Alaska, AZ Arizona, AR Arkansas, CA California, CO Colorado, CT Connecticut, DE Delaware,
  DC District of Columbia, FL Florida, GA Georgia, HI Hawaii, ID Idaho, IL Illinois, IN Indiana, IA Iowa, KS Kansas,
  KY Kentucky, LA Louisiana, ME Maine, MD Maryland, MA Massachusetts, MI Michigan, MN Minnesota, MS Mississippi,
  MO Missouri, MT Montana, NE Nebraska, NV Nevada, NH New Hampshire, NJ New Jersey, NM New Mexico, NY New York,
  NC North Carolina, ND North Dakota, OH Ohio, OK Oklahoma, OR Oregon, PA Pennsylvania, RI Rhode Island,
  SC South Carolina, SD South Dakota, TN Tennessee, TX Texas, UT Utah, VT Vermont, VA Virginia, WA Washington,
  WV West Virginia, WI Wisconsin, WY Wyoming, AS American Samoa, GU Guam, MP Northern Mariana Islands,
  PR Puerto Rico, VI Virgin Islands`;

const CODES = new Map(
  NAMES.split(',').flatMap((entry) => {
    const [code, ...name] = entry.trim().split(' ') as [string, ...string[]];
    return [
      [wordOf(code), code],
      [wordOf(name.join(' ')), code],
    ] as const;
  }),
);

/** The two-letter code. */
export function state(text: string): Cell<string> {
  const code = CODES.get(wordOf(text));
  return code
    ? accept(code)
    : refuse('address', 'This is not a state of the United States. Write TX or Texas.');
}

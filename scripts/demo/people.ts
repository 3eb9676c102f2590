/** The people of the demo firm and of the second firm. Every name and address is invented. */
import type { NewMember } from '../firm/firm';

/** The one password of every demo account; documented in the README. */
export const DEMO_PASSWORD = 'peak-1031-demo';

export const demoFirm = {
  name: 'Cornerstone Exchange Services',
  slug: 'demo',
  timeZone: 'America/Chicago',
  phone: '(312) 555-0142',
  email: 'office@demo.peak1031.test',
};

export const otherFirm = {
  name: 'Summit Exchange Company',
  slug: 'summit',
  timeZone: 'America/Denver',
  phone: '(303) 555-0117',
  email: 'office@summit.peak1031.test',
};

type Person = Omit<NewMember, 'password'>;

export const demoMembers = {
  admin: {
    email: 'admin@demo.peak1031.test',
    firstName: 'Morgan',
    lastName: 'Ellery',
    role: 'admin',
    phone: '(312) 555-0143',
  },
  coordinator: {
    email: 'coordinator@demo.peak1031.test',
    firstName: 'Dana',
    lastName: 'Whitlock',
    role: 'coordinator',
    phone: '(312) 555-0144',
  },
  coordinator2: {
    email: 'coordinator2@demo.peak1031.test',
    firstName: 'Luis',
    lastName: 'Ferrante',
    role: 'coordinator',
    phone: '(312) 555-0145',
  },
  client: {
    email: 'client@demo.peak1031.test',
    firstName: 'Priya',
    lastName: 'Raman',
    role: 'client',
    phone: '(608) 555-0171',
  },
  thirdParty: {
    email: 'thirdparty@demo.peak1031.test',
    firstName: 'Thomas',
    lastName: 'Birchard',
    role: 'third_party',
    phone: '(312) 555-0188',
  },
  agency: {
    email: 'agency@demo.peak1031.test',
    firstName: 'Helen',
    lastName: 'Osei',
    role: 'agency',
    phone: '(312) 555-0190',
  },
} as const satisfies Record<string, Person>;

export const otherMembers = {
  admin: { email: 'admin@summit.peak1031.test', firstName: 'Robin', lastName: 'Castle', role: 'admin' },
  coordinator: {
    email: 'coordinator@summit.peak1031.test',
    firstName: 'Ines',
    lastName: 'Garrow',
    role: 'coordinator',
  },
} as const satisfies Record<string, Person>;

interface DemoClient {
  firstName?: string;
  lastName?: string;
  company?: string;
  taxpayer: 'individual' | 'trust' | 'partnership' | 's_corporation' | 'c_corporation';
}

const person = (firstName: string, lastName: string): DemoClient => ({
  firstName,
  lastName,
  taxpayer: 'individual',
});
const firm = (company: string, taxpayer: DemoClient['taxpayer']): DemoClient => ({ company, taxpayer });

/** The first is the client who signs in. */
export const demoClients: readonly DemoClient[] = [
  person('Priya', 'Raman'),
  person('Walter', 'Achterberg'),
  person('Simone', 'Delacroix-Nyberg'),
  person('Jorge', 'Villaseñor'),
  person('Åsa', 'Lindqvist'),
  person('Emmanuel', 'Okonkwo'),
  person('Beatrice', 'Holloway'),
  person('Kenji', 'Murakami'),
  person('Ruth', 'Abernathy'),
  person('Nikolai', 'Petrenko'),
  person('Fatima', 'El-Amin'),
  person('Gareth', 'Pryce'),
  firm('Abernathy Family Trust', 'trust'),
  firm('Lindqvist Living Trust', 'trust'),
  firm('The Will Harmon Trust', 'trust'),
  firm('Rosedale 1998 Trust', 'trust'),
  firm('Prairie Fork Holdings LLC', 'partnership'),
  firm('Birch & Stone Partners LP', 'partnership'),
  firm('Quarterline Properties LLC', 'partnership'),
  firm('Delta Row Investors LP', 'partnership'),
  firm('Harbor & Pine Realty, Inc.', 's_corporation'),
  firm('Fennimore Storage, Inc.', 's_corporation'),
  firm('Tallgrass Farms, Inc.', 's_corporation'),
  firm('Meridian Cold Storage Corporation', 'c_corporation'),
  firm('Ostrander Manufacturing Company', 'c_corporation'),
];

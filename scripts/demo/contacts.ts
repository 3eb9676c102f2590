/** Contacts beside the files: companies with their people, days to follow up, means, and a few that were taken down twice. */
import type { Scope } from '@/lib/access/scope';
import { contactDetails } from '@/lib/contacts/details';
import { addContact } from '@/lib/contacts/edit';
import { changeFinances, financesChange } from '@/lib/contacts/finances';
import { addDays, toDateColumn } from '@/lib/shared/calendar-date';
import type { Cast } from './open';

export async function addDemoContacts(scope: Scope, cast: Cast): Promise<void> {
  const add = async (details: object) => (await addContact(scope, contactDetails.parse(details))).id;
  const inDays = (days: number) => addDays(scope.today, days);

  const title = await add({
    ...{
      company: 'Great Lakes Title & Escrow',
      types: ['title_company', 'escrow_officer'],
      industry: 'Title insurance',
    },
    ...{
      email: 'desk@greatlakestitle.example.com',
      phonePrimary: '(312) 555-0120',
      zipCode: '60602',
      tags: ['Preferred'],
    },
    ...{ addressLine1: '77 W Washington St', timezone: 'America/Chicago', nextFollowupDate: inDays(-3) },
  });
  const assistant = await add({
    ...{
      firstName: 'Noor',
      lastName: 'Haddad',
      company: 'Great Lakes Title & Escrow',
      title: 'Escrow assistant',
    },
    ...{ email: 'nhaddad@greatlakestitle.example.com', phoneWork: '(312) 555-0120 x14' },
  });
  await add({
    ...{
      firstName: 'Marguerite',
      lastName: 'Toussaint',
      company: 'Great Lakes Title & Escrow',
      title: 'Closing officer',
    },
    ...{
      email: 'mtoussaint@greatlakestitle.example.com',
      phoneWork: '(312) 555-0120 x11',
      types: ['escrow_officer'],
    },
    ...{
      primaryContactFor: title,
      assistantContactId: assistant,
      preferredContactMethod: 'phone',
      language: 'fr',
    },
    ...{
      preferences: { bestTime: 'mornings, before ten' },
      nextFollowupDate: scope.today,
      relationshipStrength: 5,
    },
  });
  const bank = await add({
    ...{
      company: 'Prairie State Bank',
      types: ['lender'],
      industry: 'Banking',
      phonePrimary: '(608) 555-0188',
    },
    ...{ zipCode: '53703', timezone: 'America/Chicago', nextFollowupDate: inDays(5) },
  });
  await add({
    ...{
      firstName: 'Anders',
      lastName: 'Krol',
      company: 'Prairie State Bank',
      title: 'Vice president',
      types: ['lender'],
    },
    ...{
      email: 'akrol@prairiestate.example.com',
      primaryContactFor: bank,
      referralSource: 'Walter Achterberg',
    },
  });
  // Taken down twice: by another spelling, in another order, with another form of company.
  await add({ firstName: 'Walter', lastName: 'Achtenberg', phoneMobile: '608.555.0101', types: ['client'] });
  await add({
    firstName: 'Marsh',
    lastName: 'Colette',
    email: 'cmarsh@example.com',
    title: 'Partner',
    types: ['attorney'],
  });
  await add({ company: 'Prairie Fork Holdings, L.L.C.', types: ['client'], tags: ['From the old system'] });

  await scope.db.contact.updateMany({
    where: { id: cast.clients[1]! },
    data: { nextFollowupDate: toDateColumn(inDays(1)), tags: ['Investor'], timezone: 'America/Denver' },
  });
  await changeFinances(
    scope,
    financesChange.parse({
      id: cast.clients[1]!,
      means: { creditScore: '742', netWorthEstimate: '4,200,000', riskTolerance: 'moderate' },
      was: {},
    }),
  );
}

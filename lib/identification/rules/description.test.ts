import { describe, expect, it } from 'vitest';
import { ambiguityOf } from './description';

describe('a description', () => {
  it.each([
    '4 Mill Rd, Austin, TX 78701',
    '2200 N. Lamar Blvd, Austin',
    '12-14 West 45th Street, New York',
    '123 1/2 Main St, Waco',
    '9 Quarry Rd up to $100k of improvements',
    'Lot 7, Block 3, Oak Hill Addition, Travis County',
    'The NE quarter of Section 12, Township 4 North, Range 68 West',
    'APN 123-456-789',
    'The Mayfair Apartment Building',
    'mayfair apartments',
    'Riverwalk Center in San Antonio',
    '25% undivided interest in 4 Mill Rd, Austin',
    'A 12.5 percent tenancy-in-common interest in Mayfair Plaza',
    'Parcel A, 4 Mill Rd, Austin',
    'Unit 4B, 2200 N. Lamar Blvd',
    'Parcel 2, Block 3, Oak Hill Subdivision',
    'Lot 7 of the Oak Hill Addition, as recorded in plat book 12',
    'Tract 2, J. Smith Survey, Abstract 44',
    'Parcel 123-456-789',
    'Building 7 of Riverwalk Center',
    'Unit 3, Mayfair Apartments',
    'Building Oak',
    '7 Oak',
  ])('names one property: %s', (text) => {
    expect(ambiguityOf(text)).toBeUndefined();
  });

  it.each([
    'unimproved land in Hood County up to $100k',
    'unimproved land in Hood County',
    'Unimproved Land located in Hood County with a value not to exceed $100,000',
    'A house in Dallas',
    'a 3 bedroom house',
    '40 acres in Texas',
    'land worth 100k',
    'Any apartment building in Austin',
    '4 Mill Rd or similar',
    'one of the lots on Mill Rd',
    'TBD',
    'Parcel A ($100,000)',
    'to be determined',
    'rental property',
    '',
    '   ',
  ])('is ambiguous: %s', (text) => {
    expect(ambiguityOf(text)).toMatchObject({
      reason: 'ambiguous',
      message: expect.stringContaining('street address'),
    });
  });

  it.each([
    ...[
      'Property 1',
      'property 1',
      'Property One',
      'Property #2',
      'Parcel A',
      'the parcel B',
      'Parcel 12',
      'Parcel No. 7',
    ],
    ...[
      'Lot 7',
      'lot a',
      'Unit 4',
      'Unit 4B',
      'Unit B-2',
      'Building 3',
      'Building C.',
      'Tract 2',
      'Site IV',
      'House 3',
    ],
    ...['No. 7', 'A', '12', 'Parcel A in Hood County', 'Property 1 in Texas'],
  ])('of a label that anything may have is ambiguous: %s', (text) => {
    expect(ambiguityOf(text)).toMatchObject({
      reason: 'ambiguous',
      message: expect.stringContaining('label'),
    });
  });

  it.each([
    'Undivided interest in 4 Mill Rd, Austin',
    'A half interest in Mayfair Plaza',
    '1/3 interest in 9 Quarry Rd',
    'Interest in 9 Quarry Rd as tenants in common',
  ])('of a fractional interest states its percentage: %s', (text) => {
    expect(ambiguityOf(text)).toMatchObject({ reason: 'fraction' });
  });

  it('of what is to be built says what is built on the land', () => {
    const land = 'Lot 7, Block 3, Oak Hill Addition';
    expect(ambiguityOf(land)).toBeUndefined();
    expect(ambiguityOf(land, { toBeBuilt: true })).toMatchObject({ reason: 'construction' });
    expect(
      ambiguityOf(`${land}, and a warehouse of 20,000 square feet to be built on it`, { toBeBuilt: true }),
    ).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { duplicateQuery, probableDuplicates } from './duplicates';

const found = (displayName: string, email: string | null = null, company: string | null = null) => ({
  id: displayName,
  displayName,
  company,
  email,
  phonePrimary: null,
  contactType: [],
});

describe('duplicates of a new contact', () => {
  it('looks for the e-mail address once there is one, otherwise for the name', () => {
    expect(duplicateQuery({ types: [], lastName: 'Ruiz', email: 'ana@example.com' })).toBe('ana@example.com');
    expect(duplicateQuery({ types: [], firstName: 'Ana', lastName: 'Ruiz', email: 'ana' })).toBe('Ana Ruiz');
    expect(duplicateQuery({ types: [], company: 'Ruiz Holdings LLC' })).toBe('Ruiz Holdings LLC');
  });

  it('looks for nothing while too little is typed to tell', () => {
    expect(duplicateQuery({ types: [] })).toBe('');
    expect(duplicateQuery({ types: [], lastName: 'Ru' })).toBe('');
  });

  it('offers the same address, name or company, whatever the case and spacing', () => {
    const typed = { types: [], firstName: ' ana ', lastName: 'RUIZ', email: 'Ana@Example.com' };
    const same = [found('Ana Ruiz'), found('A. R.', 'ana@example.com'), found('Office', null, 'Ana  Ruiz')];
    expect(probableDuplicates(typed, same)).toEqual(same);
  });

  it('does not offer who merely contains the name, nor everybody without an address', () => {
    const typed = { types: [], lastName: 'Ruiz' };
    expect(probableDuplicates(typed, [found('Ana Ruiz'), found('Ruizhaven Trust', null, null)])).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { readContact } from './row';

const list = (headers: string[], columns: (string | null)[], cells: string[]) =>
  readContact({ headers, columns, records: [] }, { record: 1, line: 2, cells });

describe('a record of a list of contacts', () => {
  it('reads types and tags, each once', () => {
    const read = list(
      ['Company', 'Types', 'Tags'],
      ['company', 'contactType', 'tags'],
      ['Bluestem', 'Title Company; attorney; Attorneys', 'vip, vip'],
    );
    expect(read).toMatchObject({
      ok: true,
      row: { cells: { contactType: ['title_company', 'attorney'], tags: ['vip'] } },
    });
  });

  it.each([
    ['Types', 'contactType', 'Plumber', 'not a known type'],
    ['E-mail', 'email', 'somebody', 'not one e-mail address'],
    ['Strength', 'relationshipStrength', '9', 'from 1 (weak) to 5'],
    ['Time Zone', 'timezone', 'Mars/Olympus', 'not a time zone'],
  ])('%s as it cannot be is refused with column, value and reason', (header, key, value, reason) => {
    const read = list(['Last', header], ['lastName', key], ['Okafor', value]);
    expect(read).toMatchObject({
      ok: false,
      findings: [
        { level: 'reject', column: header, value, reason: expect.stringContaining(reason) as string },
      ],
    });
  });

  it('without any name is refused', () => {
    expect(list(['City'], ['city'], ['Tampa'])).toMatchObject({ ok: false, findings: [{ cause: 'blank' }] });
  });

  it('with a cell too many is refused, since its cells may be shifted', () => {
    expect(list(['Last'], ['lastName'], ['Okafor', 'x'])).toMatchObject({
      ok: false,
      findings: [{ cause: 'cells' }],
    });
  });
});

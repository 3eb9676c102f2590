import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawSummary } from '@/components/exchanges/summary/draw';
import { pdfPages } from '@/scripts/test/pdf-text';
import { expectRefusal } from '@/scripts/test/refusal';
import type { TestMember } from '@/scripts/test/firm';
import { caseSummary } from './summary';
import { fileOfFirm, type FileOfFirm } from './testing/file-of-firm';

let firm: FileOfFirm;
let id: string;

beforeAll(async () => {
  firm = await fileOfFirm();
  id = await firm.open();
});
afterAll(() => firm.close());

async function printed(member: TestMember): Promise<string> {
  const { bytes, name } = await drawSummary(await member.enter((scope) => caseSummary(scope, id)));
  expect(name).toMatch(/^[\w.-]+-summary\.pdf$/);
  return pdfPages(bytes).join(' ');
}

describe('the printed summary of a case', () => {
  it('says for staff who, which dates and why, properties, people, tasks and money', async () => {
    const text = await printed(firm.people.coordinator);
    for (const words of [
      'Ruiz',
      'Delayed exchange · Active · Stage:',
      'Case summary, prepared for coordinator ridgeline, ridgeline exchanges, on Tue, Nov 24, 2026, 12:00 pm Central',
      'Identify by: Thu, Dec 17, 2026 (23 days left, midnight Central)',
      'IRC 1031(a)(3)(A)',
      'Exchange ends: Thu, Apr 15, 2027',
      'Christensen',
      'Relinquished: 12 Oak Street, CA',
      '$1,234,567.00',
      'Marsh',
      'Attorney',
      'Open tasks (',
      'Page 1 of ',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('says for the client what the page shows them: their money and properties, not who else takes part', async () => {
    const text = await printed(firm.people.client);
    expect(text).toContain('$1,234,567.00');
    expect(text).toContain('12 Oak Street');
    expect(text).toContain('Your open tasks');
    expect(text).not.toMatch(/Marsh|Risk:/);
  });

  it('says for an attorney the dates and own tasks, no property, person or amount', async () => {
    const text = await printed(firm.people.third_party);
    expect(text).toContain('Exchange ends: Thu, Apr 15, 2027');
    expect(text).not.toMatch(/Oak Street|\$|People|Properties|Money|Risk:/);
  });

  it('says for an agency the dates and nothing of the work', async () => {
    const text = await printed(firm.people.agency);
    expect(text).toContain('Identify by: Thu, Dec 17, 2026');
    expect(text).not.toMatch(/Oak Street|\$|People|Properties|Money|Risk:|tasks/);
  });

  it('is not found by another firm or another coordinator', async () => {
    for (const member of [firm.stranger, firm.people.other]) {
      const read = member.enter((scope) => caseSummary(scope, id));
      expect((await expectRefusal(read)).kind).toBe('not_found');
    }
  });

  it('is in the audit each time that somebody took it out', async () => {
    const { rows } = await firm.database.owner.query<{ actor_role: string; detail: object }>(
      "SELECT actor_role, detail FROM audit_logs WHERE kind = 'export' AND exchange_id = $1 ORDER BY id",
      [id],
    );
    expect(rows.map((row) => row.actor_role)).toEqual(['coordinator', 'client', 'third_party', 'agency']);
    expect(rows[0]?.detail).toEqual({ what: 'case summary', count: 1, format: 'pdf' });
  });
});

/**
 * What the grants allow must be what Prisma sends: it names every column that has a default of its own (dates, flags, empty
 * lists), so a column that is withheld from writers carries its default in the database only.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asMember, connect, type Database } from '@/lib/platform/database/client';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { buildFirms } from './support/firm';
import type { Labels } from './support/rows';

let db: TestDatabase;
let app: ReturnType<typeof connect>;
let labels: Labels;
const id = (label: string) => labels.id(label);

beforeAll(async () => {
  db = await testDatabase();
  labels = await buildFirms(db.owner);
  app = connect(db.appUrl, 2);
});
afterAll(async () => {
  await app.close();
  await db.drop();
});

const as = <T>(person: string, work: (client: Database) => Promise<T>) =>
  asMember({ sessionId: id(`${person} at lake`), organizationId: id('lake') }, work, app);

const file = () => ({ exchangeId: id('x1') });
const talk = async (client: Database) =>
  (await client.conversation.findFirstOrThrow({ where: file(), select: { id: true } })).id;

const byStaff: Record<string, (client: Database) => Promise<unknown>> = {
  conversations: async (client) =>
    client.conversation.createMany({ data: [{ kind: 'direct', title: 'New' }] }),
  messages: async (client) =>
    client.message.createMany({ data: [{ conversationId: await talk(client), content: 'Hello' }] }),
  conversation_reads: async (client) =>
    client.conversationRead.createMany({
      data: [{ conversationId: await talk(client), lastReadSeq: 1 }],
      skipDuplicates: true,
    }),
  documents: async (client) =>
    client.document.create({ data: { ...file(), title: 'New' }, select: { id: true } }),
  document_versions: async (client) => {
    const document = await client.document.create({
      data: { ...file(), title: 'New' },
      select: { id: true },
    });
    return client.documentVersion.createMany({
      data: [
        {
          documentId: document.id,
          fileName: 'a.pdf',
          mediaType: 'application/pdf',
          byteSize: 1,
          sha256: Buffer.alloc(32),
          storageKey: 'a',
        },
      ],
    });
  },
  invoices: async (client) =>
    client.invoice.create({ data: { ...file(), contactId: id('kClara') }, select: { id: true } }),
  invoice_lines: async (client) => {
    const invoice = await client.invoice.create({
      data: { ...file(), contactId: id('kClara') },
      select: { id: true },
    });
    return client.invoiceLine.createMany({
      data: [{ invoiceId: invoice.id, description: 'Fee', unitPrice: '10.00' }],
    });
  },
  expenses: async (client) =>
    client.expense.create({
      data: {
        ...file(),
        category: 'filing',
        description: 'New',
        amount: '1.00',
        incurredOn: new Date('2026-01-02'),
      },
      select: { id: true },
    }),
  notes: async (client) => client.note.create({ data: { ...file(), body: 'New' }, select: { id: true } }),
  disbursement_requests: async (client) =>
    client.disbursementRequest.create({
      data: { ...file(), purpose: 'replacement', payeeName: 'New', amount: '1.00' },
      select: { id: true },
    }),
  tasks: async (client) =>
    client.task.create({ data: { ...file(), title: 'New', taskType: 'general' }, select: { id: true } }),
};

describe.each(['ada', 'carol'])('%s writes through Prisma', (person) => {
  it.each(Object.keys(byStaff))('a row of %s', async (table) => {
    await expect(as(person, byStaff[table]!)).resolves.toBeDefined();
  });
});

describe.each(['clara', 'tara'])('%s writes through Prisma', (person) => {
  it('a message on a file of theirs, and up to where they have read', async () => {
    await expect(as(person, byStaff.messages!)).resolves.toBeDefined();
    await expect(as(person, byStaff.conversation_reads!)).resolves.toBeDefined();
  });
});

it('an admin alone writes a template of messages', async () => {
  const write = (client: Database) =>
    client.messageTemplate.createMany({ data: [{ name: 'New', body: 'Hello' }] });
  await expect(as('ada', write)).resolves.toBeDefined();
  await expect(as('carol', write)).rejects.toMatchObject({ kind: 'forbidden' });
});

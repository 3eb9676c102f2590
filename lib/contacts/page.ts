/** Everything that the page of a contact shows, in eight statements, whatever the size of the firm. Staff only. */
import { allow } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { fieldDefinitions } from '@/lib/custom-fields/queries';
import { addDays, calendarDateIn } from '@/lib/shared/calendar-date';
import { notFound } from '@/lib/shared/errors';
import { idSchema } from '@/lib/shared/ids';
import { addMoney } from '@/lib/shared/money';
import { contactNotes } from '@/lib/notes/queries';
import type { HistoryState } from './history-params';
import type { ContactFacts } from './rules/facts';
import { importance } from './rules/importance';
import { relationshipStrength } from './rules/strength';
import { alike } from './sql/alike';
import { contactFiles, type ContactFile } from './sql/contact-files';
import { contactHead, type ContactHead, type RelatedContact } from './sql/contact-head';
import { interactions, type Interaction } from './sql/interactions';
import { readPreferences } from './preferences';

export type { ContactFile, Interaction, RelatedContact };

export const INTERACTIONS_SHOWN = 30;
const RECENT_DAYS = 90;

/** `mergedIntoId` when the contact was merged: the page then leads to the one that is kept. */
export async function contactPage(scope: Scope, id: string, asked: HistoryState) {
  const head = await knownHead(scope, id);
  if (head.mergedIntoId) return { mergedIntoId: head.mergedIntoId };
  const ids = [head.id, ...head.merged.map((one) => one.id)];
  const files = await contactFiles(scope, ids);
  const latest = await interactions(scope, { ids, limit: INTERACTIONS_SHOWN + 1 });
  const { exchange: exchangeId, kind: kinds, until: before } = asked;
  const filtered = exchangeId !== null || kinds.length > 0 || before !== null;
  const told = filtered
    ? await interactions(scope, { ids, exchangeId, kinds, before, limit: INTERACTIONS_SHOWN + 1 })
    : latest;
  const phones = [head.phonePrimary, head.phoneMobile, head.phoneWork, head.phoneHome].filter(
    (phone) => phone !== null,
  );
  const similar = await alike(scope, {
    ...{ name: head.displayName, email: head.email, phones, except: head.id },
  });
  const facts = factsOf(scope, head, files, latest);
  return {
    contact: { ...head, preferences: readPreferences(head.communicationPreferences) },
    files,
    interactions: told.slice(0, INTERACTIONS_SHOWN),
    /** Where the next, older part begins; absent at the end. */
    older: told.length > INTERACTIONS_SHOWN ? told[INTERACTIONS_SHOWN - 1]!.at : undefined,
    similar,
    notes: await contactNotes(scope, ids),
    fields: await fieldDefinitions(scope, 'contact'),
    importance: importance(
      facts,
      scope.today,
      head.importanceReason === null ? null : { value: head.importanceScore, reason: head.importanceReason },
    ),
    strength: relationshipStrength(facts, scope.today, head.relationshipStrength),
    lastInteraction: latest[0]?.at ?? null,
    today: scope.today,
    timeZone: scope.member.timeZone,
    now: scope.now,
  };
}

export type ContactPage = Exclude<Awaited<ReturnType<typeof contactPage>>, { mergedIntoId: string }>;

function factsOf(
  scope: Scope,
  head: ContactHead,
  files: readonly ContactFile[],
  latest: readonly Interaction[],
): ContactFacts {
  const dayOf = (at: Date) => calendarDateIn(scope.member.timeZone, at);
  const since = addDays(scope.today, -RECENT_DAYS);
  return {
    openExchanges: files.filter(({ isOpen }) => isOpen).length,
    completedExchanges: files.filter(({ status }) => status === 'completed').length,
    valueAtStake: addMoney(files.flatMap(({ value }) => value ?? [])),
    lastInteractionOn: latest[0] ? dayOf(latest[0].at) : null,
    interactionsIn90Days: latest.filter(({ at }) => dayOf(at) >= since).length,
    referred: head.referred,
  };
}

/** What the form of a contact begins with. An id that is none is not found. */
export async function contactToEdit(scope: Scope, id: string) {
  const head = await knownHead(scope, id);
  allow(scope, 'contact.edit');
  return {
    contact: { ...head, preferences: readPreferences(head.communicationPreferences) },
    fields: await fieldDefinitions(scope, 'contact'),
    today: scope.today,
  };
}

async function knownHead(scope: Scope, id: string): Promise<ContactHead> {
  allow(scope, 'contact.list');
  const head = idSchema.safeParse(id).success ? await contactHead(scope, id) : undefined;
  return head ?? notFound('Contact');
}

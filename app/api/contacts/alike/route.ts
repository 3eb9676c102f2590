import { contactsAlike, likenessQuestion } from '@/lib/contacts/duplicates';
import { memberRoute } from '@/lib/entry/member-route';

/** Contacts that may be the one being typed. */
export const GET = memberRoute(likenessQuestion, contactsAlike);

'use server';

import { action } from '@/lib/entry/action';
import { bulkChange, changeContacts } from './bulk';
import { contactChange, contactDetails, importanceChange, zipQuestion } from './details';
import { addContact, changeContact, changeImportance } from './edit';
import { changeFinances, financesChange } from './finances';
import { changeFollowUp, changeTag, followUpChange, tagChange } from './in-place';
import { merge, mergeRequest } from './merge';
import { contactNote, writeContactNote } from './notes';
import { lookUpZip } from './zip-codes';

export const addContactAction = action(contactDetails, addContact);
export const changeContactAction = action(contactChange, changeContact);
export const changeImportanceAction = action(importanceChange, changeImportance);
export const changeFinancesAction = action(financesChange, changeFinances);
export const changeContactsAction = action(bulkChange, changeContacts);
export const changeFollowUpAction = action(followUpChange, changeFollowUp);
export const changeContactTagAction = action(tagChange, changeTag);
export const mergeContactsAction = action(mergeRequest, merge);
export const writeContactNoteAction = action(contactNote, writeContactNote);
export const lookUpZipAction = action(zipQuestion, lookUpZip);

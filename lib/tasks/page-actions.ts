'use server';

import { action } from '@/lib/entry/action';
import { moveCard } from './board-move';
import { applyBulk, previewBulk, undoBulk } from './bulk';
import { bulkInput, bulkPeopleInput, bulkUndo, cardMove, dueMove } from './bulk-input';
import { bulkPeople } from './bulk-people';
import { moveDue } from './due';

export const moveCardAction = action(cardMove, moveCard);
export const moveDueAction = action(dueMove, moveDue);
/** These two write nothing; they are asked by a form, with more than a query string holds. */
export const previewBulkAction = action(bulkInput, previewBulk);
export const bulkPeopleAction = action(bulkPeopleInput, bulkPeople);
export const applyBulkAction = action(bulkInput, applyBulk);
export const undoBulkAction = action(bulkUndo, undoBulk);

'use server';

import { action } from '@/lib/entry/action';
import { editExchanges } from './bulk';
import { bulkEdit } from './bulk-input';

export const editExchangesAction = action(bulkEdit, editExchanges);

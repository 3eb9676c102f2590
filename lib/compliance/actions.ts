'use server';

import { action } from '@/lib/entry/action';
import { changeEntry, changeStatus } from './commands';
import { entryChange, statusChange } from './input';

export const changeEntryAction = action(entryChange, changeEntry);
export const changeStatusAction = action(statusChange, changeStatus);

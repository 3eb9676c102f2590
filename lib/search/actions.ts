'use server';

import { action } from '@/lib/entry/action';
import { openedItem } from './input';
import { remember } from './recent';

export const rememberAction = action(openedItem, remember);

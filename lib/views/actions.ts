'use server';

import { action } from '@/lib/entry/action';
import { changeView, removeView, saveView } from './commands';
import { newView, viewChange, viewRemoval } from './input';

export const saveViewAction = action(newView, saveView);
export const changeViewAction = action(viewChange, changeView);
export const removeViewAction = action(viewRemoval, removeView);

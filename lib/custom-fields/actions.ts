'use server';

import { action } from '@/lib/entry/action';
import { addField, changeField, moveField, setFieldUse } from './commands';
import { fieldChange, fieldMove, fieldUse, newField } from './input';

export const addFieldAction = action(newField, addField);
export const changeFieldAction = action(fieldChange, changeField);
export const setFieldUseAction = action(fieldUse, setFieldUse);
export const moveFieldAction = action(fieldMove, moveField);

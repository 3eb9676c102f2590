'use server';

import { action } from '@/lib/entry/action';
import { changeCustomField, changeField, changeTag } from './in-place';
import { customFieldChange, fieldChange, tagChange } from './in-place-input';

export const changeFieldAction = action(fieldChange, changeField);
export const changeTagAction = action(tagChange, changeTag);
export const changeCustomFieldAction = action(customFieldChange, changeCustomField);

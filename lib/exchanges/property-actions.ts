'use server';

import { action } from '@/lib/entry/action';
import { propertyDraft, propertyEdit, propertyMove } from '@/lib/properties/input';
import { editProperty, moveProperty, proposeProperty } from './file-properties';

export const proposePropertyAction = action(propertyDraft, proposeProperty);
export const editPropertyAction = action(propertyEdit, editProperty);
export const movePropertyAction = action(propertyMove, moveProperty);

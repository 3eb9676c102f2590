'use server';

import { action } from '@/lib/entry/action';
import { changeNote, writeNote } from './commands';
import { newNote, noteChange } from './input';

export const writeNoteAction = action(newNote, writeNote);
export const changeNoteAction = action(noteChange, changeNote);

'use server';

import { action } from '@/lib/entry/action';
import { createContact } from './commands';
import { newContact } from './input';

export const createContactAction = action(newContact, createContact);

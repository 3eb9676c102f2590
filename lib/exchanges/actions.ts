'use server';

import { action } from '@/lib/entry/action';
import { openExchange } from './commands';
import { openingForm } from './input';

export const openExchangeAction = action(openingForm, (scope, input) => openExchange(scope, input));

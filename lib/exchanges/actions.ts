'use server';

import { action } from '@/lib/entry/action';
import { openExchange } from './commands';
import { newExchange } from './input';

export const openExchangeAction = action(newExchange, (scope, input) => openExchange(scope, input));

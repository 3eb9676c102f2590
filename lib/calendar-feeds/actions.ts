'use server';

import { z } from 'zod';
import { action } from '@/lib/entry/action';
import { createFeed, revokeFeed } from './commands';

export const createFeedAction = action(z.object({}), createFeed);
export const revokeFeedAction = action(z.object({}), revokeFeed);

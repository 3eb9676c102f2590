'use server';

import { action } from '@/lib/entry/action';
import { checkJobs, runAgain } from './commands';
import { nothing, runRef } from './input';

export const runAgainAction = action(runRef, runAgain);
export const checkJobsAction = action(nothing, checkJobs);

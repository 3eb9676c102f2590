'use server';

import { action } from '@/lib/entry/action';
import { cancelRun, confirmRun, discardRun, mapRun, remapRun, resumeRun } from './commands';
import { confirmInput, mappingInput, runRef } from './input';

export const mapRunAction = action(mappingInput, mapRun);
export const remapRunAction = action(runRef, remapRun);
export const confirmRunAction = action(confirmInput, confirmRun);
export const cancelRunAction = action(runRef, cancelRun);
export const resumeRunAction = action(runRef, resumeRun);
export const discardRunAction = action(runRef, discardRun);

'use server';

import { action } from '@/lib/entry/action';
import { approve, askAgain, block, logCall, release, withdraw } from './commands';
import { approval, callBack, noExtension, releaseOrder, releaseRequest, requestRef, stop } from './input';
import { recordNoExtension } from './no-extension';
import { requestRelease } from './request';

export const requestReleaseAction = action(releaseRequest, requestRelease);
export const approveAction = action(approval, approve);
export const blockAction = action(stop, block);
export const askAgainAction = action(requestRef, askAgain);
export const withdrawAction = action(stop, withdraw);
export const logCallAction = action(callBack, logCall);
export const releaseAction = action(releaseOrder, release);
export const recordNoExtensionAction = action(noExtension, recordNoExtension);

'use server';

import { action } from '@/lib/entry/action';
import { addPersonToFile, addPropertyToFile, chooseCoordinator, recordReturn } from './file-commands';
import { closing, coordinatorChoice, filePerson, fileProperty, returnData } from './file-input';
import { setClosing } from './closing';

export const addPropertyAction = action(fileProperty, addPropertyToFile);
export const addPersonAction = action(filePerson, addPersonToFile);
export const recordReturnAction = action(returnData, recordReturn);
export const chooseCoordinatorAction = action(coordinatorChoice, chooseCoordinator);
export const setClosingAction = action(closing, setClosing);

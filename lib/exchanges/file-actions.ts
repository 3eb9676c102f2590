'use server';

import { action } from '@/lib/entry/action';
import { addPersonToFile, addPropertyToFile, chooseCoordinator, recordReturn } from './file-commands';
import { coordinatorChoice, filePerson, fileProperty, returnData } from './file-input';

export const addPropertyAction = action(fileProperty, addPropertyToFile);
export const addPersonAction = action(filePerson, addPersonToFile);
export const recordReturnAction = action(returnData, recordReturn);
export const chooseCoordinatorAction = action(coordinatorChoice, chooseCoordinator);

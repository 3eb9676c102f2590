'use server';

import { action } from '@/lib/entry/action';
import { recordBasis, recordFunds } from './commands';
import { completeWorksheet } from './complete';
import { basisInput, fundsInput, statementInput, worksheetRef } from './input';
import { recordStatement } from './statement-commands';

export const recordStatementAction = action(statementInput, recordStatement);
export const recordFundsAction = action(fundsInput, recordFunds);
export const recordBasisAction = action(basisInput, recordBasis);
export const completeWorksheetAction = action(worksheetRef, completeWorksheet);

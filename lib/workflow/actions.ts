'use server';

import { action } from '@/lib/entry/action';
import { advanceStage, stepBack } from './advance';
import { archiveDocument, correctDocument, recordDocument } from './documents';
import { answerEligibility } from './eligibility';
import {
  documentArchiving,
  documentCorrection,
  documentRecord,
  eligibilityAnswers,
  reopening,
  stageMove,
  stageReturn,
  statusChange,
} from './input';
import { changeStatus, reopenExchange } from './status';

export const advanceStageAction = action(stageMove, advanceStage);
export const stepBackAction = action(stageReturn, stepBack);
export const changeStatusAction = action(statusChange, changeStatus);
export const reopenAction = action(reopening, reopenExchange);
export const answerEligibilityAction = action(eligibilityAnswers, answerEligibility);
export const recordDocumentAction = action(documentRecord, recordDocument);
export const correctDocumentAction = action(documentCorrection, correctDocument);
export const archiveDocumentAction = action(documentArchiving, archiveDocument);

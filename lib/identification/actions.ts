'use server';

import { action } from '@/lib/entry/action';
import { recordPaper, sendNotice } from './commands';
import { paperNotice, signedNotice } from './input';

export const sendNoticeAction = action(signedNotice, sendNotice);
export const recordPaperAction = action(paperNotice, recordPaper);

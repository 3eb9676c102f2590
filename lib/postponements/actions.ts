'use server';

import { action } from '@/lib/entry/action';
import { approvePostponement, declinePostponement, proposePostponements } from './commands';
import { approval, newPostponement, refusal } from './input';

export const proposePostponementsAction = action(newPostponement, proposePostponements);
export const approvePostponementAction = action(approval, approvePostponement);
export const declinePostponementAction = action(refusal, declinePostponement);

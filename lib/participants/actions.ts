'use server';

import { action } from '@/lib/entry/action';
import { changeParticipant, endParticipation, resumeParticipation } from './changes';
import { participantChange, participation } from './input';

export const changeParticipantAction = action(participantChange, changeParticipant);
export const endParticipationAction = action(participation, endParticipation);
export const resumeParticipationAction = action(participation, resumeParticipation);

import {
  CircleCheck,
  CircleDot,
  CircleMinus,
  CircleQuestionMark,
  Diamond,
  Lock,
  OctagonAlert,
  TriangleAlert,
  type IconType,
} from '@/components/ui/icons';

export type Status =
  'on_track' | 'attention' | 'urgent' | 'overdue' | 'done' | 'blocked' | 'unknown' | 'closed';

interface StatusLook {
  word: string;
  shape: IconType;
  /** Classes for text on any background, a soft chip, and the mark (the shape alone). */
  text: string;
  soft: string;
  mark: string;
}

const GREY = { text: 'text-done', soft: 'bg-done-soft text-done', mark: 'text-done-mark' };

/** Shape and word carry the status; colour repeats it. */
export const STATUS: Record<Status, StatusLook> = {
  on_track: {
    word: 'On track',
    shape: CircleDot,
    text: 'text-on-track',
    soft: 'bg-on-track-soft text-on-track',
    mark: 'text-on-track-mark',
  },
  attention: {
    word: 'Attention',
    shape: Diamond,
    text: 'text-attention',
    soft: 'bg-attention-soft text-attention',
    mark: 'text-attention-mark',
  },
  urgent: {
    word: 'Urgent',
    shape: TriangleAlert,
    text: 'text-urgent',
    soft: 'bg-urgent-soft text-urgent',
    mark: 'text-urgent-mark',
  },
  overdue: {
    word: 'Overdue',
    shape: OctagonAlert,
    text: 'text-overdue',
    soft: 'bg-overdue-soft text-overdue',
    mark: 'text-overdue-mark',
  },
  done: { word: 'Done', shape: CircleCheck, ...GREY },
  blocked: {
    word: 'Blocked',
    shape: Lock,
    text: 'text-blocked',
    soft: 'bg-blocked-soft text-blocked',
    mark: 'text-blocked-mark',
  },
  unknown: { word: 'No date yet', shape: CircleQuestionMark, ...GREY },
  closed: { word: 'Closed', shape: CircleMinus, ...GREY },
};

/** The moves of an exchange other than forward, in words. */
import { stageName, type ExchangeStage } from '@/lib/exchanges/rules/stages';
import type { ExchangeStatus } from '@/lib/exchanges/rules/values';
import type { WorkflowView } from '@/lib/workflow/view';

export type Move =
  | { kind: 'back'; to: ExchangeStage }
  | { kind: 'status'; to: Exclude<ExchangeStatus, 'draft' | 'completed'> }
  | { kind: 'reopen' };

export interface MoveWords {
  /** In the menu. */
  item: string;
  title: string;
  consequences: string[];
  action: string;
  /** In the toast. */
  done: string;
  danger?: true;
  asksWhy: boolean;
}

const ends =
  'Its record no longer changes, its clocks stop, and only an admin opens it again. Tasks stay as they are.';

const statusWords: Record<Extract<Move, { kind: 'status' }>['to'], MoveWords> = {
  on_hold: {
    item: 'Put on hold',
    title: 'Put this exchange on hold?',
    consequences: ['Its clocks are no longer counted here. The law does not stop them.'],
    action: 'Put on hold',
    done: 'On hold',
    asksWhy: true,
  },
  active: {
    item: 'Take up again',
    title: 'Take this exchange up again?',
    consequences: ['It is active again, and its clocks count.'],
    action: 'Take up again',
    done: 'Active again',
    asksWhy: false,
  },
  failed: {
    item: 'Mark as failed',
    title: 'Mark this exchange as failed?',
    consequences: ['For a deadline that passed, or funds that were refunded.', ends],
    action: 'Mark as failed',
    done: 'Marked as failed',
    danger: true,
    asksWhy: true,
  },
  cancelled: {
    item: 'Cancel the exchange',
    title: 'Cancel this exchange?',
    consequences: ['For an exchange that is given up.', ends],
    action: 'Cancel the exchange',
    done: 'Cancelled',
    danger: true,
    asksWhy: true,
  },
};

export function wordsOf(move: Move, stage: ExchangeStage): MoveWords {
  if (move.kind === 'status') return statusWords[move.to];
  if (move.kind === 'back') {
    const to = stageName(move.to);
    return {
      item: `Step back to ${to}`,
      title: `Step back to ${to}?`,
      consequences: [
        `The stage moves from ${stageName(stage)} to ${to}.`,
        'Tasks stay as they are. The client may read the reason.',
      ],
      action: 'Step back',
      done: `Now at: ${to}`,
      asksWhy: true,
    };
  }
  return {
    item: 'Open again',
    title: 'Open this exchange again?',
    consequences: [
      stage === 'closed'
        ? `It stands at ${stageName('tax_package')} again, and may change.`
        : `It stands at ${stageName(stage)} again, and may change.`,
    ],
    action: 'Open again',
    done: 'Open again',
    asksWhy: true,
  };
}

/** What the menu offers, back first, ends last. */
export function movesOf({ previous, moves, mayReopen }: WorkflowView): Move[] {
  return [
    ...(previous ? [{ kind: 'back' as const, to: previous }] : []),
    ...moves.flatMap((to) => (to === 'draft' || to === 'completed' ? [] : [{ kind: 'status' as const, to }])),
    ...(mayReopen ? [{ kind: 'reopen' as const }] : []),
  ];
}

/** Who is to be told what now: of several rules that have come for one person, the latest speaks for all. */
import type { Audience } from './audience';
import type { DueReminder, DueStep } from './notices';

export interface NoticePlan {
  kind: 'reminder' | 'escalation';
  days: number;
  userId: string;
  lateDays: number;
  /** A later rule tells the same person at the same time. */
  covered: boolean;
}

type Before = readonly { kind: string; days: number; userId: string }[];

/** `before`: what was told already for this due date. */
export function plannedNotices(
  due: { reminders: readonly DueReminder[]; steps: readonly DueStep[] },
  audience: Audience,
  before: Before,
): NoticePlan[] {
  const told = new Set(before.map(({ kind, days, userId }) => `${kind} ${days} ${userId}`));
  const plan = (
    kind: NoticePlan['kind'],
    rules: readonly { days: number; lateDays: number; whom: string[] }[],
  ) => {
    const fresh = new Map<string, NoticePlan>();
    for (const { days, lateDays, whom } of rules) {
      for (const userId of whom) {
        const key = `${kind} ${days} ${userId}`;
        if (!told.has(key)) fresh.set(key, { kind, days, userId, lateDays, covered: false });
      }
    }
    const latest = new Map<string, number>();
    for (const { userId, days } of fresh.values()) {
      latest.set(userId, Math.max(days, latest.get(userId) ?? days));
    }
    return [...fresh.values()].map((notice) => ({
      ...notice,
      covered: notice.days < (latest.get(notice.userId) ?? notice.days),
    }));
  };
  return [
    ...plan(
      'reminder',
      due.reminders.map(({ days, lateDays, to }) => ({ days, lateDays, whom: audience.reminder(to) })),
    ),
    ...plan(
      'escalation',
      due.steps.map((step) => ({
        days: step.days,
        lateDays: step.lateDays,
        whom: audience.escalation(step),
      })),
    ),
  ];
}

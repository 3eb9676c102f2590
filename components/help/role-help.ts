import type { Role } from '@/components/shell/navigation';

/** What the product does for each role today. Change it with the feature. */
export const ROLE_HELP: Record<Role, { sees: string; does: readonly string[] }> = {
  admin: {
    sees: 'You see every exchange, contact and task of your firm.',
    does: [
      'The dashboard starts with the files at risk, then the 45- and 180-day dates of this week, overdue tasks and the workload of each coordinator. Every figure opens the list behind it.',
      'New opens an exchange: client, type, dates, properties, coordinator, people. The deadlines appear with their reasons while you type.',
      'On an exchange you complete any task, add properties, people and tasks, and see both countdowns with the reason for each date.',
    ],
  },
  coordinator: {
    sees: 'You see the exchanges that you coordinate or take part in, and the contacts of your firm.',
    does: [
      'The dashboard starts with today: what is overdue, what is due, and the deadlines of the next seven days. Files at risk follow, with the reason.',
      'New opens an exchange; its tasks come from the template of its type, with dates counted from the transfer date.',
      'Completing a task moves the completion percentage of the exchange at once.',
    ],
  },
  client: {
    sees: 'You see your own exchanges, and nobody else’s.',
    does: [
      'Home shows the next date of each exchange, what it means, and what we need from you.',
      'Tasks lists what is assigned to you. Open one and mark it complete when it is done.',
      'Why, beside a date, shows where the date comes from: the transfer, the rule and the law.',
    ],
  },
  third_party: {
    sees: 'You see the exchanges in which you take part. Amounts are not shown to your role.',
    does: [
      'Home lists what waits on you, then your exchanges by their next date.',
      'Tasks lists what is assigned to you. Mark a task complete when it is done.',
    ],
  },
  agency: {
    sees: 'You see the files of the people assigned to your agency, read-only. Amounts and tax ids are not shown to your role.',
    does: [
      'Portfolio shows your files by stage, the next dates, and referrals over time.',
      'Open a file for its stage and its deadlines.',
    ],
  },
};

import type { Role } from '@/components/shell/navigation';

/** What the product does for each role today. Change it with the feature. */
export const ROLE_HELP: Record<Role, { sees: string; does: readonly string[] }> = {
  admin: {
    sees: 'You see every exchange, contact and task of your firm.',
    does: [
      'The dashboard starts with the exchanges at risk, then the dates of the next seven days and overdue tasks by coordinator. Figures and the workload of each coordinator follow; the four figures and the bars open the exchanges they count.',
      'New exchange opens one: client, type, dates, properties, coordinator, people. The deadlines appear with their reasons while you type.',
      'On an exchange you complete any task, add properties, people and tasks, record an extension, choose the coordinator, and see both countdowns with the reason for each date.',
      'Release of funds, on an exchange, says whether a refund is blocked and why, and takes a payment from asking through two approvals and a call back to the release.',
      'At risk, from the dashboard, lists every exchange of high or critical risk with its reasons and the next thing to do; j and k move, Enter opens.',
      'Settings shows the jobs that the product runs on its own: the schedule, what waits, and what failed and needs you.',
      'Money on an exchange takes the closing statements, the funds received and the basis, counts boot and every line of Form 8824 with its reason, and lets you try other figures without saving them.',
      'Analytics shows the firm’s figures, who did how much, and how it went day by day. It is counted every quarter of an hour and says of when it is.',
    ],
  },
  coordinator: {
    sees: 'You see the exchanges that you coordinate or take part in, and the contacts of your firm.',
    does: [
      'The dashboard starts with today: your tasks that are overdue, due or blocked, and the dates of the next seven days. Beside it are your exchanges at risk, with the reasons; figures come last.',
      'New exchange opens one; its tasks come from the templates of its type, with dates counted from its transfer and its deadlines.',
      'At risk, from the dashboard, lists every exchange of high or critical risk with its reasons and the next thing to do; j and k move, Enter opens.',
      'Tasks lists your tasks, or all that you may see, over all exchanges, as a list, a board or a calendar; select many to complete, reassign or move them at once.',
      'Mark as done completes a task, and moves the percentage of tasks done of its exchange at once.',
      'Money on an exchange takes the closing statements, the funds received and the basis, counts boot and every line of Form 8824 with its reason, and lets you try other figures without saving them.',
      'Release of funds, on an exchange, says whether a refund is blocked and why, and takes a payment from asking through two approvals and a call back to the release.',
      'Analytics shows the figures of the exchanges you coordinate and your own work, counted every quarter of an hour.',
    ],
  },
  client: {
    sees: 'You see your own exchanges, and nobody else’s.',
    does: [
      'Home shows the next date of each exchange, what it means, your next step, and whom to call.',
      'Tasks lists what is assigned to you. Choose Mark as done beside a task once you have done it; Undo takes it back.',
      'Money shows the closing statements, the boot (the taxable part) and what is deferred. Try another price or loan there; nothing you try is saved.',
      'Why, beside a date, shows where the date comes from: the transfer, the rule and the law.',
    ],
  },
  third_party: {
    sees: 'You see the exchanges in which you take part. Amounts are not shown to your role.',
    does: [
      'Home lists what waits on you, then your exchanges by their next date.',
      'Tasks lists what is assigned to you. Choose Mark as done beside a task once you have done it; Undo takes it back.',
    ],
  },
  agency: {
    sees: 'You see the files of the people assigned to your agency, read-only. Amounts and tax ids are not shown to your role.',
    does: [
      'Portfolio shows your open files by stage, your people with their files, the next dates, and the files opened in each of the last twelve months.',
      'Open a file for its stage, its coordinator and its deadlines with their reasons.',
    ],
  },
};

import { Answers, type Answer } from './answers';

const forAll: Answer[] = [
  {
    question: 'How do I see my dates in my own calendar?',
    answer:
      'Make a calendar address under your name, Calendar. Enter it in your calendar program. It is private and revocable; a calendar is a help, the product is what counts.',
    source: 'The address works until you revoke it or make a new one.',
  },
];

const forStaff: Answer[] = [
  {
    question: 'When is a task blocked, and when is it free again?',
    answer:
      'A task that waits for another is blocked while that one is open. When the last one is done, it is free, its assignee is told, and a due date that counts from then is set.',
    source: 'On the page of the task, under “Waits for”.',
  },
  {
    question: 'What does a change of a template do?',
    answer:
      'It is for tasks made from now on. “Apply to open tasks” first shows which of them would move, then changes them as well.',
    source: 'Settings, Task templates; admins.',
  },
  {
    question: 'When does a repeating task come again?',
    answer:
      'When it is done, or when its next day comes. It ends on its last day, or when the exchange closes. Days that were missed are not made up for.',
    source: 'On the page of the task, under “Repeats”.',
  },
  {
    question: 'Who is reminded, and how often?',
    answer:
      'Each reminder reaches each person once for each due date. One that comes late says so; several that come together are told as one. An overdue task escalates as its steps say.',
    source: 'On the page of the task, under “Reminders and escalation”.',
  },
  {
    question: 'Who reads a comment?',
    answer:
      'Staff who see the task. With “Staff and assignee” also a client or third party whose task it is; a private one is yours alone.',
    source: 'On the page of the task.',
  },
];

/** Tasks: waiting, repeating, reminding, and the calendar. */
export function TaskHelp({ staff }: { staff: boolean }) {
  return <Answers answers={staff ? [...forStaff, ...forAll] : forAll} />;
}

/** What access and authority mean, in the words of the page. */
import type { Option } from '@/components/ui/select';
import type { noticeKinds, noticeWays } from '@/lib/participants/notification-preferences';
import type { AccessLevel, AuthorityLevel } from '@/lib/participants/rules/levels';

export const accessOptions: Option<AccessLevel>[] = [
  { value: 'none', label: 'None', hint: 'Sees dates and own tasks, no document' },
  { value: 'limited', label: 'Limited', hint: 'Only documents marked for limited access' },
  { value: 'standard', label: 'Standard', hint: 'The usual documents of the file' },
  { value: 'full', label: 'Full', hint: 'Every document of the file' },
];

export const authorityOptions: Option<AuthorityLevel>[] = [
  { value: 'view_only', label: 'View only', hint: 'Is informed, decides nothing' },
  { value: 'standard', label: 'Standard', hint: 'Answers for their own work' },
  { value: 'elevated', label: 'Elevated', hint: 'May give instructions on the file' },
  { value: 'full_access', label: 'Full', hint: 'Speaks for the client' },
];

export const noticeWord: Record<(typeof noticeKinds)[number], string> = {
  deadline: 'Deadlines',
  task: 'Tasks',
  message: 'Messages',
  document: 'Documents',
};

export const wayWord: Record<(typeof noticeWays)[number], string> = {
  portal: 'Here, after signing in',
  email: 'E-mail',
  phone: 'Phone',
};

export const labelOf = <V extends string>(options: readonly Option<V>[], value: V) =>
  options.find((option) => option.value === value)?.label ?? value;

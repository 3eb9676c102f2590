import type { EntryOf } from '@/lib/compliance/input';

type PlanLine = EntryOf<'plan'>;
export type Party = EntryOf<'milestones'>['tells'][number];

export const ways: { value: PlanLine['how']; label: string }[] = [
  { value: 'portal', label: 'In the portal' },
  { value: 'email', label: 'By e-mail' },
  { value: 'phone', label: 'By phone' },
  { value: 'mail', label: 'By mail' },
  { value: 'meeting', label: 'In a meeting' },
];

export const rhythms: { value: PlanLine['every']; label: string }[] = [
  { value: 'day', label: 'Every day' },
  { value: 'week', label: 'Every week' },
  { value: 'two_weeks', label: 'Every two weeks' },
  { value: 'month', label: 'Every month' },
  { value: 'milestone', label: 'At each milestone' },
  { value: 'as_needed', label: 'As needed' },
];

export const partyWord: Record<Party, string> = {
  client: 'Client',
  coordinator: 'Coordinator',
  attorney: 'Attorney',
  accountant: 'Accountant',
  agent: 'Agent',
  lender: 'Lender',
  title_company: 'Title company',
};

export const wordIn = <V extends string>(list: readonly { value: V; label: string }[], value: V) =>
  list.find((one) => one.value === value)?.label ?? value;

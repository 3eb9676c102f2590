/** What to look at, and as whom. A new page is one more line. */
import type { demoMembers } from '../demo/people';

export type Visitor = keyof typeof demoMembers | 'nobody';

const everybody = ['/dashboard', '/exchanges', 'first exchange', '/tasks', '/help'];
const staff = [...everybody, '/exchanges/new'];

export const routes: Partial<Record<Visitor, string[]>> = {
  nobody: ['/sign-in'],
  admin: [...staff, '/no-such-page', '/exchanges/00000000-0000-7000-8000-000000000000'],
  coordinator: [...staff, '/exchanges?q=nothing+is+called+so'],
  client: everybody,
  thirdParty: everybody,
  agency: everybody,
};

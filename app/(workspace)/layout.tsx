import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { Shell } from '@/components/shell/shell';
import { SIDE_BAR_COOKIE } from '@/components/shell/side-bar-cookie';
import { read } from '@/lib/entry/page';
import { myWaitingTasks } from '@/lib/tasks/queries';

export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const { member, waiting } = await read(async (scope) => ({
    member: scope.member,
    waiting: await myWaitingTasks(scope),
  }));
  const folded = (await cookies()).get(SIDE_BAR_COOKIE)?.value === 'folded';
  return (
    <Shell
      member={{ name: member.name, email: member.email, role: member.role }}
      organization={{ name: member.organizationName }}
      counts={{ tasks: waiting }}
      folded={folded}
    >
      {children}
    </Shell>
  );
}

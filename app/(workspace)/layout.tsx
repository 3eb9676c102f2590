import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { Shell } from '@/components/shell/shell';
import { SIDE_BAR_COOKIE } from '@/components/shell/side-bar-cookie';
import { read } from '@/lib/entry/page';

export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const member = await read(async (scope) => scope.member);
  const folded = (await cookies()).get(SIDE_BAR_COOKIE)?.value === 'folded';
  return (
    <Shell
      member={{ name: member.name, email: member.email, role: member.role }}
      organization={{ name: member.organizationName }}
      folded={folded}
    >
      {children}
    </Shell>
  );
}

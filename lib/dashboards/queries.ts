import type { Scope } from '@/lib/access/scope';
import { adminDashboard } from './admin';
import { agencyDashboard } from './agency';
import { clientDashboard } from './client';
import { coordinatorDashboard } from './coordinator';
import { thirdPartyDashboard } from './third-party';

/** The first page of the member's role, with the instant at which it was computed. */
export async function dashboardOf(scope: Scope) {
  return { member: scope.member, at: scope.now, ...(await forRole(scope)) };
}

async function forRole(scope: Scope) {
  switch (scope.member.role) {
    case 'admin':
      return { role: 'admin', data: await adminDashboard(scope) } as const;
    case 'coordinator':
      return { role: 'coordinator', data: await coordinatorDashboard(scope) } as const;
    case 'client':
      return { role: 'client', data: await clientDashboard(scope) } as const;
    case 'third_party':
      return { role: 'third_party', data: await thirdPartyDashboard(scope) } as const;
    case 'agency':
      return { role: 'agency', data: await agencyDashboard(scope) } as const;
  }
}

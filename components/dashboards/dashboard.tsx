import { LinkButton } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import type { dashboardOf } from '@/lib/dashboards/queries';
import { writeTimeOfDay } from '@/lib/shared/time-of-day';
import { Admin } from './admin';
import { Agency } from './agency';
import { Client } from './client';
import { Coordinator } from './coordinator';
import { ThirdParty } from './third-party';

type View = Awaited<ReturnType<typeof dashboardOf>>;

/** The same words as in the navigation. */
export const dashboardTitle: Record<View['role'], string> = {
  admin: 'Dashboard',
  coordinator: 'Dashboard',
  client: 'Home',
  third_party: 'Home',
  agency: 'Portfolio',
};

export function Dashboard({ view }: { view: View }) {
  const freshness = `As of ${writeTimeOfDay(view.at, view.member.timeZone)}`;
  const staff = view.role === 'admin' || view.role === 'coordinator';
  return (
    <>
      <PageHeader
        title={dashboardTitle[view.role]}
        lead={freshness}
        action={
          staff && (
            <LinkButton href="/exchanges/new" variant="primary">
              New exchange
            </LinkButton>
          )
        }
      />
      <Content view={view} freshness={freshness} />
    </>
  );
}

function Content({ view, freshness }: { view: View; freshness: string }) {
  switch (view.role) {
    case 'admin':
      return <Admin data={view.data} freshness={freshness} />;
    case 'coordinator':
      return <Coordinator data={view.data} userId={view.member.userId} />;
    case 'client':
      return <Client data={view.data} />;
    case 'third_party':
      return <ThirdParty data={view.data} />;
    case 'agency':
      return <Agency data={view.data} freshness={freshness} />;
  }
}

import type { Metadata } from 'next';
import { cache } from 'react';
import { Dashboard, dashboardTitle } from '@/components/dashboards/dashboard';
import { dashboardOf } from '@/lib/dashboards/queries';
import { read } from '@/lib/entry/page';

/** Once per request: the title and the page need the same. */
const load = cache(() => read(dashboardOf));

export async function generateMetadata(): Promise<Metadata> {
  return { title: dashboardTitle[(await load()).role] };
}

export default async function DashboardPage() {
  return <Dashboard view={await load()} />;
}

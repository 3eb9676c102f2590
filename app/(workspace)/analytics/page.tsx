import type { Metadata } from 'next';
import { Analytics } from '@/components/analytics/analytics';
import { analyticsPage } from '@/lib/analytics/queries';
import { read } from '@/lib/entry/page';

export const metadata: Metadata = { title: 'Analytics' };

export default async function AnalyticsPage() {
  return <Analytics page={await read(analyticsPage)} />;
}

import type { Metadata } from 'next';
import Link from 'next/link';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { allow } from '@/lib/access/permissions';
import { read } from '@/lib/entry/page';

export const metadata: Metadata = { title: 'Settings' };

export default async function SettingsPage() {
  await read(async (scope) => allow(scope, 'jobs.manage'));
  return (
    <>
      <PageHeader title="Settings" lead="What concerns the firm as a whole." />
      <Card className="max-w-form">
        <Link href="/settings/jobs" className="font-medium text-brand hover:underline">
          Jobs
        </Link>
        <p className="text-sm text-muted">
          What the product does on its own: the schedule, what waits, and what failed.
        </p>
      </Card>
    </>
  );
}

import type { Metadata } from 'next';
import Link from 'next/link';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { allow } from '@/lib/access/permissions';
import { read } from '@/lib/entry/page';

export const metadata: Metadata = { title: 'Settings' };

const SECTIONS = [
  {
    href: '/settings/task-templates',
    name: 'Task templates',
    holds:
      'The tasks that exchanges of each type begin with: when, whose, what they wait for, whom they remind.',
  },
  {
    href: '/settings/custom-fields',
    name: 'Custom fields',
    holds: 'What the firm keeps of its own on exchanges and contacts: names, kinds and choices.',
  },
  {
    href: '/settings/jobs',
    name: 'Jobs',
    holds: 'What the product does on its own: the schedule, what waits, and what failed.',
  },
];

export default async function SettingsPage() {
  await read(async (scope) => allow(scope, 'jobs.manage'));
  return (
    <>
      <PageHeader title="Settings" lead="What concerns the firm as a whole." />
      <div className="max-w-form space-y-3">
        {SECTIONS.map(({ href, name, holds }) => (
          <Card key={href}>
            <Link href={href} className="font-medium text-brand hover:underline">
              {name}
            </Link>
            <p className="text-sm text-muted">{holds}</p>
          </Card>
        ))}
      </div>
    </>
  );
}

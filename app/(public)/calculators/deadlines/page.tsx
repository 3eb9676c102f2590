import type { Metadata } from 'next';
import { DeadlineCalculator } from '@/components/calculators/deadlines/deadline-calculator';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { PageHeader } from '@/components/ui/page-header';
import { clock } from '@/lib/platform/clock';
import { calendarDateIn } from '@/lib/shared/calendar-date';

export const metadata: Metadata = {
  title: 'Section 1031 deadline calculator',
  description: 'Day 45, day 180, the due date of the return and the parking periods, each with its reason.',
};

export default function DeadlineCalculatorPage() {
  return (
    <>
      <Breadcrumbs crumbs={[{ label: 'Calculators', href: '/calculators' }, { label: 'Deadlines' }]} />
      <PageHeader
        title="Deadlines of a Section 1031 exchange"
        lead="Nothing is stored; the address of this page keeps what you enter. None of it is legal or tax advice."
      />
      <DeadlineCalculator today={calendarDateIn('America/New_York', clock.now())} />
    </>
  );
}

import type { Metadata } from 'next';
import { IdentificationCalculator } from '@/components/calculators/identification-calculator';
import { PageHeader } from '@/components/ui/page-header';
import { calendarDateIn } from '@/lib/shared/calendar-date';

export const metadata: Metadata = { title: 'Identification calculator' };
export const dynamic = 'force-dynamic';

export default function IdentificationCalculatorPage() {
  return (
    <>
      <PageHeader
        title="Identification of replacement property"
        lead="Whether what was identified holds: three properties, 200% or 95%. Nothing is stored. This is not legal or tax advice."
      />
      <IdentificationCalculator today={calendarDateIn('America/New_York', new Date())} />
    </>
  );
}

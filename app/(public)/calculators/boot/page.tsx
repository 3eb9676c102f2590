import type { Metadata } from 'next';
import { BootCalculator } from '@/components/calculators/boot-calculator';
import { PageHeader } from '@/components/ui/page-header';

export const metadata: Metadata = { title: 'Boot, gain and basis' };

export default function BootCalculatorPage() {
  return (
    <>
      <PageHeader
        title="Boot, gain and basis"
        lead="Form 8824, Part III, from the closing statements of the sale and the purchase. It counts while you type and stores nothing. Not legal or tax advice."
      />
      <BootCalculator />
    </>
  );
}

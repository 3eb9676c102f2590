import type { Metadata } from 'next';
import { OpeningForm } from '@/components/exchanges/new/opening-form';
import { read } from '@/lib/entry/page';
import { openingOptions } from '@/lib/exchanges/opening-options';

export const metadata: Metadata = { title: 'New exchange' };

export default async function NewExchangePage() {
  return <OpeningForm options={await read(openingOptions)} />;
}

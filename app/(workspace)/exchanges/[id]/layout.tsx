import type { ReactNode } from 'react';
import { ExchangeArrival } from '@/components/exchanges/page/exchange-arrival';

export default function ExchangeLayout({ children }: { children: ReactNode }) {
  return <ExchangeArrival>{children}</ExchangeArrival>;
}

'use client';
import type { ReactNode } from 'react';
import { Arrival } from '@/components/shell/arrival';
import { ExchangeLoading } from './exchange-loading';

/** Here, so that the outline is part of the script and not of every reply. */
export function ExchangeArrival({ children }: { children: ReactNode }) {
  return <Arrival outline={<ExchangeLoading />}>{children}</Arrival>;
}

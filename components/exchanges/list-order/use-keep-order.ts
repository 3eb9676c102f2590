'use client';
import { useEffect } from 'react';
import { keepOrder } from './list-order';

/** As much of a long list as is worth going through. */
const MOST = 500;

/** For a list of exchanges: their order is what one goes through from the first that is opened. */
export function useKeepOrder(ids: readonly string[]): void {
  const order = ids.slice(0, MOST).join(' ');
  useEffect(() => {
    if (order === '') return;
    keepOrder({ ids: order.split(' '), href: window.location.pathname + window.location.search });
  }, [order]);
}

import type { Metadata } from 'next';
import { Receipt } from '@/components/identification/receipt';
import { read } from '@/lib/entry/page';
import { receiptOf } from '@/lib/identification/queries';

export const metadata: Metadata = { title: 'Receipt of a notice' };

export default async function NoticePage({ params }: { params: Promise<{ id: string; notice: string }> }) {
  const { id, notice } = await params;
  const receipt = await read((scope) => receiptOf(scope, id, notice));
  return <Receipt exchangeId={id} {...receipt} />;
}

import { renderToBuffer } from '@react-pdf/renderer';
import type { MadeFile } from '@/lib/entry/member-file';
import type { CaseSummary } from '@/lib/exchanges/summary';
import { SummaryDocument } from './document';

export async function drawSummary(summary: CaseSummary): Promise<MadeFile> {
  const bytes = await renderToBuffer(SummaryDocument(summary));
  const number = summary.exchange.number.replace(/[^\w.-]+/g, '-');
  return { name: `${number}-summary.pdf`, type: 'application/pdf', bytes: new Uint8Array(bytes) };
}

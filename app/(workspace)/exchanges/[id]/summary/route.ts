import { drawSummary } from '@/components/exchanges/summary/draw';
import { memberFile } from '@/lib/entry/member-file';
import { caseSummary } from '@/lib/exchanges/summary';

/** The case summary as a PDF, of what this member may see. */
export const GET = memberFile((scope, { id }: { id: string }) => caseSummary(scope, id), drawSummary);

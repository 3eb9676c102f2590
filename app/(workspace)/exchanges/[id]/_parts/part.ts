import type { ReactNode } from 'react';
import type { Scope } from '@/lib/access/scope';
import type { Explained } from '@/lib/exchanges/explained';
import type { ExchangePage } from '@/lib/exchanges/page';
import type { WorkflowView } from '@/lib/workflow/view';

/** An exchange as every part of its page is given it. */
export interface OpenFile extends ExchangePage {
  explained: Explained;
  /** What the address asks of the open part: filters, the place in a list. */
  asked: Readonly<Record<string, string>>;
  /** For who moves exchanges. */
  workflow?: WorkflowView;
}

/** One tab of an exchange. Only the part that is open is read, in the transaction that reads the head of the page. */
export interface ExchangePart {
  /** As the URL names it: `?tab=notes`. */
  value: string;
  label: string;
  /** Whether this member has it at all: what the role may not see is absent, and the others keep their order. */
  shownTo: (scope: Scope, file: OpenFile) => boolean;
  /** What waits there, as far as the head of the page knows. */
  count?: (file: OpenFile) => number | string | undefined;
  /** Reads what the part shows. */
  content: (scope: Scope, file: OpenFile) => Promise<ReactNode>;
}

/** The entry of lists that a signed-in member takes out as CSV: enter, plan, then piece by piece while the file is being sent. */
import { enterOnRecord } from '@/lib/access/refusal';
import type { Scope } from '@/lib/access/scope';
import { currentIdentity } from '@/lib/access/session';
import { inRequest, requestId } from '@/lib/platform/request-id';
import { csvStream, type CsvRow } from '@/lib/shared/csv';
import { ExpectedError } from '@/lib/shared/errors';
import { outcomeOf } from './outcome';
import { problem, problemOf } from './problem';

export interface CsvPiece {
  rows: CsvRow[];
  /** Where the following piece begins; absent at the end. */
  next?: string;
}

export interface CsvPlan {
  /** As it is saved: letters, digits, points and dashes. */
  name: string;
  header: string[];
  /** One piece, in a transaction of its own: a long file holds no connection, and ends with the session. */
  page: (scope: Scope, after?: string) => Promise<CsvPiece>;
}

/** Makes the GET handler of a list. Whatever is refused is refused before the first byte. */
export function memberCsv(plan: (scope: Scope, params: URLSearchParams) => Promise<CsvPlan>) {
  return (request: Request): Promise<Response> =>
    inRequest(undefined, async () => {
      const instance = `urn:uuid:${requestId()}`;
      const outcome = await outcomeOf(async () => {
        const identity = await currentIdentity();
        if (!identity)
          throw new ExpectedError('signed_out', 'Your session has ended. Sign in again to go on.');
        const begun = await enterOnRecord(identity, async (scope) => {
          const made = await plan(scope, new URL(request.url).searchParams);
          return { made, first: await made.page(scope) };
        });
        return { ...begun, identity };
      }).catch(() => undefined);
      if (!outcome) {
        return problem('internal', 'Something went wrong on our side. Try again later.', { instance });
      }
      if (!outcome.ok) return problemOf(outcome.error, { instance });
      const { made, first, identity } = outcome.value;

      async function* rows() {
        let piece: CsvPiece = first;
        for (;;) {
          yield* piece.rows;
          const { next } = piece;
          if (next === undefined) return;
          piece = await enterOnRecord(identity, (scope) => made.page(scope, next));
        }
      }
      return new Response(csvStream(made.header, rows()), {
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="${made.name}"`,
          'cache-control': 'private, no-store',
        },
      });
    });
}

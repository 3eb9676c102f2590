/** The entry of files that a signed-in member takes out: enter, make, answer. Never cached; missing and foreign are alike. */
import { enterOnRecord } from '@/lib/access/refusal';
import type { Scope } from '@/lib/access/scope';
import { currentIdentity } from '@/lib/access/session';
import { inRequest, requestId } from '@/lib/platform/request-id';
import { ExpectedError } from '@/lib/shared/errors';
import { outcomeOf } from './outcome';
import { problem, problemOf } from './problem';

export interface MadeFile {
  /** As it is saved: letters, digits, points and dashes. */
  name: string;
  type: 'application/pdf' | 'text/csv; charset=utf-8';
  bytes: Uint8Array<ArrayBuffer>;
  /** Saved at once, not shown. */
  download?: boolean;
}

/**
 * Makes the GET handler of a file. `read` runs in the member's transaction, `make` after it: drawing takes longer than reading,
 * and needs no connection.
 */
export function memberFile<Params, Read>(
  read: (scope: Scope, params: Params, query: URLSearchParams) => Promise<Read>,
  make: (read: Read) => Promise<MadeFile>,
) {
  return (request: Request, { params }: { params: Promise<Params> }): Promise<Response> =>
    inRequest(undefined, async () => {
      const instance = `urn:uuid:${requestId()}`;
      const asked = await params;
      const outcome = await outcomeOf(async () => {
        const identity = await currentIdentity();
        if (!identity)
          throw new ExpectedError('signed_out', 'Your session has ended. Sign in again to go on.');
        return make(
          await enterOnRecord(identity, (scope) => read(scope, asked, new URL(request.url).searchParams)),
        );
      }).catch(() => undefined);
      if (!outcome) {
        return problem('internal', 'Something went wrong on our side. Try again later.', { instance });
      }
      if (!outcome.ok) return problemOf(outcome.error, { instance });
      const { name, type, bytes, download = false } = outcome.value;
      return new Response(bytes, {
        headers: {
          'content-type': type,
          'content-disposition': `${download ? 'attachment' : 'inline'}; filename="${name}"`,
          'cache-control': 'private, no-store',
        },
      });
    });
}

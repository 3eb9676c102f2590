/** The JSON body of a request, read with a limit. */
import { problem } from './problem';

const LARGEST_BODY = 64 * 1024;

/** The parsed value, or the problem to answer with: wrong content type, too large, or not JSON. */
export async function jsonBody(request: Request): Promise<{ value: unknown } | { refused: Response }> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    const headers = { 'accept-post': 'application/json' };
    return { refused: problem('unsupported_media_type', 'Send the body as application/json.', { headers }) };
  }
  const bytes = await readAtMost(request, LARGEST_BODY);
  if (!bytes) return { refused: problem('too_large', 'Send at most 64 KB.') };
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown };
  } catch {
    return { refused: problem('malformed', 'The body is not valid JSON in UTF-8.') };
  }
}

/** Undefined when there is more than `limit` bytes; stops reading then, whatever Content-Length claims. */
export async function readAtMost(request: Request, limit: number): Promise<Uint8Array | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) return undefined;
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(value);
  }
  return Buffer.concat(chunks);
}

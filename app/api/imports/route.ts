import { memberUpload } from '@/lib/entry/member-upload';
import { uploadInput } from '@/lib/imports/input';
import { MOST_BYTES, TOO_LARGE } from '@/lib/imports/limits';
import { readBody, receive, requireImporter } from '@/lib/imports/receive';

/** A list, as the body of the request. API routes lie outside of the proxy, which would cut a body at 10 MB. */
export const POST = memberUpload(
  uploadInput,
  { most: MOST_BYTES, tooLarge: TOO_LARGE },
  async (enter, upload, body) => {
    await enter((scope) => requireImporter(scope, upload));
    return { id: await receive(enter, upload, await readBody(body)) };
  },
);

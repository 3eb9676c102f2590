import type { KindName } from '@/lib/imports/kind';
import { MOST_BYTES, TOO_LARGE } from '@/lib/imports/limits';

export type UploadAnswer = { id: string } | { problem: string };

const LOST = 'The list did not reach us. Nothing was written. Check your connection and try again.';

/** Sends a list; one that is too large is not sent at all. `onShare`: how much has been sent, from 0 to 1. */
export function uploadList(
  kind: KindName,
  file: File,
  onShare: (share: number) => void,
): Promise<UploadAnswer> {
  if (file.size > MOST_BYTES) return Promise.resolve({ problem: TOO_LARGE });
  return new Promise((resolve) => {
    // fetch does not tell how far it is.
    const request = new XMLHttpRequest();
    request.open('POST', `/api/imports?${new URLSearchParams({ kind, name: file.name }).toString()}`);
    request.setRequestHeader('content-type', 'text/csv');
    request.upload.onprogress = ({ loaded, total }) => total > 0 && onShare(loaded / total);
    request.onerror = () => resolve({ problem: LOST });
    request.onload = () => resolve(answerOf(request.responseText));
    request.send(file);
  });
}

function answerOf(text: string): UploadAnswer {
  try {
    const body = JSON.parse(text) as { id?: string; detail?: string };
    return body.id ? { id: body.id } : { problem: body.detail ?? LOST };
  } catch {
    return { problem: LOST };
  }
}

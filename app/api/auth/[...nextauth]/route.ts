import NextAuth from 'next-auth';
import { NextRequest } from 'next/server';
import { authOptions } from '@/lib/access/auth-options';
import { readAtMost } from '@/lib/entry/json-body';
import { problem } from '@/lib/entry/problem';

/** Names, passwords and tokens are short; anybody may send here, so nothing larger is read. */
const LARGEST_BODY = 16 * 1024;

const answer = (request: Request, context: unknown): Promise<Response> =>
  NextAuth(authOptions())(request, context);

export const GET = answer;

export async function POST(request: Request, context: unknown): Promise<Response> {
  const body = await readAtMost(request, LARGEST_BODY);
  if (!body) return problem('too_large', 'Send at most 16 KB.');
  return answer(
    new NextRequest(request.url, { method: 'POST', headers: request.headers, body: Buffer.from(body) }),
    context,
  );
}

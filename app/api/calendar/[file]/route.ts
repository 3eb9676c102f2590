import { answerFeed } from '@/lib/calendar-feeds/route';
import { methodNotAllowed } from '@/lib/entry/public-route';

export const dynamic = 'force-dynamic';

/** A person's calendar, at `/api/calendar/<secret>.ics`, without a session. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const { file } = await params;
  return answerFeed(request, file.replace(/\.ics$/, ''));
}

const other = methodNotAllowed('GET');
export { GET as HEAD, other as POST, other as PUT, other as PATCH, other as DELETE, other as OPTIONS };

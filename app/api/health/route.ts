import { databaseAnswers } from '@/lib/platform/health';
import { version } from '@/package.json';

export const dynamic = 'force-dynamic';

/** For load balancers and `npm start`: 200 when the database answers, 503 when it does not. */
export async function GET(): Promise<Response> {
  const up = await databaseAnswers();
  const body = { status: up ? 'ok' : 'unavailable', database: up ? 'ok' : 'unavailable', version };
  return Response.json(body, { status: up ? 200 : 503, headers: { 'cache-control': 'no-store' } });
}

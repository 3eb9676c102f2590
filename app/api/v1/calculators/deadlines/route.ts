import { calculateDeadlines, deadlinesInput } from '@/lib/calculators/deadlines';
import { methodNotAllowed, publicRoute } from '@/lib/entry/public-route';

export const dynamic = 'force-dynamic';

/** The deadlines of an exchange with their reasons, for anyone. Nothing is stored. */
export const POST = publicRoute(deadlinesInput, calculateDeadlines);

const other = methodNotAllowed('POST');
export { other as GET, other as PUT, other as PATCH, other as DELETE, other as OPTIONS };

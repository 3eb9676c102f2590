import { memberRoute } from '@/lib/entry/member-route';
import { fileAsked } from '@/lib/exchanges/input';
import { exchangePeek } from '@/lib/exchanges/peek';

/** What the list's side panel shows of one file. */
export const GET = memberRoute(fileAsked, exchangePeek);

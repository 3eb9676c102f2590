import { memberRoute } from '@/lib/entry/member-route';
import { rowsAsked } from '@/lib/exchanges/input';
import { followingRows } from '@/lib/exchanges/list-pages';

/** The rows of the list that follow those a page shows already. */
export const GET = memberRoute(rowsAsked, followingRows);

import { memberRoute } from '@/lib/entry/member-route';
import { searchQuestion } from '@/lib/search/input';
import { find } from '@/lib/search/queries';

export const GET = memberRoute(searchQuestion, find);

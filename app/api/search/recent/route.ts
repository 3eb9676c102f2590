import { z } from 'zod';
import { memberRoute } from '@/lib/entry/member-route';
import { recentItems } from '@/lib/search/recent';

export const GET = memberRoute(z.object({}), recentItems);

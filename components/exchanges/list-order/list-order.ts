/** The order of the list that was seen last, kept for this tab of the browser: what `[` and `]` go through. Ids only. */
const KEY = 'peak-list-order';

export interface ListOrder {
  /** Of exchanges, as the list showed them. */
  ids: string[];
  /** Back to it, with its filters. */
  href: string;
}

export interface ListPlace {
  place: number;
  of: number;
  previous?: string;
  next?: string;
  listHref: string;
}

export function keepOrder(order: ListOrder, storage: Storage = window.sessionStorage): void {
  try {
    storage.setItem(KEY, JSON.stringify(order));
  } catch {
    // A browser that keeps nothing has no previous and next.
  }
}

export function readOrder(storage: Storage = window.sessionStorage): string | null {
  try {
    return storage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Where an exchange stands in what was kept; nothing when it does not, or when what was kept is not ours. */
export function placeOf(kept: string | null, id: string): ListPlace | undefined {
  const order = parsed(kept);
  const at = order?.ids.indexOf(id) ?? -1;
  if (!order || at < 0) return undefined;
  return {
    place: at + 1,
    of: order.ids.length,
    previous: order.ids[at - 1],
    next: order.ids[at + 1],
    listHref: order.href,
  };
}

function parsed(kept: string | null): ListOrder | undefined {
  try {
    const order = JSON.parse(kept ?? '') as Partial<ListOrder>;
    const isOurs =
      Array.isArray(order.ids) &&
      order.ids.every((id) => /^[0-9a-f-]{36}$/.test(id)) &&
      typeof order.href === 'string' &&
      /^\/(?!\/)/.test(order.href);
    return isOurs ? (order as ListOrder) : undefined;
  } catch {
    return undefined;
  }
}

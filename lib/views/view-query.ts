/** A view's search string: what a list's URL says, without what only belongs to this visit. */
const OF_THIS_VISIT = ['view_id', 'after', 'before', 'page', 'peek'];

/** The parameter that says which saved view a list was opened from. */
export const VIEW_PARAM = 'view_id';

/** In one order, so that the same filters are the same text. */
export function viewQuery(search: string): string {
  const params = new URLSearchParams(search);
  for (const name of OF_THIS_VISIT) params.delete(name);
  params.sort();
  return params.toString();
}

export function viewHref(basePath: string, view: { id: string; query: string }): string {
  const params = new URLSearchParams(view.query);
  params.set(VIEW_PARAM, view.id);
  return `${basePath}?${params.toString()}`;
}

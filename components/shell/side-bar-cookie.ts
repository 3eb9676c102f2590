/** `folded` or `open`; read by the layout so that the first paint has the right width. */
export const SIDE_BAR_COOKIE = 'peak-side-bar';

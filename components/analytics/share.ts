/** `82%`; null when there is nothing to divide by. Rounded down, so that 100% means all of them. */
export const share = (part: number, whole: number): string | null =>
  whole === 0 ? null : `${Math.floor((100 * part) / whole)}%`;

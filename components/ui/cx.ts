/** Joins class names, skipping what is absent. Later classes do not override earlier ones: give variants, not overrides. */
export const cx = (...names: (string | false | null | undefined)[]) => names.filter(Boolean).join(' ');

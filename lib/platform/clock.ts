/** The current instant; tests put another in its place. */
export const clock = { now: () => new Date() };

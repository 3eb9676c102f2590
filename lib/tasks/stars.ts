/** Quality is given as 1 to 5 and kept as 0 to 100, like every score of the data model. */
export const STAR = 20;

export const starsOf = (score: number | null): number | null =>
  score === null ? null : Math.round(score / STAR);

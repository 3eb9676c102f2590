/** The calculators that anyone may use, as their index lists them. */
export const CALCULATORS: readonly { href: string; title: string; about: string }[] = [
  {
    href: '/calculators/deadlines',
    title: 'Deadlines',
    about: 'Day 45, day 180, the due date of the return and the periods of parking, each with its reason.',
  },
];

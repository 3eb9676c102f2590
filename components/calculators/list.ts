/** The calculators that anyone may use, as their index lists them. */
export const CALCULATORS: readonly { href: string; title: string; about: string }[] = [
  {
    href: '/calculators/deadlines',
    title: 'Deadlines',
    about: 'Day 45, day 180, the due date of the return and the periods of parking, each with its reason.',
  },
  {
    href: '/calculators/identification',
    title: 'Identification',
    about: 'Three properties, 200% or 95%: whether what was identified holds, and what may be added.',
  },
  {
    href: '/calculators/boot',
    title: 'Boot, gain and basis',
    about:
      'Form 8824, lines 12 to 25, from both closing statements: what is taxed now, what is deferred, and the new basis.',
  },
];

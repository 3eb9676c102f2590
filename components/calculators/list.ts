/** The calculators that anyone may use, as their index lists them. */
export const CALCULATORS: readonly { href: string; title: string; about: string }[] = [
  {
    href: '/calculators/identification',
    title: 'Identification',
    about: 'Three properties, 200% or 95%: whether what was identified holds, and what may be added.',
  },
];

/** Two slopes that meet: one property given up, one received. */
export function Logo({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden className={className}>
      <rect width="32" height="32" rx="7" className="fill-brand" />
      <path
        d="M5 23 L13 9 L18 17"
        fill="none"
        className="stroke-on-brand"
        strokeWidth="3"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      <path
        d="M15 23 L21 13 L27 23"
        fill="none"
        className="stroke-on-brand"
        strokeWidth="3"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  );
}

/** A number to tap, as it was written. */
export function Phone({ number }: { number: string | null }) {
  if (!number) return null;
  return (
    <a
      href={`tel:${number.replace(/[^\d+]/g, '')}`}
      className="inline-flex min-h-11 items-center text-brand hover:underline"
    >
      {number}
    </a>
  );
}

/** What the URL asked for and the list does not know: left out, and said so. */
export function ListIgnored({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null;
  const words =
    names.length === 1
      ? 'One part of this address means nothing here and was left out'
      : `${names.length} parts of this address mean nothing here and were left out`;
  return (
    <p role="status" className="mb-4 rounded-card bg-brand-soft px-4 py-2 [overflow-wrap:anywhere]">
      {words}: {names.join(', ')}.
    </p>
  );
}

/** Keys to press one after the other: `g d`, `Ctrl+K`. */
export function Keys({ keys }: { keys: string }) {
  return (
    <span className="flex shrink-0 gap-1">
      {keys.split(' ').map((key, n) => (
        <kbd
          key={n}
          className="inline-flex min-w-6 items-center justify-center rounded-chip border border-line-strong bg-surface px-1 font-mono text-sm"
        >
          {key}
        </kbd>
      ))}
    </span>
  );
}

import { cx } from '@/components/ui/cx';
import { borders, MAP_HEIGHT, MAP_WIDTH, shapeOf } from './state-shapes';

export interface StateMark {
  /** The full name, and how it is written on the map. */
  name: string;
  code: string;
  kind: 'first' | 'second' | 'both';
}

interface StateMapProps {
  /** The map in one sentence, for who does not see it. */
  label: string;
  marks: readonly StateMark[];
}

/** Fill and stroke differ, so that the kinds stay apart without colour. */
const looks: Record<StateMark['kind'], string> = {
  first: 'fill-chart-1 stroke-chart-1',
  second: 'fill-surface stroke-chart-3',
  both: 'fill-chart-1 stroke-chart-3',
};

/** The states that are marked, on a map drawn by the server. What it says stands beside it as a list. */
export function StateMap({ label, marks }: StateMapProps) {
  const shown = marks.flatMap((mark) => {
    const shape = shapeOf(mark.name);
    return shape ? [{ ...mark, ...shape }] : [];
  });
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`} className="h-auto w-full">
      <path d={borders} className="fill-none stroke-line-strong" strokeWidth={1} />
      {shown.map(({ name, path, kind }) => (
        <path
          key={name}
          d={path}
          strokeWidth={kind === 'first' ? 2 : 7}
          strokeLinejoin="round"
          className={looks[kind]}
        />
      ))}
      {shown.map(({ name, code, kind, center: [x, y] }) => (
        <g key={name} aria-hidden>
          <circle cx={x} cy={y} r={17} className="fill-surface stroke-line-strong" />
          <text
            x={x}
            y={y + 6}
            textAnchor="middle"
            className={cx('fill-ink text-base font-semibold', kind === 'both' && 'underline')}
          >
            {code}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** What fill and stroke mean. */
export function StateKey({ kind, children }: { kind: StateMark['kind']; children: string }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <svg aria-hidden viewBox="0 0 16 16" className="size-4">
        <rect
          x={2}
          y={2}
          width={12}
          height={12}
          strokeWidth={kind === 'first' ? 1 : 3}
          className={looks[kind]}
        />
      </svg>
      {children}
    </span>
  );
}

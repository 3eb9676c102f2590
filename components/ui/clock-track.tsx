import { daysBetween, writeDate, type CalendarDate } from '@/lib/shared/calendar-date';
import { cx } from './cx';
import type { Status } from './status';

export interface ClockMark {
  kind: 'deadline' | 'return';
  date: CalendarDate;
  /** "Identify by", "Exchange ends", "Return due". */
  label: string;
}

export interface ClockTrackProps {
  /** Day 0, and what happened then: "Transfer", "Title taken". */
  start: CalendarDate;
  startLabel?: string;
  today: CalendarDate;
  marks: readonly ClockMark[];
  /** The worst open clock: colours what has passed. */
  status: Status;
}

const FILL: Record<Status, string> = {
  on_track: 'text-on-track-mark',
  attention: 'text-attention-mark',
  urgent: 'text-urgent-mark',
  overdue: 'text-overdue-mark',
  done: 'text-done-mark',
  blocked: 'text-blocked-mark',
  unknown: 'text-done-mark',
  closed: 'text-done-mark',
};

/** Statutory length of an exchange: the shortest axis, so that two tracks compare at a glance. */
const AXIS_DAYS = 180;
const BASE = 20;

/** Clocks of one day 0 on an axis true to scale. The dates stand beside it as text; this only shows proportion. */
export function ClockTrack({ start, startLabel = 'Transfer', today, marks, status }: ClockTrackProps) {
  const day = (date: CalendarDate) => daysBetween(start, date);
  const elapsed = day(today);
  const length = Math.max(AXIS_DAYS, ...marks.map((mark) => day(mark.date)));
  const at = (days: number) => `${(Math.min(Math.max(days, 0), length) / length) * 100}%`;

  return (
    <svg
      role="img"
      aria-label={sentence({ start, startLabel, marks }, elapsed)}
      className="block h-11 w-full overflow-visible px-1 text-xs tabular-nums"
    >
      <line x1="0%" x2="100%" y1={BASE} y2={BASE} className="stroke-line-strong" strokeWidth={2} />
      <line
        x1="0%"
        x2={at(elapsed)}
        y1={BASE}
        y2={BASE}
        stroke="currentColor"
        strokeWidth={4}
        className={FILL[status]}
      />
      <text x="0%" y={42} className="fill-muted">
        0
      </text>
      {marks.map((mark) => {
        const x = at(day(mark.date));
        const last = day(mark.date) > length * 0.9;
        return (
          <g key={`${mark.label} ${mark.date}`}>
            {mark.kind === 'deadline' ? (
              <line x1={x} x2={x} y1={BASE - 8} y2={BASE + 8} className="stroke-ink" strokeWidth={2} />
            ) : (
              <Triangle x={x} path={`M-5 ${BASE - 14} h10 l-5 9 z`} className="fill-surface stroke-ink" />
            )}
            <text
              x={x}
              y={mark.kind === 'deadline' ? 42 : 4}
              textAnchor={last ? 'end' : 'middle'}
              className={mark.kind === 'deadline' ? 'fill-ink font-medium' : 'fill-muted'}
            >
              {mark.kind === 'deadline' ? day(mark.date) : 'return'}
            </text>
          </g>
        );
      })}
      {elapsed >= 0 && elapsed <= length && (
        <Triangle x={at(elapsed)} path={`M-5 ${BASE + 12} h10 l-5 -9 z`} className={cx('fill-ink')} />
      )}
    </svg>
  );
}

function Triangle({ x, path, className }: { x: string; path: string; className: string }) {
  return (
    <svg x={x} overflow="visible">
      <path d={path} className={className} strokeWidth={1.5} />
    </svg>
  );
}

/** What the picture says, for readers. */
export function sentence(
  track: Pick<ClockTrackProps, 'start' | 'startLabel' | 'marks'>,
  elapsed: number,
): string {
  const marks = track.marks.map(
    (mark) => `${mark.label} ${writeDate(mark.date)}, day ${daysBetween(track.start, mark.date)}`,
  );
  const now = elapsed < 0 ? `Day 0 is ${-elapsed} days ahead` : `Today is day ${elapsed}`;
  return `${now}. ${[`${track.startLabel} ${writeDate(track.start)}, day 0`, ...marks].join('; ')}.`;
}

import {
  addDays,
  daysBetween,
  earliest,
  latest,
  writeDate,
  type CalendarDate,
} from '@/lib/shared/calendar-date';
import type { Status } from './status';

export interface ClockMark {
  /** `before` is where a deadline stood until it was postponed. */
  kind: 'deadline' | 'return' | 'before';
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
  /** From which day to which the axis runs, so that two tracks compare; at least day 0 to day 180 and every mark. */
  axis?: Axis;
}

export interface Axis {
  from: CalendarDate;
  to: CalendarDate;
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

/** The axis on which all of these tracks stand: a day is as wide on each, and the same day stands below itself. */
export function axisOf(tracks: readonly Pick<ClockTrackProps, 'start' | 'marks'>[]): Axis | undefined {
  const [first, ...rest] = tracks.map(({ start }) => start);
  if (!first) return undefined;
  const ends = tracks.flatMap(({ start, marks }) => [
    addDays(start, AXIS_DAYS),
    ...marks.map(({ date }) => date),
  ]);
  return { from: earliest(first, ...rest), to: latest(first, ...ends) };
}

/** Statutory length of an exchange: the shortest axis, so that two tracks compare at a glance. */
const AXIS_DAYS = 180;
const BASE = 20;

/** Clocks of one day 0 on an axis true to scale. The dates stand beside it as text; this only shows proportion. */
export function ClockTrack(props: ClockTrackProps) {
  const { start, startLabel = 'Transfer', today, marks, status } = props;
  const day = (date: CalendarDate) => daysBetween(start, date);
  const elapsed = day(today);
  const own = axisOf([props]) ?? { from: start, to: start };
  const { from, to } = props.axis ?? own;
  const length = daysBetween(from, to);
  const at = (date: CalendarDate) =>
    `${(Math.min(Math.max(daysBetween(from, date), 0), length) * 100) / length}%`;
  const late = (date: CalendarDate) => daysBetween(from, date) > length * 0.9;

  return (
    <svg
      role="img"
      aria-label={sentence({ start, startLabel, marks }, elapsed)}
      className="block h-11 w-full overflow-visible px-1 text-xs tabular-nums"
    >
      <line x1={at(start)} x2="100%" y1={BASE} y2={BASE} className="stroke-line-strong" strokeWidth={2} />
      <line
        x1={at(start)}
        x2={today > start ? at(today) : at(start)}
        y1={BASE}
        y2={BASE}
        stroke="currentColor"
        strokeWidth={4}
        className={FILL[status]}
      />
      <text x={at(start)} y={42} className="fill-muted">
        0
      </text>
      {marks.map((mark) => (
        <Mark
          key={`${mark.kind} ${mark.label} ${mark.date}`}
          mark={mark}
          x={at(mark.date)}
          day={day(mark.date)}
          anchor={late(mark.date) ? 'end' : 'middle'}
        />
      ))}
      {elapsed >= 0 && today <= to && (
        <Triangle x={at(today)} path={`M-5 ${BASE + 12} h10 l-5 -9 z`} className="fill-ink" />
      )}
    </svg>
  );
}

interface MarkProps {
  mark: ClockMark;
  x: string;
  day: number;
  anchor: 'middle' | 'end';
}

function Mark({ mark, x, day, anchor }: MarkProps) {
  if (mark.kind === 'before') {
    return (
      <line
        x1={x}
        x2={x}
        y1={BASE - 8}
        y2={BASE + 8}
        className="stroke-faint"
        strokeWidth={2}
        strokeDasharray="2 2"
      />
    );
  }
  const deadline = mark.kind === 'deadline';
  return (
    <g>
      {deadline ? (
        <line x1={x} x2={x} y1={BASE - 8} y2={BASE + 8} className="stroke-ink" strokeWidth={2} />
      ) : (
        <Triangle x={x} path={`M-5 ${BASE - 14} h10 l-5 9 z`} className="fill-surface stroke-ink" />
      )}
      <text
        x={x}
        y={deadline ? 42 : 4}
        textAnchor={anchor}
        className={deadline ? 'fill-ink font-medium' : 'fill-muted'}
      >
        {deadline ? day : 'return'}
      </text>
    </g>
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
    (mark) =>
      `${mark.label} ${mark.kind === 'before' ? 'was ' : ''}${writeDate(mark.date)}, day ${daysBetween(track.start, mark.date)}`,
  );
  const now = elapsed < 0 ? `Day 0 is ${-elapsed} days ahead` : `Today is day ${elapsed}`;
  return `${now}. ${[`${track.startLabel} ${writeDate(track.start)}, day 0`, ...marks].join('; ')}.`;
}

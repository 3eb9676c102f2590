declare module 'us-atlas/states-albers-10m.json' {
  import type { GeometryCollection, Topology } from 'topojson-specification';

  /** Projected to 975 by 610 already, Alaska and Hawaii moved beside the rest. */
  const atlas: Topology<{ states: GeometryCollection<{ name: string }>; nation: GeometryCollection }>;
  export default atlas;
}

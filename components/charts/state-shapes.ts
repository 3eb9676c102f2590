/** Outlines of the states as SVG paths, small enough for a page: points closer than three units are left out. */
import { geoPath, geoTransform, type GeoStream } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import atlas from 'us-atlas/states-albers-10m.json';

export const MAP_WIDTH = 975;
export const MAP_HEIGHT = 610;

const NEAR = 3;

interface Thinning {
  stream: GeoStream;
  last?: [number, number];
}

const thin = geoTransform({
  lineStart() {
    (this as Thinning).last = undefined;
    this.stream.lineStart();
  },
  point(x, y) {
    const state = this as Thinning;
    if (state.last && Math.hypot(x - state.last[0], y - state.last[1]) < NEAR) return;
    state.last = [x, y];
    this.stream.point(x, y);
  },
});

const path = geoPath(thin).digits(0);
const { states } = atlas.objects;

/** Every border and coast, as one path. */
export const borders = path(mesh(atlas, states)) ?? '';

export interface StateShape {
  path: string;
  /** Where its name is written. */
  center: [x: number, y: number];
}

const shapes = new Map(
  feature(atlas, states).features.map((state) => [
    state.properties.name,
    (): StateShape => ({ path: path(state) ?? '', center: geoPath().centroid(state) }),
  ]),
);

/** The shape of a state by its full name; undefined for places that are none of the fifty or the District. */
export const shapeOf = (name: string): StateShape | undefined => shapes.get(name)?.();

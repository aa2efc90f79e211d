// Shapes from a file with the areas of 2009 alone: younger councils and counties are merged of them.
import { feature, merge } from "topojson-client";

/** A council's shape. */
export function shapes(topology) {
  const { geometries } = topology.objects.areas;
  const byId = new Map(geometries.map((geometry) => [geometry.id, geometry]));
  return ({ code, areas }) =>
    areas ? merge(topology, areas.map((area) => geometries[area])) : feature(topology, byId.get(code));
}

/** Geometries that cover England once. */
export const cover = ({ objects }) => objects.areas.geometries;

// Shapes from a file with one object, in which each council of any year and tier stands once.
import { feature } from "topojson-client";

/** A council's shape. */
export function shapes(topology) {
  const byId = new Map(topology.objects.councils.geometries.map((geometry) => [geometry.id, geometry]));
  return ({ code }) => feature(topology, byId.get(code));
}

/** Geometries that cover England once. */
export const cover = ({ objects }, councils) => {
  const codes = new Set(councils.map(({ code }) => code));
  return objects.councils.geometries.filter(({ id }) => codes.has(id));
};

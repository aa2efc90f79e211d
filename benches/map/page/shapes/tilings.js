// Shapes from a file with an object for each set of councils that covers England once, named by its tier and first year.
import { feature } from "topojson-client";

/** A council's shape. */
export function shapes(topology) {
  const objects = Object.entries(topology.objects).map(([name, { geometries }]) => {
    const [tier, year] = name.split("-");
    return { tier, year: Number(year), byId: new Map(geometries.map((geometry) => [geometry.id, geometry])) };
  });
  return ({ code }, tier, year) =>
    feature(topology, objects.findLast((object) => object.tier === tier && object.year <= year).byId.get(code));
}

/** Geometries that cover England once. */
export const cover = ({ objects }) => objects["lower-2009"].geometries;

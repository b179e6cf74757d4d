// Builds what the pages look like: npm packages by the lock file, the style sheet, fonts, scripts and the map's outline into wwwroot/built, and the list of places.
// Called by Build/Look.targets. One build at a time: whoever comes second finds the work done.
import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const web = dirname(dirname(fileURLToPath(import.meta.url)));
const made = join(web, "obj", "look");
const built = join(web, "wwwroot", "built");
const modules = join(web, "node_modules");
const stamp = join(made, "stamp.txt");
const installed = join(modules, ".careersconnect-lock");

const pause = (milliseconds) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
const hash = (...texts) => texts.reduce((all, text) => all.update(text).update("\0"), createHash("sha256")).digest("hex");
const filesUnder = (folder) =>
  readdirSync(join(web, folder), { recursive: true }).map((name) => join(folder, String(name))).filter((name) => statSync(join(web, name)).isFile()).sort();

/** What the result is made from, in one hash. */
function inputs() {
  const files = ["package.json", "package-lock.json", ...filesUnder("Build"), ...filesUnder("Styles"), ...filesUnder("Scripts")];
  return hash(...files.flatMap((file) => [file, readFileSync(join(web, file))]));
}

/** Runs the work while no other process does. A lock that a dead process left is taken over. */
function oneAtATime(work) {
  const lock = join(made, "lock");
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      const age = existsSync(lock) ? Date.now() - statSync(lock).mtimeMs : 0;
      if (age > 300_000) rmSync(lock, { recursive: true, force: true });
      else pause(200);
    }
  }
  try {
    work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function install() {
  const wanted = hash(readFileSync(join(web, "package-lock.json")));
  if (existsSync(installed) && readFileSync(installed, "utf8") === wanted) return;
  console.log("Look: npm ci");
  execFileSync("npm", ["ci", "--omit=optional", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: web, stdio: ["ignore", "ignore", "inherit"], shell: process.platform === "win32" });
  writeFileSync(installed, wanted);
}

function styles() {
  const sass = join(modules, "sass", "sass.js");
  execFileSync(process.execPath, [sass, "--load-path=node_modules", "--quiet-deps", "--no-source-map", "--style=compressed", "Styles/site.scss", join(built, "site.css")], { cwd: web, stdio: "inherit" });
}

function fonts() {
  mkdirSync(join(built, "fonts"), { recursive: true });
  const faces = [...readFileSync(join(built, "site.css"), "utf8").matchAll(/fonts\/([a-z-]+\.woff2)/g)].map((match) => match[1]);
  for (const file of new Set(faces)) {
    const family = file.slice(0, file.indexOf("-latin"));
    copyFileSync(join(modules, "@fontsource-variable", family, "files", file), join(built, "fonts", file));
  }
}

function scripts() {
  copyFileSync(join(modules, "govuk-frontend", "dist", "govuk", "govuk-frontend.min.js"), join(built, "govuk-frontend.min.js"));
  copyFileSync(join(modules, "accessible-autocomplete", "dist", "accessible-autocomplete.min.js"), join(built, "accessible-autocomplete.min.js"));
  copyFileSync(join(modules, "accessible-autocomplete", "dist", "accessible-autocomplete.min.css"), join(built, "accessible-autocomplete.min.css"));
  copyFileSync(join(modules, "leaflet", "dist", "leaflet.js"), join(built, "leaflet.js"));
  copyFileSync(join(modules, "leaflet", "dist", "leaflet.css"), join(built, "leaflet.css"));
  for (const file of filesUnder("Scripts")) copyFileSync(join(web, file), join(built, file.slice("Scripts/".length)));
}

mkdirSync(made, { recursive: true });
const { writePlaces } = await import(pathToFileURL(join(web, "Build", "places.mjs")));
const { writeMap } = await import(pathToFileURL(join(web, "Build", "map.mjs")));
oneAtATime(() => {
  const from = inputs();
  const fresh = existsSync(stamp) && readFileSync(stamp, "utf8") === from && existsSync(join(built, "site.css"));
  if (!fresh) {
    console.log("Look: styles, fonts, scripts, places, map");
    install();
    rmSync(built, { recursive: true, force: true });
    mkdirSync(built, { recursive: true });
    styles();
    fonts();
    scripts();
    writePlaces(modules, join(made, "places-gb.csv"));
    writeMap(modules, join(built, "map.json"));
  }
  utimesSync(join(built, "site.css"), new Date(), new Date()); // newer than what it was made from, or MSBuild would ask again
  writeFileSync(stamp, from);
});

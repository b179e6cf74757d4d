// The map beside the list of offers. The list says all that it shows; without this file there is no map, and nothing is lost.
const bar = document.querySelector("[data-cc-map-bar]");
const remembered = "careersconnect-map";

/** Private windows may refuse to remember. */
function remember(open) {
  try {
    localStorage.setItem(remembered, open ? "open" : "shut");
  } catch {
    // then it is shut next time
  }
}

function wasOpen() {
  try {
    return localStorage.getItem(remembered) === "open";
  } catch {
    return false;
  }
}

const point = (text) => text.split(",").map(Number);

/** The cards that have a place, those of one place together: their numbers are those of the list. */
function places() {
  const found = new Map();
  [...document.querySelectorAll("#list > li")].forEach((card, index) => {
    const at = card.dataset.ccAt;
    if (!at) return;
    const place = found.get(at) ?? { at: point(at), rough: false, cards: [] };
    place.rough ||= card.dataset.ccRough === "yes";
    place.cards.push({ card, number: index + 1, title: card.querySelector("h2").textContent.trim() });
    found.set(at, place);
  });
  return [...found.values()];
}

function element(css, text) {
  const made = document.createElement("span");
  made.className = css;
  made.textContent = text;
  return made;
}

const said = (cards) => (cards.length > 2 ? `${cards[0].number} +${cards.length - 1}` : cards.map((one) => one.number).join(", "));
const widthOf = (cards) => Math.max(30, 14 + said(cards).length * 9);

/** Places that lie too close together on the sheet to be pressed apart, as one. */
function gathered(map, found) {
  const groups = [];
  for (const place of found) {
    const at = map.latLngToContainerPoint(place.at);
    const near = groups.find((group) => overlaps(group.box, box(at, 72, 34)));
    if (near) near.places.push(place);
    else groups.push({ places: [place], box: box(at, 72, 34) });
  }
  return groups.map(({ places }) => ({ places, at: places[0].at, rough: places.some((place) => place.rough), cards: places.flatMap((place) => place.cards).sort((a, b) => a.number - b.number) }));
}

/** A marker that says its numbers, lights up with its cards, and leads to its first card; one of several places first leads nearer. */
function mark(L, map, layer, group) {
  const text = said(group.cards);
  const icon = L.divIcon({ className: `cc-map__mark${group.rough ? " cc-map__mark--rough" : ""}`, html: element("", text), iconSize: [widthOf(group.cards), 30] });
  const marker = L.marker(group.at, { icon, riseOnHover: true }).addTo(layer);
  const drawn = marker.getElement();
  const go = () => {
    const before = map.getZoom();
    if (group.places.length > 1) map.fitBounds(group.places.map((place) => place.at), { padding: [60, 60], animate: false });
    if (map.getZoom() === before) group.cards[0].card.querySelector("h2 a").focus();
    else layer.ofCard.get(group.cards[0].card).getElement().focus();
  };
  drawn.setAttribute("aria-label", `${text}: ${group.cards.map((one) => one.title).join("; ")}`);
  drawn.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    go();
  });
  marker.on("click", go);
  for (const [begins, ends] of lighting) {
    drawn.addEventListener(begins, () => light(group.cards, marker, true));
    drawn.addEventListener(ends, () => light(group.cards, marker, false));
  }
  for (const { card } of group.cards) layer.ofCard.set(card, marker);
}

const lighting = [["pointerenter", "pointerleave"], ["focusin", "focusout"]];

function light(cards, marker, on) {
  marker.getElement()?.classList.toggle("cc-map__mark--here", on);
  marker.setZIndexOffset(on ? 2000 : 0);
  for (const { card } of cards) card.classList.toggle("cc-card--here", on);
}

/** Draws the markers anew for the scale that the map has now. */
function markAll(L, map, layer, found) {
  layer.clearLayers();
  layer.ofCard = new Map();
  for (const group of gathered(map, found)) mark(L, map, layer, group);
}

const sides = { below: [0, 20], above: [0, -20], right: [1, 0], left: [-1, 0] };

/** Writes the name of the place that was searched from on the first side of its mark where no marker stands, and says where that is. */
function nameHere(map, marker, name, found) {
  const at = map.latLngToContainerPoint(marker.getLatLng());
  const width = Math.min(160, name.length * 8);
  const marked = found.map((place) => box(map.latLngToContainerPoint(place.at), 72, 34));
  const room = (side) => box({ x: at.x + sides[side][0] * (width / 2 + 12), y: at.y + sides[side][1] }, width, 20);
  const side = Object.keys(sides).find((one) => !marked.some((other) => overlaps(other, room(one)))) ?? "below";
  marker.getElement().dataset.ccSide = side;
  return room(side);
}

/** Names of towns, the largest first, where there is room between what is there already. */
function nameTowns(L, map, layer, towns, marked, own) {
  const view = map.getSize();
  const controls = [{ left: 0, right: 56, top: 0, bottom: 92 }, { left: 0, right: 130, top: view.y - 40, bottom: view.y }];
  const taken = [...marked.map((at) => box(map.latLngToContainerPoint(at), 72, 40)), ...own, ...controls];
  layer.clearLayers();
  for (const [name, latitude, longitude] of towns) {
    const at = map.latLngToContainerPoint([latitude, longitude]);
    const wanted = box(at, name.length * 7.5 + 16, 20);
    if (wanted.left < 0 || wanted.top < 0 || wanted.right > view.x || wanted.bottom > view.y || taken.some((other) => overlaps(other, wanted))) continue;
    taken.push({ left: wanted.left - 24, right: wanted.right + 24, top: wanted.top - 16, bottom: wanted.bottom + 16 });
    L.marker([latitude, longitude], { icon: L.divIcon({ className: "cc-map__town", html: element("", name), iconSize: [wanted.right - wanted.left, 20] }), interactive: false, keyboard: false, pane: "towns" }).addTo(layer);
  }
}

const box = (at, width, height) => ({ left: at.x - width / 2, right: at.x + width / 2, top: at.y - height / 2, bottom: at.y + height / 2 });
const overlaps = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Fetches what a map needs, when somebody wants one. */
async function supplies() {
  const sheet = Object.assign(document.createElement("link"), { rel: "stylesheet", href: new URL("./leaflet.css", import.meta.url).href });
  const styled = new Promise((ready) => ["load", "error"].forEach((end) => sheet.addEventListener(end, ready)));
  document.head.prepend(sheet);
  const [, , answer] = await Promise.all([styled, import("./leaflet.js"), fetch(new URL("./map.json", import.meta.url))]);
  return [window.L, await answer.json()];
}

async function draw(section) {
  const [L, under] = await supplies();
  const sheet = section.querySelector("[data-cc-map-sheet]");
  const still = { zoomAnimation: false, fadeAnimation: false, markerZoomAnimation: false, inertia: false };
  const map = L.map(sheet, { ...still, attributionControl: false, scrollWheelZoom: false, dragging: !L.Browser.mobile, zoomSnap: 0.25, minZoom: 5, maxZoom: 13 });
  sheet.setAttribute("role", "group");
  sheet.setAttribute("aria-label", "Map: arrow keys move it, plus and minus change its scale");
  map.createPane("towns").setAttribute("aria-hidden", "true");
  map.getPane("towns").style.zIndex = 450;
  L.polygon(under.land.map((ring) => [ring]), { className: "cc-map__land", interactive: false, smoothFactor: 1 }).addTo(map);
  L.control.scale({ metric: false }).addTo(map);
  const found = places();
  const here = section.dataset.ccHere && point(section.dataset.ccHere);
  map.fitBounds([...found.map((place) => place.at), ...(here ? [here] : [])], { paddingTopLeft: [88, 28], paddingBottomRight: [44, 48], maxZoom: 12 });
  const named = section.dataset.ccHereName;
  const marker = here
    ? L.marker(here, { icon: L.divIcon({ className: "cc-map__here", html: element("", named), iconSize: [14, 14] }), interactive: false, keyboard: false }).addTo(map)
    : null;
  const [marks, towns] = [L.layerGroup().addTo(map), L.layerGroup().addTo(map)];
  const name = () => nameTowns(L, map, towns, under.towns, [...found.map((place) => place.at), ...(here ? [here] : [])], marker ? [nameHere(map, marker, named, found)] : []);
  for (const place of found) {
    for (const one of place.cards) {
      for (const [begins, ends] of lighting) {
        one.card.addEventListener(begins, () => light([one], marks.ofCard.get(one.card), true));
        one.card.addEventListener(ends, () => light([one], marks.ofCard.get(one.card), false));
      }
    }
  }
  map.on("zoomend", () => markAll(L, map, marks, found));
  map.on("moveend", name);
  map.on("click", (event) => map.panTo(event.latlng, { animate: false }));
  markAll(L, map, marks, found);
  name();
}

if (bar) {
  const [section, beside] = [document.getElementById("map"), document.querySelector("[data-cc-beside]")];
  const toggle = bar.querySelector("[data-cc-map-toggle]");
  let drawn = false;
  const show = (open) => {
    section.hidden = !open;
    beside.classList.toggle("cc-beside--map", open);
    toggle.setAttribute("aria-expanded", String(open));
    toggle.querySelector("span").textContent = open ? "Hide map" : "Show map";
    if (open && !drawn) draw(section);
    drawn ||= open;
  };
  bar.hidden = false;
  toggle.addEventListener("click", () => {
    show(section.hidden);
    remember(!section.hidden);
  });
  if (wasOpen()) show(true);
}

// The page of the map: layers as the books know them, filtered by the legend; a slider that plays the months; what
// lies at a point; measuring; printing. All of it works with the keyboard.
import {createMap} from './clearground-map.js';
import {months, spanOf} from './map-time.js';
import {measuring} from './map-measure.js';
import {searching} from './map-search.js';

const element = document.getElementById('map');
const state = JSON.parse(element.dataset.state);
const by = (id) => document.getElementById(id);
const checks = [...document.querySelectorAll('.map-layer input[data-layer], .map-layer input[data-of]')];
const shows = (layer, kind) => checks.find((c) => c.dataset.of === layer && c.dataset.class === kind)?.checked ?? true;

const made = await createMap(element, {state, shows, label: element.dataset.label});
const {ol, map, layers} = made;
globalThis.clearground = {map, made};

// --- the legend is the filter
const visible = () => {
  checks.filter((c) => c.dataset.layer).forEach((c) => layers[c.dataset.layer]?.setVisible(c.checked));
  layers.names?.setVisible(layers.place.getVisible());
};
checks.forEach((c) => c.addEventListener('change', () => {
  visible();
  layers[c.dataset.of]?.changed();
}));
visible();

// --- own imagery lies under everything
for (const check of document.querySelectorAll('[data-imagery]')) {
  let layer;
  check.addEventListener('change', () => {
    if (!layer) {
      layer = new ol.layer.Tile({zIndex: 0, source: new ol.source.XYZ({
        url: `/imagery/${check.dataset.imagery}/{z}/{x}/{y}`, maxZoom: Number(check.dataset.deepest)})});
      map.addLayer(layer);
    }
    layer.setVisible(check.checked);
  });
}

// --- time
const days = months(state.first, state.to);
const slider = by('map-day');
slider.max = days.length - 1;
slider.value = days.length - 1;
const only = by('map-only');
let asked = '';
function show() {
  const day = days[slider.value];
  by('map-date').textContent = day;
  const span = spanOf(state, day, only.checked);
  if (span !== asked) {
    asked = span;
    made.setSpan(span, only.checked ? state : undefined);
  }
}
slider.addEventListener('input', show);
only.addEventListener('change', show);
let playing;
const play = by('map-play');
const stop = () => {
  clearInterval(playing);
  playing = undefined;
  play.textContent = play.dataset.play;
};
play.addEventListener('click', () => {
  if (playing) {
    stop();
    return;
  }
  play.textContent = play.dataset.pause;
  if (Number(slider.value) === days.length - 1) {
    slider.value = Math.max(0, days.length - 37);
  }
  playing = setInterval(() => {
    if (Number(slider.value) >= days.length - 1) {
      stop();
      return;
    }
    slider.value = Number(slider.value) + 1;
    show();
  }, 600);
});
show();

// --- what is here
const here = by('map-here');
function tell(pixel) {
  const found = new Map();
  let several = 0;
  map.forEachFeatureAtPixel(pixel, (feature) => {
    const number = feature.get('number');
    if (number !== undefined && feature.get('type') !== 'place') {
      found.set(`${feature.get('type')} ${number}`, feature);
    } else if (feature.get('n') !== undefined) {
      several += Number(feature.get('n'));
    }
  }, {hitTolerance: 4});
  here.replaceChildren();
  const title = document.createElement('h2');
  title.textContent = here.dataset.title;
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'plain';
  close.textContent = here.dataset.close;
  close.addEventListener('click', () => { here.hidden = true; element.focus(); });
  title.append(close);
  here.append(title);
  const list = document.createElement('ul');
  for (const feature of found.values()) {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = `/records/${encodeURIComponent(feature.get('type'))}/${encodeURIComponent(feature.get('number'))}?known=${state.known}`;
    link.textContent = feature.get('number');
    const kind = document.querySelector(`[data-class="${feature.get('class')}"]`)?.closest('label')?.textContent.trim();
    item.append(link, ` ${kind ?? feature.get('class') ?? ''}, ${feature.get('since') ?? ''}`);
    list.append(item);
  }
  if (several > 0) {
    const item = document.createElement('li');
    item.textContent = here.dataset.several.replace('{0}', several);
    list.append(item);
  }
  if (list.children.length === 0) {
    const nothing = document.createElement('p');
    nothing.textContent = here.dataset.nothing;
    here.append(nothing);
  }
  here.append(list);
  here.hidden = false;
}

// --- measuring
const measure = measuring(made, by('map-measure'), by('map-measured'), element);
const at = (pixel) => (measure.active() ? measure.add(map.getCoordinateFromPixel(pixel)) : tell(pixel));
map.on('singleclick', (event) => at(event.pixel));
element.addEventListener('keydown', (event) => {
  if (event.key === 'Enter') {
    event.preventDefault();
    at(map.getSize().map((s) => s / 2));
  } else if (event.key === 'Escape') {
    measure.end();
    here.hidden = true;
  }
});

// --- search, and a point in the address
searching(made, by('map-search'), by('map-found'));

by('map-print').addEventListener('click', () => window.print());

// --- printing: what the screen shows, scale bar and all, made to fit the sheet as it is; to draw it anew would want
// tiles that nobody waits for while a sheet is printed
const SHEET = {width: 200 / 25.4 * 96, height: 132 / 25.4 * 96};
window.addEventListener('beforeprint', () => {
  const [width, height] = map.getSize();
  const scale = Math.min(SHEET.width / width, SHEET.height / height);
  const viewport = map.getViewport();
  Object.assign(viewport.style, {width: `${width}px`, height: `${height}px`, transform: `scale(${scale})`, transformOrigin: '0 0'});
  Object.assign(element.style, {width: `${width * scale}px`, height: `${height * scale}px`, minHeight: '0'});
});
window.addEventListener('afterprint', () => {
  Object.assign(map.getViewport().style, {width: '100%', height: '100%', transform: '', transformOrigin: ''});
  Object.assign(element.style, {width: '', height: '', minHeight: ''});
  map.updateSize();
});
map.once('rendercomplete', () => element.setAttribute('data-drawn', 'true'));
document.querySelector('.map-tools').hidden = false;

// The map of the pages. `createMap(element, options)` makes one; the library is loaded once, from this server.
//
// options, all optional:
//   state   what /map/state answers: which tiles, where, when. Asked for when it is missing; `false` for an empty map
//   shows   (layer, class) => boolean, which classes are drawn
//   visible the layers that are shown at first; all of the state's when it is missing
//   extent  [west, south, east, north] in degrees WGS84: what is shown first, instead of the state's
//   label   what a screen reader says of the map
//
// answers {ol, map, layers, toMap([lon, lat]), toDegrees(coordinate), fit(extent), setSpan('FROM_TO')}.
// Coordinates that go in and come out are longitude and latitude, WGS84. `layers` by id: place, released, hazard,
// find, accident, minefield_record; settlement, where a gazetteer lies beside the books.
import {ORDER, styles} from './map-styles.js';

const LIBRARY = new URL('./ol/dist/ol.js', import.meta.url).href;
const STYLES = ['./ol/ol.css', './clearground-map.css'].map((s) => new URL(s, import.meta.url).href);
let loading;

export function loadLibrary() {
  loading ??= new Promise((resolve, reject) => {
    for (const style of STYLES) {
      if (![...document.styleSheets].some((s) => s.href === style)) {
        const link = document.createElement('link');
        link.rel = 'stylesheet';
        link.href = style;
        document.head.prepend(link);
      }
    }
    const script = document.createElement('script');
    script.src = LIBRARY;
    script.onload = () => resolve(window.ol);
    script.onerror = () => reject(new Error('the map library could not be loaded'));
    document.head.append(script);
  });
  return loading;
}

const askState = async () => (await fetch('/map/state')).json();

const address = (state, layer, span) => state.tiles.replace('{layer}', layer).replace('{span}', span);

function tileLayers(ol, state, shows, visible) {
  const looks = styles(ol, shows);
  const layers = {};
  ORDER.filter((id) => state.layers.includes(id)).forEach((id, place) => {
    layers[id] = new ol.layer.VectorTile({
      zIndex: place + 1,
      renderBuffer: 64,
      visible: visible ? visible.includes(id) : true,
      style: looks[id],
      source: new ol.source.VectorTile({
        format: new ol.format.MVT(),
        url: address(state, id, `1970-01-01_${state.to}`),
        tileGrid: ol.tilegrid.createXYZ({maxZoom: state.deepest, tileSize: 512}),
        transition: 0,
      }),
    });
  });
  if (layers.place) {
    // names lie over everything, and none over another
    layers.names = new ol.layer.VectorTile({
      zIndex: 50, declutter: true, renderBuffer: 128, style: looks.names, source: layers.place.getSource(),
      visible: layers.place.getVisible()});
  }
  if (state.settlements) {
    layers.settlement = new ol.layer.VectorTile({
      zIndex: 49, declutter: true, renderBuffer: 128, style: looks.settlement,
      visible: visible ? visible.includes('settlement') : true,
      source: new ol.source.VectorTile({
        format: new ol.format.MVT(),
        url: state.settlements,
        tileGrid: ol.tilegrid.createXYZ({maxZoom: state.deepest, tileSize: 512}),
        transition: 0,
      })});
  }
  return layers;
}

export async function createMap(element, options = {}) {
  const ol = await loadLibrary();
  const state = options.state === undefined ? await askState() : options.state;
  element.tabIndex = 0;
  element.setAttribute('role', 'application');
  if (options.label) {
    element.setAttribute('aria-label', options.label);
  }
  element.replaceChildren();
  const layers = state ? tileLayers(ol, state, options.shows ?? (() => true), options.visible) : {};
  const map = new ol.Map({
    target: element,
    keyboardEventTarget: element,
    layers: Object.values(layers),
    controls: ol.control.defaults.defaults({attribution: false, rotate: false})
      .extend([new ol.control.ScaleLine({units: 'metric', minWidth: 80})]),
    interactions: ol.interaction.defaults.defaults({altShiftDragRotate: false, pinchRotate: false}),
    view: new ol.View({center: ol.proj.fromLonLat([0, 20]), zoom: 2, maxZoom: 20, enableRotation: false}),
  });
  const cross = document.createElement('div');
  cross.className = 'map-cross';
  element.append(cross);
  const made = {
    ol,
    map,
    layers,
    state,
    toMap: (at) => ol.proj.fromLonLat(at),
    toDegrees: (at) => ol.proj.toLonLat(at),
    fit: (extent, most = 17) => map.getView().fit(
      ol.proj.transformExtent(extent.map(Number), 'EPSG:4326', 'EPSG:3857'), {padding: [24, 24, 24, 24], maxZoom: most}),
    setSpan: (span) => Object.entries(layers).filter(([id]) => state.layers.includes(id))
      .forEach(([id, layer]) => layer.getSource().setUrl(address(state, id, span))),
  };
  const extent = options.extent ?? (state && state.extent);
  if (extent) {
    made.fit(extent);
  }
  return made;
}

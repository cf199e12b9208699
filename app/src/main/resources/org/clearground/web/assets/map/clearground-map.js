// The map of the pages. `createMap(element, options)` makes one; the library is loaded once, from this server.
//
// options, all optional:
//   extent      [west, south, east, north] in degrees WGS84: what is shown first
//   tiles       [{id, url, minZoom, maxZoom, style, declutter, opacity, zIndex}], vector tiles of this server
//   attribution what the map says of its sources
//   label       what a screen reader says of the map
//
// answers {ol, map, toMap([lon, lat]), toDegrees(coordinate), fit(extent), layers}; `layers` by id.
// Coordinates that go in and come out are longitude and latitude, WGS84.

const LIBRARY = new URL('./ol/dist/ol.js', import.meta.url).href;
const STYLE = new URL('./ol/ol.css', import.meta.url).href;
let loading;

export function loadLibrary() {
  loading ??= new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = STYLE;
    document.head.append(link);
    const script = document.createElement('script');
    script.src = LIBRARY;
    script.onload = () => resolve(window.ol);
    script.onerror = () => reject(new Error('the map library could not be loaded'));
    document.head.append(script);
  });
  return loading;
}

export async function createMap(element, options = {}) {
  const ol = await loadLibrary();
  element.tabIndex = 0;
  element.setAttribute('role', 'application');
  if (options.label) {
    element.setAttribute('aria-label', options.label);
  }
  const layers = {};
  for (const tiles of options.tiles ?? []) {
    layers[tiles.id] = new ol.layer.VectorTile({
      declutter: tiles.declutter ?? false,
      opacity: tiles.opacity ?? 1,
      zIndex: tiles.zIndex ?? 0,
      renderBuffer: 64,
      style: tiles.style,
      source: new ol.source.VectorTile({
        format: new ol.format.MVT(),
        url: tiles.url,
        minZoom: tiles.minZoom ?? 0,
        maxZoom: tiles.maxZoom ?? 16,
        tileSize: 512,
        transition: 0,
      }),
    });
  }
  const map = new ol.Map({
    target: element,
    keyboardEventTarget: element,
    layers: Object.values(layers),
    controls: ol.control.defaults.defaults({attributionOptions: {collapsible: false}, rotate: false})
      .extend([new ol.control.ScaleLine({units: 'metric', minWidth: 80})]),
    interactions: ol.interaction.defaults.defaults({altShiftDragRotate: false, pinchRotate: false}),
    view: new ol.View({center: ol.proj.fromLonLat([0, 20]), zoom: 2, maxZoom: 20, enableRotation: false}),
  });
  const made = {
    ol,
    map,
    layers,
    toMap: (at) => ol.proj.fromLonLat(at),
    toDegrees: (at) => ol.proj.toLonLat(at),
    fit: (extent) => map.getView().fit(
      ol.proj.transformExtent(extent, 'EPSG:4326', 'EPSG:3857'), {padding: [24, 24, 24, 24], maxZoom: 17}),
  };
  if (options.extent) {
    made.fit(options.extent);
  }
  return made;
}

// Drawing a boundary, a line or a point of a form on the map: corners by clicks, by dragging, or at the cross in the
// middle with the keyboard. What is drawn stands in the form's cell as text, which can be typed as well.
import {createMap} from './map/clearground-map.js';

const DECIMALS = 7;
const SHOWN = ['place', 'hazard', 'released'];

// Puts the button behind a cell; the map opens where the cell is.
export function drawing(form, field, button) {
  const point = field.dataset.shape === undefined;
  const lat = point ? document.getElementById(field.id.replace(/lon$/, 'lat')) : null;
  if (point && lat === null) {
    return;
  }
  const place = (lat ?? field).closest('.cell');
  let stage = null;
  const open = button(point ? form.dataset.point : form.dataset.draw, 'plain', async () => {
    if (stage !== null) {
      stage.remove();
      stage = null;
      open.setAttribute('aria-expanded', 'false');
      return;
    }
    stage = document.createElement('div');
    stage.className = 'stage';
    place.after(stage);
    open.setAttribute('aria-expanded', 'true');
    await (point ? points(form, stage, {lon: field, lat}, button) : shape(form, stage, field, button));
  });
  open.setAttribute('aria-expanded', 'false');
  place.append(open);
}

// Where the place that the record names lies, so that the map opens there.
async function around(form) {
  const place = document.getElementById('f.place')?.value ?? '';
  if (place === '') {
    return undefined;
  }
  const answer = await fetch(`/enter/place/extent?number=${encodeURIComponent(place)}`);
  const extent = answer.ok && !answer.redirected ? await answer.json() : [];
  return extent.length === 4 ? extent : undefined;
}

async function mapIn(form, stage, extent) {
  const canvas = document.createElement('div');
  canvas.className = 'drawing measuring';
  const help = document.createElement('p');
  help.className = 'note';
  help.textContent = form.dataset.drawHelp;
  stage.append(help, canvas);
  const answer = await fetch(`/map/state?period=${new Date().getFullYear()}`);
  const state = answer.ok ? await answer.json() : undefined;
  const made = await createMap(canvas, {
    state, extent: extent ?? await around(form), visible: SHOWN, label: form.dataset.drawHelp});
  stage.scrollIntoView({block: 'nearest'});
  return made;
}

function changed(...fields) {
  fields.forEach((f) => f.dispatchEvent(new Event('change', {bubbles: true})));
}

async function points(form, stage, {lon, lat}, button) {
  const at = () => [Number(lon.value), Number(lat.value)];
  const filled = lon.value.trim() !== '' && lat.value.trim() !== '' && at().every(Number.isFinite);
  const [x, y] = at();
  const made = await mapIn(form, stage, filled ? [x - 0.01, y - 0.01, x + 0.01, y + 0.01] : undefined);
  const {ol, map} = made;
  const source = new ol.source.Vector();
  map.addLayer(new ol.layer.Vector({source, zIndex: 1000}));
  const show = () => {
    source.clear();
    source.addFeature(new ol.Feature(new ol.geom.Point(made.toMap(at()))));
  };
  if (filled) {
    show();
  }
  const set = (coordinate) => {
    const [east, north] = made.toDegrees(coordinate);
    lon.value = east.toFixed(DECIMALS);
    lat.value = north.toFixed(DECIMALS);
    show();
    changed(lon, lat);
  };
  map.on('singleclick', (event) => set(event.coordinate));
  stage.append(button(form.dataset.drawCorner, 'plain', () => set(map.getView().getCenter())));
}

async function shape(form, stage, field, button) {
  const line = field.dataset.shape === 'line';
  const made = await mapIn(form, stage);
  const {ol, map} = made;
  const format = new ol.format.WKT();
  const projections = {dataProjection: 'EPSG:4326', featureProjection: 'EPSG:3857'};
  const source = new ol.source.Vector();
  const style = new ol.style.Style({
    stroke: new ol.style.Stroke({color: '#17375e', width: 3}),
    fill: new ol.style.Fill({color: 'rgba(23,55,94,0.15)'}),
    image: new ol.style.Circle({radius: 6, fill: new ol.style.Fill({color: '#b8561a'})}),
  });
  map.addLayer(new ol.layer.Vector({source, style, zIndex: 1000}));
  const load = () => {
    source.clear();
    if (field.value.trim() === '') {
      return;
    }
    try {
      const read = format.readGeometry(field.value, projections);
      const parts = read.getType().startsWith('Multi') ? (line ? read.getLineStrings() : read.getPolygons()) : [read];
      source.addFeatures(parts.map((geometry) => new ol.Feature(geometry)));
    } catch {
      // what stands in the cell cannot be read yet: the check says so
    }
  };
  load();
  if (source.getFeatures().length > 0) {
    map.getView().fit(source.getExtent(), {padding: [40, 40, 40, 40], maxZoom: 18});
  }
  const write = () => {
    const drawn = source.getFeatures().map((f) => f.getGeometry());
    if (drawn.length === 0) {
      field.value = '';
    } else {
      const whole = drawn.length === 1 ? drawn[0] : line ? drawn.at(-1) : new ol.geom.MultiPolygon(drawn);
      field.value = format.writeGeometry(whole, {...projections, decimals: DECIMALS});
    }
    changed(field);
  };
  const draw = new ol.interaction.Draw({source, type: line ? 'LineString' : 'Polygon', style});
  draw.on('drawend', () => setTimeout(write));
  const modify = new ol.interaction.Modify({source});
  modify.on('modifyend', write);
  map.addInteraction(modify);
  map.addInteraction(draw);
  const tools = document.createElement('p');
  tools.className = 'actions';
  tools.append(
    button(form.dataset.drawCorner, 'plain', () => {
      const centre = map.getView().getCenter();
      draw.appendCoordinates([centre]);
    }),
    button(form.dataset.drawFinish, 'plain', () => draw.finishDrawing()),
    button(form.dataset.drawUndo, 'plain', () => draw.removeLastPoint()),
    button(form.dataset.drawClear, 'plain', () => {
      draw.abortDrawing();
      source.clear();
      write();
    }));
  stage.append(tools);
  field.addEventListener('input', load);
}

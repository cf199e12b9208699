// Measures along points that are clicked, or set at the cross with Enter: length, and from three points on the area.
// Measured on a sphere, to a few tenths of a percent: the books' own areas are on the ellipsoid.
export function measuring({ol, map}, button, out, element) {
  const source = new ol.source.Vector();
  const style = new ol.style.Style({
    fill: new ol.style.Fill({color: 'rgba(23,55,94,0.15)'}),
    stroke: new ol.style.Stroke({color: '#17375e', width: 2.5}),
    image: new ol.style.Circle({radius: 4, fill: new ol.style.Fill({color: '#17375e'})}),
  });
  map.addLayer(new ol.layer.Vector({source, style, zIndex: 100}));
  let points = [];
  let active = false;
  const number = (value, digits) => new Intl.NumberFormat(document.documentElement.lang, {maximumFractionDigits: digits}).format(value);
  const length = (metres) => (metres < 2000 ? `${number(metres, 0)} m` : `${number(metres / 1000, 2)} km`);
  const area = (metres) => (metres < 1e6 ? `${number(metres, 0)} m²` : `${number(metres / 1e6, 2)} km²`);

  function draw() {
    source.clear();
    if (points.length === 0) {
      out.textContent = out.dataset.hint;
      return;
    }
    const line = points.length > 1 ? new ol.geom.LineString(points) : new ol.geom.Point(points[0]);
    const shapes = [line, ...points.map((p) => new ol.geom.Point(p))];
    let words = points.length > 1 ? `≈ ${length(ol.sphere.getLength(line))}` : '';
    if (points.length > 2) {
      const polygon = new ol.geom.Polygon([[...points, points[0]]]);
      shapes.push(polygon);
      words += `, ≈ ${area(ol.sphere.getArea(polygon))}`;
    }
    source.addFeatures(shapes.map((shape) => new ol.Feature(shape)));
    out.textContent = words || out.dataset.hint;
  }

  function end() {
    active = false;
    points = [];
    source.clear();
    out.hidden = true;
    button.textContent = button.dataset.start;
    button.setAttribute('aria-pressed', 'false');
    element.classList.remove('measuring');
  }

  button.addEventListener('click', () => {
    if (active) {
      end();
      return;
    }
    active = true;
    points = [];
    out.hidden = false;
    button.textContent = button.dataset.end;
    button.setAttribute('aria-pressed', 'true');
    element.classList.add('measuring');
    draw();
  });
  return {
    active: () => active,
    add: (at) => {
      points.push(at);
      draw();
    },
    end,
  };
}

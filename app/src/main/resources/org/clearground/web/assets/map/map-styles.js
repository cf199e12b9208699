// How layers look: the field's symbology for hazards (confirmed red, suspected amber, half see-through; a red line
// while nothing of it is released, a broken amber one when part of it is), greens for released ground, by kind.

const HAZARD = {confirmed: 'rgba(255,0,0,0.5)', suspected: 'rgba(244,167,24,0.5)'};
const RELEASED = {
  cleared: {fill: 'rgba(63,125,32,0.75)', line: '#1f4d0d'},
  reduced: {fill: 'rgba(169,207,147,0.8)', line: '#3f7d20'},
  cancelled: {fill: 'rgba(255,255,255,0.7)', line: '#3f7d20', dash: [5, 3]},
};
const LETTERS = '"Noto Sans","Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif';

// `shows(layer, class)` says whether a class is to be drawn.
export function styles(ol, shows) {
  const {Style, Fill, Stroke, Circle, RegularShape, Text} = ol.style;
  const kept = new Map();
  const once = (key, make) => kept.get(key) ?? (kept.set(key, make()), kept.get(key));
  const text = (words, size, colour, options = {}) => new Text({
    text: words, font: `${size} ${LETTERS}`, fill: new Fill({color: colour}),
    stroke: new Stroke({color: '#fff', width: 3}), overflow: true, ...options});

  // far away lines would hide what they go round
  const thin = (resolution) => (resolution > 100 ? 0.5 : 1);

  const hazard = (feature, resolution) => {
    const kind = feature.get('class');
    if (!shows('hazard', kind)) {
      return undefined;
    }
    const worked = feature.get('status') === 'worked_on';
    const width = thin(resolution);
    const zIndex = kind === 'confirmed' ? 2 : 1;
    return once(`h${kind}${worked}${width}`, () => (worked
      ? [
        new Style({fill: new Fill({color: HAZARD[kind]}), stroke: new Stroke({color: '#7a3300', width: 0.7 * width}), zIndex}),
        new Style({stroke: new Stroke({color: '#f4a718', width: 2.6 * width, lineDash: [7, 5]}), zIndex}),
      ]
      : new Style({fill: new Fill({color: HAZARD[kind]}), stroke: new Stroke({color: '#f00', width: 1.4 * width}), zIndex})));
  };

  const released = (feature, resolution) => {
    const kind = feature.get('class');
    if (!shows('released', kind)) {
      return undefined;
    }
    const look = RELEASED[kind];
    const width = thin(resolution);
    return once(`r${kind}${feature.getType() === 'Point'}${width}`, () => {
      const fill = new Fill({color: look.fill});
      const stroke = new Stroke({color: look.line, width, lineDash: look.dash});
      return feature.getType() === 'Point'
        ? new Style({image: new Circle({radius: 1 + 1.5 * width, fill, stroke})})
        : new Style({fill, stroke});
    });
  };

  const counted = (n) => (n >= 1000 ? `${Math.round(n / 100) / 10}k` : String(n));

  const find = (feature) => {
    const n = Number(feature.get('members') ?? 1) > 1 ? Number(feature.get('n')) : 1;
    return once(`f${n}`, () => new Style({
      image: new Circle({
        radius: n > 1 ? Math.min(16, 7 + 2 * Math.log10(n)) : 4,
        fill: new Fill({color: '#17375e'}), stroke: new Stroke({color: '#fff', width: 1.5})}),
      text: n > 1 ? new Text({text: counted(n), font: `600 10px ${LETTERS}`, fill: new Fill({color: '#fff'})}) : undefined,
    }));
  };

  const accident = (feature) => {
    const n = Number(feature.get('n') ?? 1);
    const area = feature.getType() !== 'Point';
    return once(`a${n}${area}`, () => (area
      ? new Style({fill: new Fill({color: 'rgba(106,27,109,0.35)'}), stroke: new Stroke({color: '#6a1b6d', width: 1.2}),
        text: text(counted(n), '600 12px', '#6a1b6d')})
      : new Style({
        image: new RegularShape({points: 4, radius: n > 1 ? 11 : 7, angle: 0,
          fill: new Fill({color: '#6a1b6d'}), stroke: new Stroke({color: '#fff', width: 1.5})}),
        text: n > 1 ? new Text({text: counted(n), font: `600 10px ${LETTERS}`, fill: new Fill({color: '#fff'})}) : undefined,
      })));
  };

  const claimed = (feature) => once(`m${feature.getType()}`, () => {
    const stroke = new Stroke({color: '#14508c', width: 1.8, lineDash: [2, 4]});
    return feature.getType() === 'Point'
      ? new Style({image: new RegularShape({points: 4, radius: 5, radius2: 0, angle: Math.PI / 4, stroke: new Stroke({color: '#14508c', width: 2})})})
      : new Style({fill: new Fill({color: 'rgba(20,80,140,0.12)'}), stroke});
  });

  const place = (feature) => {
    const kind = feature.get('class');
    if (feature.get('name') === undefined) {
      return kind === 'district' || kind === 'region' || kind === 'country'
        ? once(`p${kind}`, () => new Style({stroke: new Stroke({color: '#9aa3ab', width: kind === 'country' ? 2 : 1.1})}))
        : once('p', () => new Style({stroke: new Stroke({color: '#c3c9ce', width: 1})}));
    }
    return undefined;
  };

  const names = (feature, resolution) => {
    const kind = feature.get('class');
    const name = feature.get('name');
    if (name === undefined) {
      return undefined;
    }
    if (kind === 'district' ? resolution > 900 : kind !== 'settlement' || resolution > 120) {
      return undefined;
    }
    return once(`n${kind}${name}`, () => new Style({
      text: text(name, kind === 'district' ? '600 13px' : '12px', '#3b4753'),
      image: kind === 'settlement' ? new Circle({radius: 2, fill: new Fill({color: '#3b4753'})}) : undefined,
    }));
  };

  // of a gazetteer beside the books: hollow and slanted, so that nobody takes it for a place of the books
  const settlement = (feature) => {
    const name = feature.get('name');
    return once(`g${name}`, () => new Style({
      text: text(name, 'italic 12px', '#525d68', {offsetY: -10}),
      image: new Circle({radius: 2.5, fill: new Fill({color: '#fff'}), stroke: new Stroke({color: '#6b7680', width: 1.2})}),
    }));
  };

  return {settlement, hazard, released, find, accident, minefield_record: claimed, place, names};
}

// From below to above.
export const ORDER = ['place', 'released', 'hazard', 'minefield_record', 'find', 'accident'];

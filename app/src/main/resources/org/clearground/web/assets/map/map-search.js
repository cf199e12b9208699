// Finds places and points without leaving the map, and shows the one that an address names: #at=lon,lat
export function searching(made, form, list) {
  const {ol, map} = made;
  const source = new ol.source.Vector();
  const ring = new ol.style.Style({image: new ol.style.Circle({
    radius: 12, stroke: new ol.style.Stroke({color: '#17375e', width: 3}), fill: new ol.style.Fill({color: 'rgba(255,255,255,0.2)'})})});
  map.addLayer(new ol.layer.Vector({source, style: ring, zIndex: 90}));

  function show(found) {
    const at = [Number(found.lon), Number(found.lat)];
    source.clear();
    source.addFeature(new ol.Feature(new ol.geom.Point(made.toMap(at))));
    made.fit(found.extent ?? [...at, ...at], 14);
  }

  const fromAddress = () => {
    const at = /#at=(-?[0-9.]+),(-?[0-9.]+)/.exec(location.hash);
    if (at) {
      show({lon: at[1], lat: at[2]});
    }
  };
  window.addEventListener('hashchange', fromAddress);
  fromAddress();

  form?.addEventListener('submit', async (event) => {
    event.preventDefault();
    const answer = await fetch(`/search?${new URLSearchParams(new FormData(form))}`, {headers: {Accept: 'application/json'}});
    const found = answer.ok ? await answer.json() : {points: [], places: [], records: []};
    const spots = [
      ...found.points.map((p) => ({...p, words: p.texts[0]})),
      ...found.places.filter((p) => p.lon).map((p) => ({...p, words: [p.name, ...p.within.slice(0, 1)].join(', ')})),
      ...(found.settlements ?? []).map((s) => ({...s, words: `${s.name} (${s.source})`})),
    ];
    list.replaceChildren(...spots.map((spot) => {
      const item = document.createElement('li');
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'plain';
      button.textContent = spot.words;
      button.addEventListener('click', () => show(spot));
      item.append(button);
      return item;
    }), ...found.records.map((record) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = record.target;
      link.textContent = `${record.number} ${record.label}`;
      item.append(link);
      return item;
    }));
    if (list.children.length === 0) {
      list.textContent = form.dataset.none;
    } else if (spots.length > 0) {
      show(spots[0]);
    }
  });
}

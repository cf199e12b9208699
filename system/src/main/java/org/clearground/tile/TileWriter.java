package org.clearground.tile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.OverlayNG;

/// Writes features as the layer of a tile, cut at its border and a little around it: the messages of Mapbox
/// Vector Tile 2.1, as Protocol Buffers write them.
final class TileWriter {

    /// How far around a tile features go on, so that borders are not seen.
    static final int AROUND = 80;

    private static final int VERSION = 2;
    private static final PrecisionModel WHOLE = new PrecisionModel(1);
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final TileAddress address;
    private final String name;
    private final Envelope window;
    private final Envelope wide;
    private final Packer written = new Packer();
    private final List<String> keys = new ArrayList<>();
    private final Map<Object, Integer> values = new HashMap<>();
    private final Packer keyList = new Packer();
    private final Packer valueList = new Packer();
    private final Packer path = new Packer();
    private final Packer pairs = new Packer();
    private final Packer one = new Packer();
    private int features;

    TileWriter(TileAddress address, TileLayer of) {
        this(address, of.code());
    }

    TileWriter(TileAddress address, String name) {
        this.address = address;
        this.name = name;
        window = address.units(AROUND);
        wide = address.units(WorldGrid.EXTENT / 2);
    }

    void add(Feature feature) {
        Path shape = cut(feature.shape());
        if (shape.isEmpty()) {
            return;
        }
        path.clear();
        shape.write(address.x() * WorldGrid.EXTENT, address.y() * WorldGrid.EXTENT, path);
        one.clear()
                .field(MvtField.FEATURE_TAGS, tags(feature.tags()))
                .field(MvtField.FEATURE_TYPE, shape.kind())
                .field(MvtField.FEATURE_GEOMETRY, path);
        written.field(MvtField.LAYER_FEATURE, one);
        features++;
    }

    int features() {
        return features;
    }

    /// The tile; without features it is empty.
    byte[] bytes() {
        if (features == 0) {
            return new byte[0];
        }
        Packer layer = new Packer()
                .field(MvtField.LAYER_VERSION, VERSION)
                .field(MvtField.LAYER_NAME, name)
                .raw(written)
                .raw(keyList)
                .raw(valueList)
                .field(MvtField.LAYER_EXTENT, WorldGrid.EXTENT);
        return new Packer().field(MvtField.TILE_LAYER, layer).packed();
    }

    private Packer tags(Tags tags) {
        pairs.clear();
        for (int i = 0; i < tags.size(); i++) {
            String key = tags.name(i);
            Object value = tags.value(i);
            int keyAt = keys.indexOf(key);
            if (keyAt < 0) {
                keyAt = keys.size();
                keys.add(key);
                keyList.field(MvtField.LAYER_KEY, key);
            }
            Integer valueAt = values.get(value);
            if (valueAt == null) {
                valueAt = values.size();
                values.put(value, valueAt);
                valueList.field(
                        MvtField.LAYER_VALUE,
                        value instanceof Long number
                                ? new Packer().field(MvtField.VALUE_NUMBER, number)
                                : new Packer().field(MvtField.VALUE_TEXT, value.toString()));
            }
            pairs.number(keyAt).number(valueAt);
        }
        return pairs;
    }

    private Path cut(Path shape) {
        Envelope box = shape.box();
        if (!window.intersects(box)) {
            return Path.NOTHING;
        }
        // what goes on not far beyond the border is not worth the cut: whoever draws the tile cuts it anyhow
        if (wide.contains(box)) {
            return shape;
        }
        OverlayNG overlay = new OverlayNG(shape.geometry(), GEOMETRY.toGeometry(window), WHOLE, OverlayNG.INTERSECTION);
        overlay.setStrictMode(true);
        return Path.of(overlay.getResult());
    }
}

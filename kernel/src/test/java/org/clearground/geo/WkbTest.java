package org.clearground.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

class WkbTest {

    private static final WKBWriter JTS = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);

    @Test
    void readingWhatWasWrittenIsTheSame() throws ParseException {
        for (long seed = 0; seed < 200; seed++) {
            Geometry geometry = Shapes.any(new Random(seed));
            byte[] bytes = Wkb.write(geometry);
            assertThat(bytes).as("seed %d", seed).isEqualTo(JTS.write(geometry));
            assertThat(Wkb.read(bytes).equalsExact(geometry))
                    .as("seed %d", seed)
                    .isTrue();
            assertThat(Wkb.read(new WKBWriter(2, ByteOrderValues.BIG_ENDIAN).write(geometry))
                            .equalsExact(geometry))
                    .as("seed %d, big-endian", seed)
                    .isTrue();
        }
    }

    @Test
    void blobsComeBackWithAndWithoutABox() throws ParseException {
        for (long seed = 0; seed < 200; seed++) {
            Geometry geometry = Shapes.any(new Random(seed));
            byte[] blob = GeoPackageBlob.write(geometry);
            assertThat(GeoPackageBlob.read(blob).equalsExact(geometry))
                    .as("seed %d", seed)
                    .isTrue();
            byte[] tail = Arrays.copyOfRange(blob, blob.length - Wkb.write(geometry).length, blob.length);
            assertThat(new WKBReader(Grid.FACTORY).read(tail).equalsExact(geometry))
                    .as("seed %d", seed)
                    .isTrue();
        }
    }

    @Test
    void blobHasTheHeaderOfTheStandard() {
        byte[] blob = GeoPackageBlob.write(Shapes.box(1, 2, 3, 4));
        assertThat(HexFormat.of().formatHex(blob, 0, 8)).isEqualTo("47500003e6100000");
        ByteBuffer box = ByteBuffer.wrap(blob, 8, 32).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(new double[] {box.getDouble(), box.getDouble(), box.getDouble(), box.getDouble()})
                .containsExactly(1, 3, 2, 4);
        byte[] point = GeoPackageBlob.write(new Position(1, 2).point());
        assertThat(HexFormat.of().formatHex(point, 0, 8)).isEqualTo("47500001e6100000");
        byte[] empty = GeoPackageBlob.write(Grid.empty());
        assertThat(HexFormat.of().formatHex(empty, 0, 8)).isEqualTo("47500011e6100000");
        assertThat(GeoPackageBlob.readMultiPolygon(empty).isEmpty()).isTrue();
    }

    @Test
    void bytesCutAnywhereAreRefused() {
        byte[] bytes = Wkb.write(Wkt.read("MULTIPOLYGON(((46 39,47 39,47 40,46 39)),((48 39,49 39,49 40,48 39)))"));
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> Wkb.read(cut)).isInstanceOf(GeometryFormatException.class);
        }
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        assertThatThrownBy(() -> Wkb.read(longer)).hasMessageContaining("follow the end");
    }

    @Test
    void hostileBytesAreRefusedWithoutBelievingTheirCounts() {
        byte[] bytes = Wkb.write(Wkt.read("MULTIPOLYGON(((46 39,47 39,47 40,46 39)),((48 39,49 39,49 40,48 39)))"));
        Random random = new Random(31);
        for (int round = 0; round < 20_000; round++) {
            byte[] changed = bytes.clone();
            for (int i = 0; i <= random.nextInt(3); i++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            try {
                Wkb.write(Wkb.read(changed));
            } catch (GeometryFormatException e) {
                assertThat(e).as("seed 31, round %d", round).hasMessageMatching("(?s).*[a-z].*");
            }
        }
        byte[] huge = bytes.clone();
        Arrays.fill(huge, 5, 9, (byte) 0x7f);
        assertThatThrownBy(() -> Wkb.read(huge)).hasMessageContaining("announce");
    }

    @Test
    void otherDimensionsKindsAndSystemsAreRefused() {
        HexFormat hex = HexFormat.of();
        byte[] withHeight = hex.parseHex("01e9030000" + "0000000000000000".repeat(3));
        byte[] withSrid = hex.parseHex("0101000020e6100000" + "0000000000000000".repeat(2));
        byte[] notANumber = hex.parseHex("0101000000" + "000000000000f87f".repeat(2));
        for (byte[] bytes : new byte[][] {withHeight, withSrid, notANumber}) {
            assertThatThrownBy(() -> Wkb.read(bytes)).isInstanceOf(GeometryFormatException.class);
        }
        byte[] blob = GeoPackageBlob.write(new Position(1, 2).point());
        blob[4] = 1;
        assertThatThrownBy(() -> GeoPackageBlob.read(blob)).hasMessageContaining("SRS");
        assertThatThrownBy(() -> Wkb.readMultiPolygon(Wkb.write(new Position(1, 2).point())))
                .hasMessageContaining("expected polygons");
        assertThatThrownBy(() -> Wkb.write(Grid.FACTORY.createPoint())).isInstanceOf(IllegalArgumentException.class);
    }
}

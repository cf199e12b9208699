package org.clearground.geo.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.clearground.finding.Finding;
import org.clearground.geo.Distance;
import org.clearground.geo.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "39.8523055556N 46.7581111111E",
                "46.7581111111 E, 39.8523055556 N",
                "N39.8523055556 E046.7581111111",
                "39°51'08.3\"N 46°45'29.2\"E",
                "39° 51′ 08.3″ N, 46° 45′ 29.2″ E",
                "39 51 08.3 N 46 45 29.2 E",
                "N 39 51 08.3 E 46 45 29.2",
                "39º51'08.3''N, 46º45'29.2''E",
                "39°51.138333'N 46°45.486667'E",
                "39 51.138333 N; 46 45.486667 E",
                "39°51'08.3\" с.ш. 46°45'29.2\" в.д."
            })
    void readsDegreesInTheUsualWays(String typed) throws BadCoordinates {
        TypedPoint point = Notation.DEGREES.read(typed);

        assertThat(point.position().lon()).isEqualTo(46.758111111, within(2e-8));
        assertThat(point.position().lat()).isEqualTo(39.852305556, within(2e-8));
        assertThat(point.typed()).isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wgs84 north-east | 39.5 46.25 | 46.25 | 39.5",
                "wgs84 east-north | 46.25 39.5 | 46.25 | 39.5",
                "wgs84 north-east | -39.5, -46.25 | -46.25 | -39.5",
                "wgs84 north-east | 39 30 00 46 15 00 | 46.25 | 39.5",
                "wgs84 north-east | 39°30' 46°15' | 46.25 | 39.5",
                "wgs84 comma | 39,5 N 46,25 E | 46.25 | 39.5",
                "wgs84 | 39.5 S 46.25 W | -46.25 | -39.5",
                "wgs84 | 0°30'S 0°15'W | -0.25 | -0.5",
                "wgs84 | 39 59 59.999 N 46 E | 46 | 39.99999972"
            })
    void readsTheDeclaredOrderAndDecimals(String declared, String typed, double lon, double lat) throws BadCoordinates {
        Position position = Notation.parse(declared).read(typed).position();

        assertThat(position.lon()).isEqualTo(lon, within(1e-8));
        assertThat(position.lat()).isEqualTo(lat, within(1e-8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wgs84 | 39.5 46.25 | order",
                "wgs84 | 39,5 N 46,25 E | decimal",
                "wgs84 comma | 39.5 N 46.25 E | decimal",
                "wgs84 | 39 60 00 N 46 00 00 E | sixty",
                "wgs84 | 39 00 60 N 46 00 00 E | sixty",
                "wgs84 | 39 72.5 N 46 00 E | sixty",
                "wgs84 | 90.0000001 N 46 E | off-globe",
                "wgs84 | 39 N 180.0000001 E | off-globe",
                "wgs84 north-east | 139.5 46.25 | off-globe",
                "wgs84 | 39.5 N 46.25 N | unreadable",
                "wgs84 | 39.5 N 46.25 | unreadable",
                "wgs84 | 39.5 N -46.25 E | unreadable",
                "wgs84 | 39.5 51 N 46 E | unreadable",
                "wgs84 | 39 1 2 3 N 46 E | unreadable",
                "wgs84 | 39'51\" N 46 E | unreadable",
                "wgs84 | thirty nine | unreadable",
                "utm | 38T 444140 3684706 | band",
                "utm | 61N 444140 3684706 | zone",
                "utm | 0N 444140 3684706 | zone",
                "utm | 38N 44414 3684706 | easting",
                "utm | 38N 4441405 3684706 | easting",
                "utm | 38N 3684706 444140 | easting",
                "utm | 38N 444140 13684706 | northing",
                "utm | 38N 444140 9400000 | polar",
                "utm | 38N 444 140 3 684 706 | unreadable",
                "utm | 38N 950000 3684706 | outside-area",
                "utm-band | 38T 444140 3684706 | band",
                "utm-band | 38I 444140 3684706 | band",
                "utm-band | 38Z 444140 3684706 | polar",
                "mgrs | ZAH1234512345 | polar",
                "mgrs | A XH 12345 12345 | polar",
                "mgrs | 32XMH1212 | zone",
                "mgrs | 61SMH1212 | zone",
                "mgrs | 38IMH1212 | band",
                "mgrs | 38TMH1234567890 | band",
                "mgrs | 38SZH1212 | square",
                "mgrs | 38SMW1212 | square",
                "mgrs | 38SMH123 | unreadable",
                "mgrs | 38SMH 123 4567 | unreadable",
                "mgrs | 38SMH123456789012 | unreadable",
                "mgrs | 38SKH1000050000 | zone",
                "EPSG:28409 | N 9412345 E 4412345 | swapped",
                "EPSG:28409 | E 8412345 N 4412345 | outside-area",
                "EPSG:28409 | E 9412345 N 44123450 | outside-area",
                "EPSG:28409 | 9412345 4412345 | order",
                "EPSG:28409 | X 4412345 Y 9412345 | xy",
                "EPSG:28409 | E 9412345 E 4412345 | unreadable",
                "EPSG:28409 | E 9412345 | unreadable"
            })
    void refusesWhatIsWrongOrCouldMeanSomethingElse(String declared, String typed, String code) {
        assertThatThrownBy(() -> Notation.parse(declared).read(typed))
                .isInstanceOfSatisfying(BadCoordinates.class, bad -> {
                    assertThat(bad.finding().code()).isEqualTo("coordinates." + code);
                    assertThat(bad.finding().message()).contains(typed.substring(0, 5));
                });
    }

    @Test
    void saysHowToWriteXAndYWithoutThem() {
        assertThatThrownBy(() -> Notation.parse("EPSG:28409").read("X 4412345 Y 9312345.5"))
                .hasMessageContaining(
                        "From a Soviet map or in a Gauss-Krüger zone write E 9312345.5 N 4412345; where X is the easting"
                                + " write E 4412345 N 9312345.5.");
        assertThatThrownBy(() -> Notation.parse("EPSG:28409").read("9312345Y 4412345X"))
                .hasMessageContaining("write E 9312345 N 4412345;");
        assertThatThrownBy(() -> Notation.parse("EPSG:28409").read("X 4412345"))
                .hasMessageContaining("For X 4412345 Y 9312345: From a Soviet map");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "degrees", "EPSG:1", "EPSG:99999", "wgs84 utm", "mgrs east-north", "EPSG:28409 x"})
    void refusesADeclarationItDoesNotKnow(String declared) {
        assertThatThrownBy(() -> Notation.parse(declared)).isInstanceOf(BadCoordinates.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wgs84",
                "wgs84 north-east comma",
                "utm",
                "utm-band",
                "mgrs",
                "EPSG:28409 east-north",
                "EPSG:4284"
            })
    void writesADeclarationAsItReadsIt(String declared) throws BadCoordinates {
        assertThat(Notation.parse(declared)).hasToString(declared);
        assertThat(Notation.parse(declared.toUpperCase(java.util.Locale.ROOT))).isEqualTo(Notation.parse(declared));
    }

    @Test
    void theLettersNAndSAreNeverGuessed() throws BadCoordinates {
        Position hemisphere = Notation.UTM.read("38S 444140.54 3684706.36").position();
        Position band = Notation.UTM_BAND.read("38S 444140.54 3684706.36").position();

        assertThat(hemisphere.lat()).isEqualTo(-56.9778, within(1e-4));
        assertThat(band.lat()).isEqualTo(33.3, within(1e-6));
    }

    @Test
    void readsASoviet6DegreeZoneInBothOrders() throws BadCoordinates {
        Position lettered =
                Notation.parse("EPSG:28409").read("N 4412345 E 9312345").position();
        Position declared =
                Notation.parse("EPSG:28409 north-east").read("4412345 9312345").position();

        assertThat(declared).isEqualTo(lettered);
    }

    @Test
    void warnsOfAPlaceJustBeyondItsZone() throws BadCoordinates {
        TypedPoint inside = Notation.UTM.read("38N 755000 4416000");
        TypedPoint beyond = Notation.UTM.read("38N 770000 4416000");

        assertThat(inside.warnings()).isEmpty();
        assertThat(beyond.warnings()).extracting(Finding::code).containsExactly("coordinates.beyond-area");
    }

    @Test
    void takesTheMiddleOfAnMgrsSquareAndWarnsOfACoarseOne() throws BadCoordinates {
        TypedPoint metre = Notation.MGRS.read("38S MH 12345 67890");
        TypedPoint hundred = Notation.MGRS.read("38SMH123678");
        TypedPoint kilometre = Notation.MGRS.read("38SMH1267");

        assertThat(metre.accuracy().digits()).isEqualTo(0.5);
        assertThat(new PointTexts(metre.position()).utm()).hasValue("38N 412345.50 4267890.50");
        assertThat(new PointTexts(hundred.position()).utm()).hasValue("38N 412350.00 4267850.00");
        assertThat(hundred.warnings()).isEmpty();
        assertThat(kilometre.warnings()).extracting(Finding::code).containsExactly("coordinates.coarse");
    }

    @Test
    void theAccuracyIsHalfOfTheLastDigitsStep() throws BadCoordinates {
        assertThat(Notation.DEGREES.read("39.85 N 46.7581 E").accuracy().digits())
                .isEqualTo(556.6, within(0.1));
        assertThat(Notation.DEGREES.read("39 51 08.3 N 46 45 29.2 E").accuracy().digits())
                .isEqualTo(1.546, within(0.01));
        assertThat(Notation.UTM.read("38N 444140 3684706").accuracy().digits()).isEqualTo(0.5);
    }

    @Test
    void everyTextLeadsBackToItsPoint() throws BadCoordinates {
        long seed = 20_250_331;
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            Position place = new Position(random.nextDouble() * 360 - 180, random.nextDouble() * 163.8 - 79.9);
            PointTexts texts = new PointTexts(place);
            String as = "seed " + seed + ", point " + i + " " + place;

            assertNear(place, Notation.DEGREES.read(texts.decimal()), 0.01, as);
            assertNear(place, Notation.DEGREES.read(texts.minutes()), 0.02, as);
            assertNear(place, Notation.DEGREES.read(texts.seconds()), 0.03, as);
            assertNear(place, Notation.UTM.read(texts.utm().orElseThrow()), 0.02, as);
            TypedPoint square = Notation.MGRS.read(texts.mgrs().orElseThrow());
            assertNear(place, square, 0.75, as);
            assertThat(new PointTexts(square.position()).mgrs()).as(as).isEqualTo(texts.mgrs());
            assertThat(square.warnings()).as(as).isEmpty();
        }
    }

    @Test
    void thereIsNoUtmBeyondItsBands() {
        assertThat(new PointTexts(new Position(20, 84)).mgrs()).isPresent();
        assertThat(new PointTexts(new Position(20, 84.000001)).mgrs()).isEmpty();
        assertThat(new PointTexts(new Position(20, -80)).utm()).isPresent();
        assertThat(new PointTexts(new Position(20, -80.000001)).utm()).isEmpty();
    }

    private static void assertNear(Position place, TypedPoint read, double metres, String as) {
        assertThat(Distance.metres(place, read.position()))
                .as(as + " from " + read.typed())
                .isLessThan(metres);
    }
}

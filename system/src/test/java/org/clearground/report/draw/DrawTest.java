package org.clearground.report.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.geom.PathIterator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class DrawTest {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    @Test
    void numbersAreWrittenAsTheLanguageSays() {
        assertThat(NumberStyle.ENGLISH.print(new BigDecimal("190794.25"), 1)).isEqualTo("190,794.3");
        assertThat(NumberStyle.ENGLISH.print(-1234567)).isEqualTo("–1,234,567");
        assertThat(new NumberStyle(" ", ",", "-", " %").printPercent(new BigDecimal("88.35"), 1))
                .isEqualTo("88,4 %");
    }

    @Test
    void coordinatesHaveAtMostTwoDecimals() {
        assertThat(Decimals.of(1.006)).isEqualTo("1.01");
        assertThat(Decimals.of(-0.1)).isEqualTo("-0.1");
        assertThat(Decimals.of(-0.001)).isEqualTo("0");
        assertThat(Decimals.of(12)).isEqualTo("12");
    }

    @Test
    void theAxisIsRoundAndReachesTheLargestValue() {
        for (double most : new double[] {0.3, 1, 4.9, 5, 11002.4, 133518, 19_000_000}) {
            Axis axis = Axis.upTo(most, 5);
            assertThat(axis.end()).isGreaterThanOrEqualTo(most * 0.999999).isLessThan(most * 2.6);
            assertThat(axis.count()).isLessThanOrEqualTo(5);
        }
    }

    @Test
    void everyDrawingSaysWhatItIs() {
        for (Drawing drawing : DrawingSamples.all()) {
            assertThat(drawing.svg()).contains("<title id=\"", "<desc id=\"", "role=\"img\"");
            assertThat(drawing.outlinedSvg()).doesNotContain("<text");
        }
    }

    @Test
    void aSmallCourseTellsNoValueFromNoughtAndAnEstimateFromACount() {
        Caption caption = new Caption("s", "Course", "January: none; February: 0; March: 4.");
        List<Optional<BigDecimal>> values =
                List.of(Optional.empty(), Optional.of(BigDecimal.ZERO), Optional.of(BigDecimal.valueOf(4)));
        List<String> drawn = Arrays.stream(Sparkline.Kind.values())
                .map(kind -> Sparkline.draw(caption, new Sparkline.Course(values, kind, "January", "March"))
                        .svg())
                .toList();
        assertThat(drawn).doesNotHaveDuplicates().allSatisfy(svg -> {
            assertThat(svg).contains("stroke-dasharray=\"1 3\"", ">January<", ">March<", "March: 4.");
            assertThat(svg).doesNotContain("style=");
        });
        assertThat(drawn.get(Sparkline.Kind.ESTIMATED.ordinal())).contains("stroke-dasharray=\"4 3\"");
        assertThat(drawn.get(Sparkline.Kind.STOOD.ordinal())).doesNotContain("stroke-dasharray=\"4 3\"");
        assertThatThrownBy(() -> new Sparkline.Course(List.of(), Sparkline.Kind.STOOD, "", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSameDataGiveTheSameBytes() {
        List<String> once = DrawingSamples.all().stream().map(Drawing::svg).toList();
        assertThat(DrawingSamples.all().stream().map(Drawing::svg)).containsExactlyElementsOf(once);
    }

    @Test
    void refusesABarBelowZeroAndAFifthSeries() {
        assertThatThrownBy(() -> new Series("x", List.of(BigDecimal.ONE.negate()), List.of("-1")))
                .isInstanceOf(IllegalArgumentException.class);
        Series one = new Series("x", List.of(BigDecimal.ONE), List.of("1"));
        assertThatThrownBy(() ->
                        new ChartData(List.of("a"), List.of(one, one, one, one, one), "items", NumberStyle.ENGLISH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void manyShapesFitTheBudget() {
        Random random = new Random(11);
        List<Geometry> shapes = new ArrayList<>();
        for (int i = 0; i < 800; i++) {
            Coordinate at = new Coordinate(46 + random.nextDouble() * 2, 39 + random.nextDouble());
            shapes.add(GEOMETRY.createPoint(at).buffer(0.001 + random.nextDouble() * 0.05, 16));
        }
        String svg = map(List.of(new MapLayer.Areas("Areas", Style.filled(Ink.DARK), shapes)));
        long corners = Pattern.compile(" d=\"(m[^\"]*)\"")
                .matcher(svg)
                .results()
                .mapToLong(path -> corners(path.group(1)))
                .sum();
        assertThat(corners).as("seed 11").isGreaterThan(800 * 3);
        assertThat(corners).as("seed 11").isLessThan(14_000);
    }

    @Test
    void manySpotsAreGatheredWithoutLosingOne() {
        Random random = new Random(5);
        List<MapLayer.Spot> spots = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            spots.add(new MapLayer.Spot(46 + random.nextDouble() * 2, 39 + random.nextDouble(), 1));
        }
        Projection projection = Projection.fitting(new Envelope(46, 48, 39, 40), 700, 600);
        List<Bins.Bin> bins = Bins.of(spots, projection);
        assertThat(bins).as("seed 5").hasSizeLessThanOrEqualTo(400);
        assertThat(bins.stream().mapToLong(Bins.Bin::count).sum()).isEqualTo(5000);
    }

    @Test
    void labelsKeepTheirDistance() {
        List<MapLabel> labels = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            labels.add(new MapLabel(47, 39.5, "The same place", i));
        }
        Canvas canvas = new Canvas();
        Projection projection = Projection.fitting(new Envelope(46, 48, 39, 40), 700, 600);
        new Labels(new Box(0, 0, projection.width(), projection.height())).draw(canvas, labels, projection);
        Drawing drawing = canvas.finish(new Caption("x", "X", "X"), 700, 600);
        assertThat(drawing.size()).isBetween(2, 7);
    }

    @Test
    void aRingIsCutAtTheFrame() {
        Clip clip = new Clip(10, 10);
        List<Coordinate> ring =
                List.of(new Coordinate(5, 5), new Coordinate(15, 5), new Coordinate(15, 8), new Coordinate(5, 8));
        assertThat(clip.ring(ring)).hasSize(4).allMatch(clip::inside).contains(new Coordinate(10, 5));
        assertThat(clip.ring(List.of(new Coordinate(20, 20), new Coordinate(30, 20), new Coordinate(30, 30))))
                .isEmpty();
    }

    @Test
    void theShippedLettersPrintTheLanguagesOfTheRegion() {
        assertThat(Typeface.REGULAR.prints("Kəlbəcər Şuşa Ağdam Шуша Херсон É – … – ²"))
                .isTrue();
        assertThat(Typeface.BOLD.prints("Kəlbəcər Шуша")).isTrue();
    }

    @Test
    void aMapNamesItsSources() {
        assertThatThrownBy(() -> new MapTexts("N", "km", "", List.of(), NumberStyle.ENGLISH))
                .hasMessageContaining("sources");
    }

    private static long corners(String path) {
        long corners = 0;
        for (PathIterator at = PathReader.shape(path).getPathIterator(null); !at.isDone(); at.next()) {
            corners++;
        }
        return corners;
    }

    private static String map(List<MapLayer> layers) {
        return MapPicture.draw(
                        new Caption("m", "Map", "A map."),
                        new MapPicture.Content(new Envelope(46, 48, 39, 40), layers, List.of()),
                        new MapTexts("N", "km", "", List.of("Source: made up."), NumberStyle.ENGLISH))
                .svg();
    }
}

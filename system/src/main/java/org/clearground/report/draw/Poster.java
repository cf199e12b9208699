package org.clearground.report.draw;

import java.util.List;
import java.util.Optional;

/// One upright page (A4) of key figures, small charts and a map, as a press office prints it.
public final class Poster {

    private static final double WIDTH = 794;
    private static final double HEIGHT = 1123;
    private static final double MARGIN = 40;
    private static final double INSIDE = WIDTH - 2 * MARGIN;
    private static final double GAP = 22;
    private static final String WARNING = "#7a3300";
    private static final Type LABEL = Type.of(12).heavy();
    private static final Type FOOT = Type.of(9).in(Ink.MUTED);

    private final Content content;
    private final Canvas canvas = new Canvas();
    private double y;

    private Poster(Content content) {
        this.content = content;
    }

    /// What the page says.
    ///
    /// @param title    its first line
    /// @param subtitle its second: the period
    /// @param banner   a warning under them
    /// @param tiles    the key figures, side by side
    /// @param panels   small charts, side by side
    /// @param large    the map and its numbers, side by side, beneath
    /// @param foot     lines at the end: sources, period, head
    public record Content(
            String title,
            String subtitle,
            Optional<String> banner,
            List<Tile> tiles,
            List<Panel> panels,
            List<Panel> large,
            List<String> foot) {

        /// Copies the lists.
        public Content {
            tiles = List.copyOf(tiles);
            panels = List.copyOf(panels);
            large = List.copyOf(large);
            foot = List.copyOf(foot);
        }
    }

    /// One key figure.
    ///
    /// @param label what it is
    /// @param value the number
    /// @param unit  its unit
    /// @param note  of what, since when
    public record Tile(String label, String value, String unit, String note) {}

    /// One chart with its words.
    ///
    /// @param title   what it shows
    /// @param base    unit, time and base
    /// @param drawing the chart
    /// @param note    a line under it; may be empty
    public record Panel(String title, String base, Drawing drawing, String note) {}

    /// Draws the page.
    public static Drawing draw(Caption caption, Content content) {
        Poster poster = new Poster(content);
        poster.canvas.box(new Box(0, 0, WIDTH, HEIGHT), Style.filled(Ink.PAPER));
        poster.head();
        poster.tiles();
        poster.row(content.panels(), Double.MAX_VALUE, equal(content.panels().size()));
        double foot = poster.footHeight();
        if (!content.large().isEmpty()) {
            double[] widths = content.large().size() == 2
                    ? new double[] {INSIDE * 0.58, INSIDE * 0.42 - GAP}
                    : equal(content.large().size());
            poster.row(content.large(), HEIGHT - foot - GAP - poster.y, widths);
        }
        poster.foot(HEIGHT - foot);
        return poster.canvas.finish(caption, WIDTH, HEIGHT);
    }

    private static double[] equal(int count) {
        double[] widths = new double[count];
        java.util.Arrays.fill(widths, (INSIDE - GAP * (count - 1)) / Math.max(1, count));
        return widths;
    }

    private void head() {
        Type title = fitting(Type.of(32).heavy().in(Ink.PAPER), content.title());
        Type subtitle = fitting(Type.of(20).in(Ink.PAPER), content.subtitle());
        canvas.box(new Box(0, 0, WIDTH, 112), Style.filled(Ink.DARK));
        canvas.text(content.title(), MARGIN, 56, title);
        canvas.text(content.subtitle(), MARGIN, 88, subtitle);
        y = 112;
        content.banner().ifPresent(banner -> {
            Type type = fitting(Type.of(12).heavy().in(WARNING), banner);
            canvas.box(new Box(0, y, WIDTH, 28), Style.filled("#fdf3ea"));
            canvas.text(banner, MARGIN, y + 18, type);
            y += 28;
        });
        y += GAP;
    }

    /// The type, smaller where the line would leave the page.
    private static Type fitting(Type type, String line) {
        double width = type.width(line);
        return width <= INSIDE
                ? type
                : new Type(type.size() * INSIDE / width, type.bold(), type.anchor(), type.colour(), type.halo());
    }

    private void tiles() {
        int count = content.tiles().size();
        double width = (INSIDE - GAP * (count - 1)) / count;
        int most = content.tiles().stream()
                .mapToInt(t -> Wrap.lines(t.label(), LABEL, width).size())
                .max()
                .orElse(1);
        double number = y + 8 + most * LABEL.size() * 1.3;
        double end = y;
        for (int i = 0; i < count; i++) {
            end = Math.max(end, tile(content.tiles().get(i), MARGIN + i * (width + GAP), width, number));
        }
        y = end + GAP;
    }

    /// One tile, its number at the height of the others' numbers.
    private double tile(Tile tile, double x, double width, double at) {
        canvas.box(new Box(x, y, width, 4), Style.filled(Ink.ACCENT));
        lines(tile.label(), LABEL, new Box(x, y + 8, width, 0));
        Type number = Type.of(30).heavy().in(Ink.DARK);
        double wide = number.width(tile.value());
        Type fits = wide <= width ? number : Type.of(30 * width / wide).heavy().in(Ink.DARK);
        canvas.text(tile.value(), x, at + 32, fits);
        double unit = lines(tile.unit(), Type.of(12).in(Ink.DARK), new Box(x, at + 34, width, 0));
        return lines(tile.note(), Type.of(10.5).in(Ink.MUTED), new Box(x, unit + 3, width, 0));
    }

    /// Panels side by side; a drawing that is too high for the room is drawn smaller.
    private void row(List<Panel> panels, double room, double[] widths) {
        double x = MARGIN;
        double end = y;
        for (int i = 0; i < panels.size(); i++) {
            end = Math.max(end, panel(panels.get(i), new Box(x, y, widths[i], room)));
            x += widths[i] + GAP;
        }
        y = end + GAP;
    }

    private double panel(Panel panel, Box box) {
        canvas.line(box.x(), box.y(), box.right(), box.y(), Style.line(Ink.DARK, 1.5));
        double at =
                lines(panel.title(), Type.of(14).heavy().in(Ink.DARK), new Box(box.x(), box.y() + 5, box.width(), 0));
        at = lines(panel.base(), Type.of(10.5).in(Ink.MUTED), new Box(box.x(), at + 1, box.width(), 0)) + 7;
        Type small = Type.of(9.5).in(Ink.MUTED);
        double note = panel.note().isEmpty()
                ? 0
                : Wrap.lines(panel.note(), small, box.width()).size() * 12.5 + 6;
        Drawing drawing = panel.drawing();
        double scale = Math.min(box.width() / drawing.width(), (box.y() + box.height() - at - note) / drawing.height());
        canvas.place(drawing, box.x(), at, scale);
        at += drawing.height() * scale;
        return note == 0 ? at : lines(panel.note(), small, new Box(box.x(), at + 3, box.width(), 0));
    }

    /// Writes a text in as many lines as it needs; answers where they end.
    private double lines(String text, Type type, Box at) {
        double line = at.y();
        for (String words : Wrap.lines(text, type, at.width())) {
            line += type.size() * 1.3;
            canvas.text(words, at.x(), line, type);
        }
        return line;
    }

    private double footHeight() {
        int count = content.foot().stream()
                .mapToInt(f -> Wrap.lines(f, FOOT, INSIDE).size())
                .sum();
        return count * FOOT.size() * 1.3 + 30;
    }

    private void foot(double top) {
        canvas.line(MARGIN, top, WIDTH - MARGIN, top, Style.line(Ink.DARK, 1.5));
        double at = top + 4;
        for (String line : content.foot()) {
            at = lines(line, FOOT, new Box(MARGIN, at, INSIDE, 0));
        }
    }
}

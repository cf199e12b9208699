package org.clearground.report.quarterly;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.clearground.figures.AccidentFigures;
import org.clearground.figures.AreaFigures;
import org.clearground.figures.Cell;
import org.clearground.figures.EducationFigures;
import org.clearground.figures.FindFigures;
import org.clearground.figures.Sheet;
import org.clearground.record.Columns;
import org.clearground.registry.PlaceType;
import org.clearground.report.document.BoundFigure;
import org.clearground.report.document.Infographic;
import org.clearground.report.document.Infographic.Panel;
import org.clearground.report.document.Infographic.Tile;
import org.clearground.report.document.Rich;
import org.clearground.report.document.Stamp;
import org.clearground.report.draw.Caption;
import org.clearground.report.draw.CompactBars;
import org.clearground.report.draw.Ink;
import org.clearground.report.draw.Poster;

/// The page for the press: the report's figures once more, few of them and large. It binds them for itself, so
/// that the report is the same whether or not this page is written.
final class InfographicPage {

    private static final double NARROW = 223;
    private static final double WIDE = 290;
    private static final int MOST_SOURCES = 2;

    private final Context context;
    private final Voice voice;
    private final Stamp stamp;

    InfographicPage(QuarterlyReport report) {
        Context own = report.context();
        voice = own.voice();
        context =
                new Context(own.figures(), own.restatements(), own.ledger(), own.readings(), voice, new Binder(voice));
        stamp = report.document().stamp();
    }

    Infographic infographic() {
        List<Tile> tiles = tiles();
        List<Panel> panels = new ArrayList<>(List.of(released(), finds(), zones()));
        List<Panel> large = new ArrayList<>();
        new DistrictMap(context).panel().ifPresent(large::add);
        large.add(districts());
        List<Rich> foot = foot();
        String title = voice.text("infographic.title");
        String subtitle = capital(voice.text("infographic.subtitle"));
        Poster.Content poster = new Poster.Content(
                title,
                subtitle,
                stamp.banner(),
                tiles.stream().map(InfographicPage::tile).toList(),
                panels.stream().map(InfographicPage::panel).toList(),
                large.stream().map(InfographicPage::panel).toList(),
                foot.stream().map(Rich::plain).toList());
        panels.addAll(large);
        return new Infographic(
                title,
                subtitle,
                voice.language(),
                stamp,
                tiles,
                panels,
                Poster.draw(new Caption("infographic", title + ", " + subtitle, inWords(tiles, panels)), poster),
                foot);
    }

    /// A line that begins with a capital letter of its language.
    private String capital(String line) {
        int first = line.offsetByCodePoints(0, 1);
        return line.substring(0, first).toUpperCase(Locale.forLanguageTag(voice.language())) + line.substring(first);
    }

    private static Poster.Tile tile(Tile tile) {
        return new Poster.Tile(
                tile.label(), tile.value().printed(), tile.unit(), tile.note().plain());
    }

    private static Poster.Panel panel(Panel panel) {
        return new Poster.Panel(
                panel.title(),
                panel.base().plain(),
                panel.drawing(),
                panel.note().plain());
    }

    /// The page for those who cannot see it.
    private static String inWords(List<Tile> tiles, List<Panel> panels) {
        List<String> words = new ArrayList<>();
        tiles.forEach(t -> words.add(t.label() + ": " + t.value().printed() + " " + t.unit() + ", "
                + t.note().plain() + "."));
        panels.forEach(p -> words.add(p.title() + ", " + p.base().plain() + ": "
                + p.drawing().caption().description()));
        return String.join(" ", words);
    }

    private List<Tile> tiles() {
        AreaFigures area = context.figures().area();
        FindFigures finds = context.figures().finds();
        AccidentFigures accidents = context.figures().accidents();
        EducationFigures education = context.figures().education();
        return List.of(
                tile("area.period", area.cleared(), area.clearedToDate(), "area-cleared"),
                tile("finds.period", finds.period(), finds.toDate(), "items-found"),
                tile("casualties", accidents.casualtiesPeriod(), accidents.casualties(), "casualties"),
                tile("attendances", education.period(), education.toDate(), "attendances"));
    }

    private Tile tile(String card, Cell period, Cell toDate, String definition) {
        Rich total = context.bare(toDate, definition);
        return new Tile(
                voice.text("card." + card),
                context.binder().figure(period, definition),
                voice.text("infographic.unit." + definition),
                voice.say("infographic.tile", Map.of("total", total)));
    }

    private Panel released() {
        AreaFigures area = context.figures().area();
        List<Bound> bars = List.of(
                bound("outcome.cleared", area.cleared(), "area-cleared", Ink.RELEASED),
                bound("outcome.reduced", area.reduced(), "area-reduced", "#a9cf93"),
                bound("outcome.cancelled", area.cancelled(), "area-cancelled", "#c3ccd4"));
        return bars("released", bars, NARROW, voice.say("infographic.released.note"));
    }

    private Panel finds() {
        Sheet sheet = context.figures().finds().byOrganisation();
        List<Cell> sums = sheet.row("total").cells();
        List<Bound> bars = new ArrayList<>();
        for (int i = 0; i < sums.size(); i++) {
            String column = sheet.columns().get(i);
            if (column.endsWith("|column.period") && !column.startsWith("column.total")) {
                Cell share = context.figures().finds().periodShares().get(column.substring(0, column.indexOf('|')));
                if (share != null && sums.get(i).value().signum() != 0) {
                    bars.add(finds(column.substring(0, column.indexOf('|')), sums.get(i), share));
                }
            }
        }
        Rich base = voice.say(
                "infographic.finds.base",
                Map.of("items", context.full(context.figures().finds().period(), "items-found")));
        return panel("finds", base, bars, NARROW, voice.say("finds.note"));
    }

    private Bound finds(String bucket, Cell items, Cell share) {
        BoundFigure number = context.binder().figure(items, "items-found");
        BoundFigure percent = context.binder().full(share, "find-share");
        return new Bound(
                voice.name(bucket),
                items,
                List.of(number, percent),
                number.printed() + " · " + percent.printed(),
                Ink.DARK);
    }

    private Panel zones() {
        AccidentFigures accidents = context.figures().accidents();
        List<Bound> bars = new ArrayList<>();
        for (String zone : List.of("on", "beyond")) {
            bars.add(bound("zone." + zone, AccidentSection.group(accidents, zone), "casualties", Ink.ACCENT));
        }
        bars.add(bound("infographic.killed", AccidentSection.group(accidents, "killed"), "casualties", Ink.DARK));
        bars.add(bound("infographic.injured", AccidentSection.group(accidents, "injured"), "casualties", Ink.MIDDLE));
        Rich base = voice.say(
                "infographic.zones.base",
                Map.of(
                        "casualties", context.full(accidents.casualties(), "casualties"),
                        "accidents", context.full(accidents.accidents(), "accidents")));
        return panel("zones", base, bars, NARROW, voice.say("infographic.zones.note"));
    }

    private Panel districts() {
        List<Bound> bars = new ArrayList<>();
        for (Sheet.Row row : context.figures().districts().byDistrict().rows()) {
            if (row.level() != Sheet.Level.TOTAL) {
                bars.add(bound(row.label(), row.cells().getFirst(), "area-cleared", "#4f86ba"));
            }
        }
        return bars("districts", bars, WIDE, Rich.of(""));
    }

    /// A bar and the figures printed at it.
    private record Bound(String name, Cell cell, List<BoundFigure> figures, String printed, String colour) {}

    private Bound bound(String name, Cell cell, String definition, String colour) {
        BoundFigure figure = context.binder().figure(cell, definition);
        return new Bound(voice.name(name), cell, List.of(figure), figure.printed(), colour);
    }

    private Panel bars(String name, List<Bound> bars, double width, Rich note) {
        return panel(name, voice.say("infographic." + name + ".base"), bars, width, note);
    }

    private Panel panel(String name, Rich base, List<Bound> bars, double width, Rich note) {
        List<String> words =
                bars.stream().map(b -> b.name() + " " + b.printed()).toList();
        String title = voice.text("infographic." + name);
        return new Panel(
                title,
                base,
                CompactBars.draw(
                        new Caption("press-" + name, title, String.join("; ", words) + "."),
                        bars.stream()
                                .map(b -> new CompactBars.Bar(
                                        b.name(), Math.max(0, b.cell().value().doubleValue()), b.printed(), b.colour()))
                                .toList(),
                        width,
                        12),
                bars.stream().flatMap(b -> b.figures().stream()).toList(),
                note);
    }

    private List<Rich> foot() {
        List<Rich> lines = new ArrayList<>();
        lines.add(voice.say("infographic.attendances"));
        lines.add(voice.say("infographic.not_safe"));
        boundaries().ifPresent(b -> lines.add(voice.say("infographic.boundaries", Map.of("source", Rich.of(b)))));
        lines.add(voice.say(
                "infographic.sources", Map.of("known", Rich.of(stamp.knownAt()), "head", Rich.of(stamp.head()))));
        return lines;
    }

    private Optional<String> boundaries() {
        TreeSet<String> sources = new TreeSet<>();
        context.figures()
                .register()
                .places()
                .forEach(f -> f.find(PlaceType.GEOMETRY)
                        .flatMap(g -> f.find(Columns.SOURCE))
                        .ifPresent(sources::add));
        return sources.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        String.join("; ", sources.stream().limit(MOST_SOURCES).toList()));
    }
}

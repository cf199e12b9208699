package org.clearground.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.clearground.finding.Finding;
import org.clearground.geo.notation.BadCoordinates;
import org.clearground.geo.notation.Notation;
import org.clearground.geo.notation.PointTexts;
import org.clearground.geo.notation.ReferenceSystem;
import org.clearground.geo.notation.TypedPoint;
import org.clearground.ledger.JsonArray;
import org.clearground.ledger.JsonObject;
import org.clearground.ledger.JsonText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Says where a typed coordinate is, in every notation, and works out a traverse.
@Command(
        name = "coordinates",
        mixinStandardHelpOptions = true,
        header = "A coordinate in every notation, with how exactly it says where; or a boundary from its traverse.",
        description = {
            "Without --crs a text is read only when it can mean one thing. Notations: wgs84, utm (N or S is the"
                    + " hemisphere), utm-band (the letter is the latitude band), mgrs, EPSG:28409; after wgs84 and EPSG:…"
                    + " perhaps east-north or north-east; comma for decimal commas.",
            "A traverse is a CSV file with the columns of the list turning_points."
        },
        footer = {
            "",
            "Example: clearground coordinates \"38SMH1234567890\"",
            "Example: clearground coordinates \"E 9312345 N 4412345\" --crs EPSG:28409",
            "Example: clearground coordinates --traverse field-17.csv --json"
        })
final class CoordinatesCommand implements Callable<Integer> {

    private final Environment environment;

    @Parameters(arity = "0..1", paramLabel = "TEXT", description = "The coordinates of one point.")
    @Nullable
    String text;

    @Option(names = "--crs", paramLabel = "NOTATION", description = "How the text is written.")
    @Nullable
    String crs;

    @Option(names = "--also", paramLabel = "EPSG:CODE", description = "Print the point in this system too.")
    List<String> also = new ArrayList<>();

    @Mixin
    TraverseWork traverse = new TraverseWork();

    @Option(names = "--json", description = "Answer as JSON.")
    boolean json;

    CoordinatesCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        Path file = traverse.file;
        if ((text == null) == (file == null)) {
            throw new Refusal("Give the coordinates of a point, or --traverse with a file.");
        }
        if (file != null) {
            return traverse.run(environment, json);
        }
        try {
            TypedPoint point = read(String.valueOf(text));
            Map<String, String> texts = texts(point);
            environment.out().print(json ? toJson(point, texts) + "\n" : toText(point, texts));
            return Exit.DONE;
        } catch (BadCoordinates e) {
            throw new Refusal(e.finding().message());
        }
    }

    private TypedPoint read(String typed) throws BadCoordinates {
        if (crs != null) {
            return Notation.parse(crs).read(typed);
        }
        List<TypedPoint> readings = new ArrayList<>();
        for (Notation notation : List.of(Notation.DEGREES, Notation.UTM, Notation.UTM_BAND, Notation.MGRS)) {
            try {
                readings.add(notation.read(typed));
            } catch (BadCoordinates _) {
                // Another notation may fit; when none does, the most likely one says why.
                continue;
            }
        }
        if (readings.isEmpty()) {
            return likely(typed).read(typed);
        }
        if (readings.size() > 1) {
            throw new Refusal(typed + " can mean two places: "
                    + String.join(
                            "; or ",
                            readings.stream().map(CoordinatesCommand::meaning).toList())
                    + ". Say which with --crs.");
        }
        return readings.getFirst();
    }

    private static String meaning(TypedPoint reading) {
        return "--crs " + reading.notation() + " is " + new PointTexts(reading.position()).decimal();
    }

    private static Notation likely(String typed) {
        String plain = typed.strip();
        if (plain.matches("[0-9]{1,2} ?[A-Za-z] ?[A-Za-z] ?[A-Za-z].*") || plain.matches("[A-Za-z]{3}[0-9 ]*")) {
            return Notation.MGRS;
        }
        return plain.matches("[0-9]{1,2} ?[A-Za-z][ ,;].*[0-9]{5}.*") ? Notation.UTM : Notation.DEGREES;
    }

    private Map<String, String> texts(TypedPoint point) throws BadCoordinates {
        PointTexts texts = new PointTexts(point.position());
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("decimal", texts.decimal());
        rows.put("minutes", texts.minutes());
        rows.put("seconds", texts.seconds());
        rows.put("utm", texts.utm().orElse("none near the poles"));
        rows.put("mgrs", texts.mgrs().orElse("none near the poles"));
        List<ReferenceSystem> systems = new ArrayList<>();
        Optional.ofNullable(point.notation().system()).ifPresent(systems::add);
        for (String one : also) {
            Optional.ofNullable(Notation.parse(one).system()).ifPresent(systems::add);
        }
        for (ReferenceSystem system : systems) {
            if (system.code() != Notation.WGS84) {
                rows.put(system.toString(), texts.in(system).orElse("outside the area in which it is used"));
            }
        }
        return rows;
    }

    private static String toText(TypedPoint point, Map<String, String> texts) {
        Text table = new Text()
                .row(List.of("typed", point.typed()))
                .row(List.of("read as", point.notation().toString()));
        texts.forEach((name, text) -> table.row(List.of(name, text)));
        table.row(List.of("accuracy", point.accuracy().words()));
        point.warnings().forEach(w -> table.row(List.of("warning", w.message())));
        return table.toString();
    }

    private static JsonObject toJson(TypedPoint point, Map<String, String> texts) {
        JsonObject.Builder in = JsonObject.builder();
        texts.forEach(in::put);
        return JsonObject.builder()
                .put("typed", point.typed())
                .put("notation", point.notation().toString())
                .put("wgs84", point.position().wkt())
                .put("in", in.build())
                .put("accuracy_metres", TraverseWork.decimal(point.accuracy().metres()))
                .put("accuracy", point.accuracy().words())
                .put("warnings", JsonArray.of(point.warnings(), (Finding w) -> new JsonText(w.message())))
                .build();
    }
}

package org.clearground.rules;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearground.attachment.AttachmentStore;
import org.clearground.attachment.BadAttachment;
import org.clearground.books.RecordTypes;
import org.clearground.finding.Finding;
import org.clearground.geo.CheckedPosition;
import org.clearground.geo.OutlineChecks;
import org.clearground.geo.OutlineRules;
import org.clearground.geo.RawOutline;
import org.clearground.geo.RawRing;
import org.clearground.intake.ExampleReading;
import org.clearground.land.ground.GroundChange;
import org.clearground.land.ground.GroundDecider;
import org.clearground.land.ground.MemoryGroundStore;
import org.clearground.quantity.SquareMetres;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.FixedContext;
import org.clearground.record.RecordIds;
import org.clearground.record.RecordType;

/// Runs an example: reads its record as a file's rows are read, checks it beside what is given, and decides the
/// ground of what is given, for the rules that ask how much of it is open.
final class ExampleRun {

    /// What is no record: a file that is attached, and places that no file can hold but another program may send.
    private static final String ATTACHED = "attached file";

    private static final String POSITION = "position";
    private static final String BOUNDARY = "boundary";

    private final Example example;
    private final Path folder;
    private final FixedContext context = new FixedContext();
    private final MemoryGroundStore ground = new MemoryGroundStore();
    private long seq;

    private ExampleRun(Example example, Path folder) {
        this.example = example;
        this.folder = folder;
    }

    /// What is found in an example.
    ///
    /// @param decide whether the record is decided on the ground too, as booking it would
    /// @param folder for temporary files
    static List<Finding> findings(Example example, boolean decide, Path folder) throws IOException {
        return switch (example.record.type()) {
            case ATTACHED -> attached(example.record.cells(), folder);
            case POSITION -> position(example.record.cells());
            case BOUNDARY -> boundary(example.record.cells());
            default -> new ExampleRun(example, folder).record(decide);
        };
    }

    private List<Finding> record(boolean decide) {
        RecordTypes types = example.types();
        example.settings.forEach(context::setting);
        example.only.forEach((type, numbers) -> context.only(type, numbers.split(", ")));
        example.outlines.forEach(context::outline);
        for (Example.Written written : example.previous) {
            RecordType type = types.require(written.type());
            Fields fields = written.fields(type);
            context.previous(type.name(), fields);
            decided(type, fields);
        }
        for (Example.Written written : example.given) {
            RecordType type = types.require(written.type());
            Fields fields = written.fields(type);
            context.record(type.name(), fields);
            decided(type, fields);
        }
        RecordType type = types.require(example.record.type());
        example.record.known(type);
        ExampleReading.Read read = ExampleReading.read(
                types.all(),
                type,
                example.record.cells(),
                example.record.lists(type),
                new ExampleReading.Surroundings(context, folder));
        List<Finding> findings = new ArrayList<>(read.findings());
        Optional<Fields> fields = read.fields();
        if (fields.isPresent()) {
            findings.addAll(type.check(fields.get(), context));
            if (decide) {
                findings.addAll(decided(type, fields.get()));
            }
        }
        return findings;
    }

    /// What a record does to the ground, if what is written of it claims any.
    private List<Finding> decided(RecordType type, Fields fields) {
        boolean whole = type.columns().stream().allMatch(c -> !c.required() || fields.has(c));
        if (!whole) {
            return List.of();
        }
        String number = fields.get(Columns.NUMBER);
        GroundChange change = new GroundChange(RecordIds.of(type.name(), number), ++seq, type.claims(fields));
        List<Finding> findings = new GroundDecider(ground).decide(change).findings();
        for (Example.Written written : example.previous) {
            String before = written.cells().getOrDefault("number", "");
            context.open(written.type(), before, open(written.type(), before));
        }
        return findings;
    }

    private long open(String type, String number) {
        return ground.cells()
                .filter(cell -> cell.key().owner().equals(RecordIds.of(type, number)))
                .filter(cell -> cell.key().state().isOpen())
                .map(cell -> cell.balance())
                .reduce(SquareMetres.ZERO, SquareMetres::plus)
                .value();
    }

    private static List<Finding> position(Map<String, String> cells) {
        return CheckedPosition.check(
                        Double.parseDouble(cells.getOrDefault("lon", "NaN")),
                        Double.parseDouble(cells.getOrDefault("lat", "NaN")),
                        null)
                .findings();
    }

    private static List<Finding> boundary(Map<String, String> cells) {
        double[] corners = Arrays.stream(cells.getOrDefault("corners", "").split("[, ]+"))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return OutlineChecks.check(RawOutline.polygon(RawRing.of(corners)), OutlineRules.GICHD)
                .findings();
    }

    /// `is = folder`, or a file with these first bytes and so many in all, and what lies in the store `later`.
    private static List<Finding> attached(Map<String, String> cells, Path folder) throws IOException {
        Path file = folder.resolve("attached");
        Files.deleteIfExists(file);
        if (cells.getOrDefault("is", "").equals("folder")) {
            Files.createDirectory(file);
        } else {
            write(file, cells);
        }
        AttachmentStore store = new AttachmentStore(folder.resolve("store"));
        try {
            String sha256 = store.put(file).sha256();
            String later = cells.getOrDefault("later", "unchanged");
            switch (later) {
                case "unchanged" -> {}
                case "missing" -> Files.delete(store.path(sha256));
                default -> Files.write(store.path(sha256), bytes(later));
            }
            return store.check(sha256).stream().toList();
        } catch (BadAttachment e) {
            return List.of(e.finding());
        }
    }

    private static void write(Path file, Map<String, String> cells) throws IOException {
        Files.write(file, bytes(cells.getOrDefault("bytes", "")));
        if (cells.containsKey("size")) {
            try (RandomAccessFile longer = new RandomAccessFile(file.toFile(), "rw")) {
                longer.setLength(Long.parseLong(cells.getOrDefault("size", "0")));
            }
        }
    }

    private static byte[] bytes(String text) {
        return HexFormat.ofDelimiter(" ").parseHex(text);
    }
}

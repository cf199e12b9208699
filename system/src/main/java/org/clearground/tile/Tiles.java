package org.clearground.tile;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.clearground.books.Books;
import org.clearground.geo.Position;
import org.clearground.ledger.RecordRef;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/// Vector tiles of books, of either store: as known at any prefix, on any day, for any tier. Safe for many
/// threads.
///
/// A tile is known by what lies in it: a booking elsewhere leaves it as it is, one that touches it shows at
/// once.
public final class Tiles {

    /// The share of the program's memory that each of both stores of tiles may take.
    private static final long SHARE = 16;

    private static final int MOST_MARKS = 64;
    private static final Envelope WORLD = new Envelope(-180, 180, -90, 90);
    private static final int HASHED = 12;

    private final Books books;
    private final Atlas atlas;
    private final Artist artist = new Artist();
    private final Zipper zipper = new Zipper();
    private final Recent<Asked, MapTile> asked = new Recent<>(most(), Tiles::weight);
    private final Recent<Content, MapTile> made = new Recent<>(most(), Tiles::weight);
    private final Recent<TileQuestion, Optional<Reach>> reaches = new Recent<>(MOST_MARKS, _ -> 1);
    private final Recent<Dated, Marks> marks = new Recent<>(MOST_MARKS, _ -> 1);

    private final Recent<Counted, Map<String, Integer>> counts = new Recent<>(MOST_MARKS, _ -> 1);

    private record Counted(TileLayer layer, TileQuestion question) {}

    private record Asked(TileLayer layer, TileQuestion question, TileAddress address) {}

    private record Content(TileLayer layer, boolean exact, TileAddress address, String identity) {}

    private record Dated(long known, LocalDate day) {}

    /// The tiles of books.
    public Tiles(Books books) {
        this.books = books;
        atlas = new Atlas(books);
    }

    /// A tile. One without anything in it has no bytes.
    public MapTile tile(TileLayer layer, TileQuestion question, TileAddress address) {
        return asked.get(new Asked(layer, question, address), _ -> make(layer, question, address));
    }

    /// Reads the books as far as a prefix, and works out what ground is open at its end, so that the first tile
    /// need not.
    public void readTo(long known) {
        atlas.readTo(known);
        Marks now = new Marks(books, known, books.today());
        for (Tier tier : List.of(Tier.AUTHORITY, Tier.PARTNER)) {
            TileQuestion last = new TileQuestion(tier, known, LocalDate.EPOCH, LocalDate.MAX);
            new Hazards(new Look(atlas, last, now)).within(WORLD, artist::prepare);
        }
    }

    /// What a layer shows, in degrees, by its `class`, in the order in which it was booked: for a picture that is
    /// drawn whole, and for counting.
    public Map<String, List<Geometry>> outlines(TileLayer layer, TileQuestion question) {
        Map<String, List<Geometry>> outlines = new TreeMap<>();
        outlines(
                layer,
                question,
                (kind, shape) ->
                        outlines.computeIfAbsent(kind, _ -> new ArrayList<>()).add(shape));
        return outlines;
    }

    /// Tells the same one after the other.
    public void outlines(TileLayer layer, TileQuestion question, BiConsumer<String, Geometry> each) {
        atlas.readTo(question.known());
        sketches(layer, new Look(atlas, question, marks(question)), WORLD, sketch -> {
            Geometry shape = Shapes.unpack(artist.exact(sketch));
            if (!shape.isEmpty()) {
                each.accept(sketch.kind(), shape);
            }
        });
    }

    /// How many of each `class` a layer shows.
    public Map<String, Integer> counts(TileLayer layer, TileQuestion question) {
        return counts.get(new Counted(layer, question), _ -> {
            atlas.readTo(question.known());
            Map<String, Integer> found = new TreeMap<>();
            sketches(layer, new Look(atlas, question, marks(question)), WORLD, sketch -> {
                if (artist.shows(sketch)) {
                    found.merge(sketch.kind(), 1, Integer::sum);
                }
            });
            return Collections.unmodifiableMap(found);
        });
    }

    /// Where and when there is anything on the ground that this caller may see by the day, empty when there is
    /// nothing.
    public Optional<Reach> reach(TileQuestion question) {
        return reaches.get(question, this::reachOf);
    }

    private Optional<Reach> reachOf(TileQuestion question) {
        atlas.readTo(question.known());
        Look look = new Look(atlas, question, marks(question));
        Extent extent = new Extent(question.to().toEpochDay());
        look.acts(WORLD, act -> {
            if (look.sees(act.opens() ? TileLayer.HAZARD : TileLayer.RELEASED, act)) {
                extent.add(act.box(), act.day());
            }
        });
        if (extent.box.isNull()) {
            look.things(TileLayer.PLACE, WORLD, t -> extent.box.expandToInclude(t.box()));
        }
        return extent.box.isNull()
                ? Optional.empty()
                : Optional.of(new Reach(extent.box, LocalDate.ofEpochDay(extent.first)));
    }

    private static final class Extent {
        private final Envelope box = new Envelope();
        private long first;

        Extent(long last) {
            first = last;
        }

        void add(Envelope more, long day) {
            box.expandToInclude(more);
            first = Math.min(first, day);
        }
    }

    /// The records that this caller may see within a distance of a point, the nearest first; accidents only for
    /// who sees everything.
    public List<Neighbour> near(TileQuestion question, Position at, double metres, int limit) {
        atlas.readTo(question.known());
        return new Near(new Look(atlas, question, marks(question)), at, metres).records(limit);
    }

    /// A record near a point.
    ///
    /// @param record which
    /// @param layer  as what it is drawn
    /// @param metres how far away its nearest point is
    public record Neighbour(RecordRef record, TileLayer layer, long metres) {}

    /// How far the map reaches.
    ///
    /// @param box   in degrees
    /// @param first the earliest day of a claim on the ground
    public record Reach(Envelope box, LocalDate first) {}

    private MapTile make(TileLayer layer, TileQuestion question, TileAddress address) {
        atlas.readTo(question.known());
        Look look = new Look(atlas, question, marks(question));
        List<Sketch> sketches = new ArrayList<>();
        sketches(layer, look, address.degrees(TileWriter.AROUND), sketches::add);
        Content content = new Content(layer, look.exact(), address, identity(sketches));
        return made.get(content, _ -> draw(layer, sketches, content));
    }

    private Marks marks(TileQuestion question) {
        return marks.get(new Dated(question.known(), question.to()), d -> new Marks(books, d.known(), d.day()));
    }

    private static void sketches(TileLayer layer, Look look, Envelope box, Consumer<Sketch> each) {
        switch (layer) {
            case HAZARD -> new Hazards(look).within(box, each);
            case RELEASED -> new Releases(look).within(box, each);
            case FIND -> new Others(look).finds(box, each);
            case ACCIDENT -> new Others(look).accidents(box, each);
            case PLACE -> new Others(look).places(box, each);
            case MINEFIELD_RECORD -> new Others(look).minefieldRecords(box, each);
        }
    }

    private MapTile draw(TileLayer layer, List<Sketch> sketches, Content content) {
        TileWriter writer = new TileWriter(content.address(), layer);
        artist.draw(layer, sketches, content.address().z()).forEach(writer::add);
        return new MapTile(content.identity(), writer.features(), zipper.zip(writer.bytes()));
    }

    /// The last entry among all that shape the tile, and a hash of them.
    private static String identity(List<Sketch> sketches) {
        int count = 0;
        for (Sketch sketch : sketches) {
            count += sketch.from().all().length;
        }
        ByteBuffer ids = ByteBuffer.allocate(Long.BYTES * count);
        long last = 0;
        for (Sketch sketch : sketches) {
            for (long id : sketch.from().all()) {
                last = Math.max(last, Rows.seqOf(id));
                ids.putLong(id);
            }
        }
        return last + "-" + HexFormat.of().formatHex(sha256().digest(ids.array()), 0, HASHED);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static long most() {
        return Runtime.getRuntime().maxMemory() / SHARE;
    }

    private static long weight(MapTile tile) {
        return tile.zipped().length + 200L;
    }
}

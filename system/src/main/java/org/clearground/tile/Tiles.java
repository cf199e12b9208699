package org.clearground.tile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
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

    private static final long MOST_BYTES = 48L << 20;
    private static final int MOST_MARKS = 64;
    private static final Envelope WORLD = new Envelope(-180, 180, -90, 90);
    private static final int HASHED = 12;

    private final Books books;
    private final Atlas atlas;
    private final Artist artist = new Artist();
    private final Recent<Asked, MapTile> asked = new Recent<>(MOST_BYTES, Tiles::weight);
    private final Recent<Content, MapTile> made = new Recent<>(MOST_BYTES, Tiles::weight);
    private final Recent<TileQuestion, Optional<Reach>> reaches = new Recent<>(MOST_MARKS, _ -> 1);
    private final Recent<Dated, Marks> marks = new Recent<>(MOST_MARKS, _ -> 1);

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
            artist.prepare(new Hazards(new Look(atlas, last, now)).within(WORLD));
        }
    }

    /// What a layer shows, in degrees, by its `class`, in the order in which it was booked: for a picture that is
    /// drawn whole, and for counting.
    public Map<String, List<Geometry>> outlines(TileLayer layer, TileQuestion question) {
        atlas.readTo(question.known());
        Map<String, List<Geometry>> outlines = new TreeMap<>();
        for (Sketch sketch : sketches(layer, new Look(atlas, question, marks(question)), WORLD)) {
            Geometry shape = sketch.shape().get();
            if (!shape.isEmpty()) {
                outlines.computeIfAbsent(
                                String.valueOf(sketch.tags().getOrDefault("class", "")), _ -> new ArrayList<>())
                        .add(shape);
            }
        }
        return outlines;
    }

    /// Where and when there is anything on the ground that this caller may see by the day, empty when there is
    /// nothing.
    public Optional<Reach> reach(TileQuestion question) {
        return reaches.get(question, this::reachOf);
    }

    private Optional<Reach> reachOf(TileQuestion question) {
        atlas.readTo(question.known());
        Look look = new Look(atlas, question, marks(question));
        Envelope box = new Envelope();
        long first = question.to().toEpochDay();
        for (Act act : look.acts(WORLD)) {
            if (look.sees(act.opens() ? TileLayer.HAZARD : TileLayer.RELEASED, act)) {
                box.expandToInclude(act.box());
                first = Math.min(first, act.day());
            }
        }
        if (box.isNull()) {
            look.things(TileLayer.PLACE, WORLD).forEach(t -> box.expandToInclude(t.box()));
        }
        return box.isNull() ? Optional.empty() : Optional.of(new Reach(box, LocalDate.ofEpochDay(first)));
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
        List<Sketch> sketches = sketches(layer, look, address.degrees(TileWriter.AROUND));
        Content content = new Content(layer, look.exact(), address, identity(sketches));
        return made.get(content, _ -> draw(layer, sketches, content));
    }

    private Marks marks(TileQuestion question) {
        return marks.get(new Dated(question.known(), question.to()), d -> new Marks(books, d.known(), d.day()));
    }

    private static List<Sketch> sketches(TileLayer layer, Look look, Envelope box) {
        return switch (layer) {
            case HAZARD -> new Hazards(look).within(box);
            case RELEASED -> new Releases(look).within(box);
            case FIND -> new Others(look).finds(box);
            case ACCIDENT -> new Others(look).accidents(box);
            case PLACE -> new Others(look).places(box);
            case MINEFIELD_RECORD -> new Others(look).minefieldRecords(box);
        };
    }

    private MapTile draw(TileLayer layer, List<Sketch> sketches, Content content) {
        TileWriter writer = new TileWriter(content.address(), layer);
        artist.draw(layer, sketches, content.address().z()).forEach(writer::add);
        return new MapTile(content.identity(), writer.features(), zipped(writer.bytes()));
    }

    /// The last entry among all that shape the tile, and a hash of them.
    private static String identity(List<Sketch> sketches) {
        MessageDigest digest = sha256();
        ByteBuffer eight = ByteBuffer.allocate(Long.BYTES);
        long last = 0;
        for (Sketch sketch : sketches) {
            for (long id : sketch.from()) {
                last = Math.max(last, Known.seqOf(id));
                digest.update(eight.putLong(0, id).array());
            }
        }
        return last + "-" + HexFormat.of().formatHex(digest.digest(), 0, HASHED);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] zipped(byte[] bytes) {
        if (bytes.length == 0) {
            return bytes;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static long weight(MapTile tile) {
        return tile.zipped().length + 200L;
    }
}

package org.clearground.web.map;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clearground.search.Settlement;
import org.clearground.search.Settlements;
import org.clearground.tile.MapTile;
import org.clearground.tile.SpotTiles;
import org.clearground.tile.TileAddress;
import org.clearground.web.DataPlace;
import org.springframework.stereotype.Component;

/// Settlements of gazetteers that somebody laid beside the books: CSV files in the folder `gazetteer`. They are
/// read again when a file changes. One that cannot be read is left out and told.
@Component
public class SettlementShelf {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,62}\\.csv");
    private static final int MOST_FILES = 10;
    private static final int STAMP = 16;

    private final Path folder;
    private Loaded loaded = new Loaded("", "", new Settlements(List.of()), List.of(), Optional.empty());

    SettlementShelf(DataPlace place) {
        folder = place.folder().resolve("gazetteer");
    }

    /// What was read.
    ///
    /// @param files  the files as they were: names, sizes and times
    /// @param stamp  a hash of what they hold
    /// @param all    the settlements
    /// @param faults why files were left out
    /// @param tiles  their tiles, if there are any
    private record Loaded(
            String files, String stamp, Settlements all, List<String> faults, Optional<SpotTiles> tiles) {}

    /// Those whose names are like a text, the likeliest first.
    public List<Settlements.Found> find(String text, int limit) {
        return loaded().all().find(text, limit);
    }

    /// The address of their tiles, with braces for zoom, column and row.
    Optional<String> address() {
        Loaded now = loaded();
        return now.tiles().map(_ -> "/tiles/settlement/" + now.stamp() + "/{z}/{x}/{y}");
    }

    /// Whom the map credits.
    List<String> credits() {
        return loaded().all().sources();
    }

    /// Why files were left out.
    List<String> faults() {
        return loaded().faults();
    }

    /// A tile, if the files are still those of the stamp.
    Optional<MapTile> tile(String stamp, TileAddress address) {
        Loaded now = loaded();
        return now.stamp().equals(stamp) ? now.tiles().map(t -> t.tile(address)) : Optional.empty();
    }

    private synchronized Loaded loaded() {
        try {
            List<Path> there = files();
            StringBuilder said = new StringBuilder();
            for (Path file : there) {
                said.append(file.getFileName())
                        .append(' ')
                        .append(Files.size(file))
                        .append(' ')
                        .append(Files.getLastModifiedTime(file).toMillis())
                        .append('\n');
            }
            if (!said.toString().equals(loaded.files())) {
                loaded = load(said.toString(), there);
            }
            return loaded;
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of gazetteers could not be read", e);
        }
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(p -> NAME.matcher(p.getFileName().toString()).matches())
                    .filter(p -> Files.isRegularFile(p, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .limit(MOST_FILES)
                    .toList();
        }
    }

    private static Loaded load(String files, List<Path> there) {
        List<Settlement> all = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        MessageDigest hash = sha256();
        for (Path file : there) {
            try {
                all.addAll(Settlements.read(file));
                hash.update(Files.readAllBytes(file));
            } catch (IllegalArgumentException | IOException e) {
                faults.add(file.getFileName() + ": " + e.getMessage());
            }
        }
        String stamp = HexFormat.of().formatHex(hash.digest()).substring(0, STAMP);
        return new Loaded(
                files,
                stamp,
                new Settlements(all),
                List.copyOf(faults),
                all.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new SpotTiles(
                                "settlement",
                                stamp,
                                all.stream().map(SettlementShelf::spot).toList())));
    }

    private static SpotTiles.Spot spot(Settlement settlement) {
        return new SpotTiles.Spot(settlement.name(), settlement.position(), zoom(settlement.people()));
    }

    /// The zoom from which on its name is shown: a tile of zoom 5 is as wide as a country, one of zoom 9 as a
    /// district.
    private static int zoom(long people) {
        if (people >= 100_000) {
            return 5;
        }
        if (people >= 20_000) {
            return 7;
        }
        return people >= 5_000 ? 8 : 9;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

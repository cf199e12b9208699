package org.clearground.web.map;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clearground.web.DataPlace;
import org.springframework.stereotype.Component;
import org.sqlite.SQLiteConfig;

/// Imagery of one's own: MBTiles files in the folder `imagery` beside the books. They are read as strangers'
/// files: opened for reading only, never followed by links, and no tile is sent that does not begin as a
/// picture does.
@Component
class SqlImagery {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,62}\\.mbtiles");
    private static final int MOST_BYTES = 4 << 20;
    private static final int MOST_FILES = 50;
    private static final int LONGEST = 200;

    private final Path folder;

    SqlImagery(DataPlace place) {
        folder = place.folder().resolve("imagery");
    }

    /// A file of imagery.
    ///
    /// @param file    its name
    /// @param title   what it calls itself
    /// @param credit  whom it credits
    /// @param deepest its deepest zoom
    record Layer(String file, String title, String credit, int deepest) {}

    /// A picture.
    ///
    /// @param type  its media type
    /// @param bytes its content
    record Picture(String type, byte[] bytes) {}

    /// The files that can be read, by name.
    List<Layer> layers() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Layer> layers = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.map(p -> p.getFileName().toString())
                    .filter(n -> file(n).isPresent())
                    .sorted()
                    .limit(MOST_FILES)
                    .forEach(name -> layer(name).ifPresent(layers::add));
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of imagery could not be read", e);
        }
        return layers;
    }

    /// A file whose name is one and that is a plain file of this folder.
    private Optional<Path> file(String name) {
        return Optional.of(name)
                .filter(n -> NAME.matcher(n).matches())
                .map(folder::resolve)
                .filter(p -> Files.isRegularFile(p, LinkOption.NOFOLLOW_LINKS));
    }

    private Optional<Layer> layer(String name) {
        Map<String, String> said = new HashMap<>();
        try (Connection connection = open(name);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT name, value FROM metadata LIMIT 100")) {
            while (row.next()) {
                said.put(String.valueOf(row.getString(1)), shortened(row.getString(2)));
            }
        } catch (SQLException _) {
            // no MBTiles, or damaged: it is not listed
            return Optional.empty();
        }
        String format = said.getOrDefault("format", "");
        boolean pictures = List.of("png", "jpg", "jpeg", "webp").contains(format);
        return pictures
                ? Optional.of(new Layer(
                        name,
                        said.getOrDefault("name", name),
                        said.getOrDefault("attribution", ""),
                        zoom(said.getOrDefault("maxzoom", "18"))))
                : Optional.empty();
    }

    private static String shortened(String text) {
        String plain = text == null ? "" : text;
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }

    private static int zoom(String text) {
        return text.matches("[0-9]{1,2}") ? Math.min(24, Integer.parseInt(text)) : 18;
    }

    /// A tile; none where the file has none, or none that is a picture.
    Optional<Picture> picture(String name, int z, int x, int y) {
        if (file(name).isEmpty() || z < 0 || z > 24 || y >= 1 << z) {
            return Optional.empty();
        }
        try (Connection connection = open(name);
                PreparedStatement tile = connection.prepareStatement("SELECT tile_data FROM tiles WHERE zoom_level = ?"
                        + " AND tile_column = ? AND tile_row = ? AND length(tile_data) <= " + MOST_BYTES)) {
            tile.setInt(1, z);
            tile.setInt(2, x);
            // rows are counted from the south in such files
            tile.setInt(3, (1 << z) - 1 - y);
            try (ResultSet row = tile.executeQuery()) {
                return row.next()
                        ? Optional.ofNullable(row.getBytes(1)).flatMap(SqlImagery::picture)
                        : Optional.empty();
            }
        } catch (SQLException _) {
            return Optional.empty();
        }
    }

    private static Optional<Picture> picture(byte[] bytes) {
        return type(bytes).map(type -> new Picture(type, bytes));
    }

    private static Optional<String> type(byte[] b) {
        if (b.length < 12) {
            return Optional.empty();
        }
        if ((b[0] & 0xff) == 0x89 && b[1] == 'P' && b[2] == 'N' && b[3] == 'G') {
            return Optional.of("image/png");
        }
        if ((b[0] & 0xff) == 0xff && (b[1] & 0xff) == 0xd8 && (b[2] & 0xff) == 0xff) {
            return Optional.of("image/jpeg");
        }
        boolean webp =
                b[0] == 'R' && b[1] == 'I' && b[2] == 'F' && b[3] == 'F' && b[8] == 'W' && b[9] == 'E' && b[10] == 'B';
        return webp ? Optional.of("image/webp") : Optional.empty();
    }

    private Connection open(String name) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(2000);
        Connection connection =
                DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(name), config.toProperties());
        try (Statement statement = connection.createStatement()) {
            // a view or trigger of a stranger's file calls nothing that could do harm
            statement.execute("PRAGMA trusted_schema = OFF");
        }
        return connection;
    }
}

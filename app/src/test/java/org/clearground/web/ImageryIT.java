package org.clearground.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.clearground.ledger.store.TestStores;
import org.clearground.web.people.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag(TestStores.FILE)
class ImageryIT {

    private static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };

    private final Path imagery;
    private final OpenServer open;
    private final Visitor reader;

    ImageryIT(@TempDir Path folder) throws IOException {
        imagery = Files.createDirectories(folder.resolve("imagery"));
        open = new OpenServer(folder);
        reader = open.signedIn(Role.READER);
    }

    @AfterEach
    void stop() {
        open.close();
    }

    private void imagery(String name, String format, byte[] tile) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + imagery.resolve(name));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE metadata (name text, value text)");
            statement.execute(
                    "CREATE TABLE tiles (zoom_level integer, tile_column integer, tile_row integer, tile_data blob)");
            statement.execute("INSERT INTO metadata VALUES ('name', '<b>Summer</b> 2024'), ('format', '" + format
                    + "'), ('attribution', 'our own'), ('maxzoom', '17')");
            try (PreparedStatement row = connection.prepareStatement("INSERT INTO tiles VALUES (1, 1, 1, ?)")) {
                row.setBytes(1, tile);
                row.execute();
            }
        }
    }

    @Test
    void listsAFileAndServesItsPictures() throws SQLException {
        imagery("summer.mbtiles", "png", PNG);
        assertThat(reader.get("/map").body())
                .contains("data-imagery=\"summer.mbtiles\"", "data-deepest=\"17\"", "our own")
                .contains("&lt;b&gt;Summer&lt;/b&gt; 2024");
        HttpResponse<byte[]> tile = reader.bytes("/imagery/summer.mbtiles/1/1/0", "Accept", "image/*");
        assertThat(tile.statusCode()).as("rows are counted from the north").isEqualTo(200);
        assertThat(tile.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(tile.body()).isEqualTo(PNG);
        assertThat(reader.get("/imagery/summer.mbtiles/1/1/1").statusCode()).isEqualTo(404);
        assertThat(open.visitor().get("/imagery/summer.mbtiles/1/1/0").statusCode())
                .isEqualTo(401);
        assertThat(open.visitor().get("/map").body()).doesNotContain("summer.mbtiles");
    }

    @Test
    void sendsNothingThatIsNoPictureAndOpensNothingElse() throws SQLException, IOException {
        imagery("page.mbtiles", "png", "<html><script>alert(1)</script></html>".getBytes());
        imagery("vector.mbtiles", "pbf", PNG);
        Files.writeString(imagery.resolve("broken.mbtiles"), "this is no database");
        Files.createSymbolicLink(imagery.resolve("link.mbtiles"), imagery.resolve("page.mbtiles"));
        assertThat(reader.get("/imagery/page.mbtiles/1/1/0").statusCode()).isEqualTo(404);
        assertThat(reader.get("/map").body())
                .contains("page.mbtiles")
                .doesNotContain("vector.mbtiles")
                .doesNotContain("broken.mbtiles")
                .doesNotContain("link.mbtiles");
        for (String name : List.of(
                "..%2fbooks.gpkg",
                "..%2fpeople.sqlite", "%2e%2e", "link.mbtiles", "broken.mbtiles", "books.gpkg", "-x.mbtiles")) {
            assertThat(reader.get("/imagery/" + name + "/1/1/0").statusCode())
                    .as(name)
                    .isBetween(400, 404);
        }
    }
}

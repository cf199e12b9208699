package org.clearground.web;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    void showsAndFindsTheSettlementsOfAGazetteerBesideTheBooks() throws IOException {
        Path file = Files.createDirectories(imagery.resolveSibling("gazetteer")).resolve("towns.csv");
        Files.writeString(file, """
                name,other_names,longitude,latitude,population,source
                Şuşa,Shusha|Шуша|شوشی,46.74989,39.76006,18662,"GeoNames, CC BY 4.0"
                """);
        String page = open.visitor().get("/map").body();
        assertThat(page).contains("data-layer=\"settlement\"", "GeoNames, CC BY 4.0");
        Matcher address = Pattern.compile("/tiles/settlement/[0-9a-f]{16}/").matcher(page);
        assertThat(address.find()).isTrue();
        HttpResponse<byte[]> tile =
                open.visitor().bytes(address.group() + "9/322/194", "Accept", "application/vnd.mapbox-vector-tile");
        assertThat(tile.statusCode()).isEqualTo(200);
        assertThat(new String(tile.body(), UTF_8)).contains("settlement", "Şuşa");
        assertThat(reader.getJson("/search?q=%D8%B4%D9%88%D8%B4%DB%8C").body())
                .contains("\"name\":\"Şuşa\"", "\"lon\":\"46.74989\"");
        assertThat(reader.get("/search?q=Shusa").body()).contains("Şuşa", "GeoNames, CC BY 4.0");

        Files.writeString(file.resolveSibling("broken.csv"), "name,lon\nX,1\n");
        assertThat(open.signedIn(Role.INFORMATION_OFFICER).get("/map").body())
                .as("a fault takes no other file away")
                .contains("broken.csv", "GeoNames");
        assertThat(open.visitor().get("/map").body()).doesNotContain("broken.csv");
        Files.delete(file);
        assertThat(open.visitor().get("/map").body()).doesNotContain("data-layer=\"settlement\"", "GeoNames");
        assertThat(open.visitor().get(address.group() + "9/322/194").statusCode())
                .isEqualTo(404);
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

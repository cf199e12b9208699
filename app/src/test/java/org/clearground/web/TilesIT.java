package org.clearground.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.clearground.web.people.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TilesIT {

    private static final String SPAN = "1970-01-01_2025-03-31";

    private final Path folder;
    private final OpenServer open;

    TilesIT(@TempDir Path folder) {
        this.folder = folder;
        open = new OpenServer(folder);
        open.district("D-1");
    }

    @AfterEach
    void stop() {
        open.close();
    }

    /// The tile of zoom 9 in which the district lies.
    private static String tile(String tier, String layer, long known) {
        return "/tiles/" + tier + "/" + layer + "/" + known + "/" + SPAN + "/9/321/195";
    }

    @Test
    void everybodyMayOpenPublicTilesAndNobodyElsesWithoutTheRight() {
        Visitor nobody = open.visitor();
        assertThat(nobody.get(tile("public", "place", 2)).statusCode()).isEqualTo(200);
        for (String tier : List.of("partner", "authority")) {
            assertThat(nobody.get(tile(tier, "place", 2)).statusCode()).as(tier).isEqualTo(401);
            assertThat(open.signedIn(Role.READER).get(tile(tier, "place", 2)).statusCode())
                    .as(tier)
                    .isEqualTo(403);
        }
        Visitor worker = open.signedIn(Role.CASE_WORKER);
        assertThat(worker.get(tile("partner", "accident", 2)).statusCode()).isEqualTo(200);
        assertThat(worker.get(tile("authority", "accident", 2)).statusCode()).isEqualTo(403);
    }

    @Test
    void aTileIsKeptForGoodAndKnownByWhatLiesInIt() {
        Visitor nobody = open.visitor();
        HttpResponse<byte[]> first = nobody.bytes(tile("public", "place", 2), "Accept-Encoding", "gzip");
        assertThat(first.headers().firstValue("Cache-Control").orElse("")).contains("immutable", "public");
        assertThat(first.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(first.headers().firstValue("Content-Type")).contains("application/vnd.mapbox-vector-tile");
        assertThat(first.body()).startsWith(0x1f, 0x8b);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).startsWith("\"2-");
        assertThat(nobody.bytes(tile("public", "place", 2), "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(nobody.bytes(tile("public", "place", 2), "If-None-Match", "\"2-0\"")
                        .statusCode())
                .isEqualTo(200);
        assertThat(open.signedIn(Role.PLANNER)
                        .get(tile("authority", "place", 2))
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse(""))
                .contains("private");
    }

    @Test
    void anEditIsSeenAtOnceAndEarlierPrefixesStayAsTheyWere() {
        Visitor nobody = open.visitor();
        byte[] before = nobody.bytes(tile("public", "place", 2), "Accept-Encoding", "gzip")
                .body();
        assertThat(nobody.get(tile("public", "place", 3)).statusCode())
                .as("there is no such entry yet")
                .isEqualTo(404);
        open.district("D-2");
        assertThat(nobody.bytes(tile("public", "place", 3), "Accept-Encoding", "gzip")
                        .body())
                .isNotEqualTo(before);
        assertThat(nobody.bytes(tile("public", "place", 2), "Accept-Encoding", "gzip")
                        .body())
                .isEqualTo(before);
    }

    @Test
    void refusesWhatIsNoTile() {
        Visitor nobody = open.visitor();
        for (String path : List.of(
                "/tiles/public/place/2/" + SPAN + "/9/512/195",
                "/tiles/public/place/2/" + SPAN + "/17/0/0",
                "/tiles/public/nothing/2/" + SPAN + "/0/0/0",
                "/tiles/public/place/999999/" + SPAN + "/0/0/0")) {
            assertThat(nobody.get(path).statusCode()).as(path).isEqualTo(404);
        }
        for (String span : List.of("2025-01-01", "2025-03-31_2025-01-01", "x_y", "2025-02-30_2025-03-01")) {
            assertThat(nobody.get("/tiles/public/place/2/" + span + "/0/0/0").statusCode())
                    .as(span)
                    .isEqualTo(400);
        }
        assertThat(open.signedIn(Role.PLANNER)
                        .get("/tiles/nobody/place/2/" + SPAN + "/0/0/0")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @Tag("ogr2ogr")
    void gdalReadsATile() throws IOException, InterruptedException {
        Path file = folder.resolve("195.mvt");
        Files.write(
                file,
                open.visitor()
                        .bytes(tile("public", "place", 2), "Accept", "*/*")
                        .body());
        Process process = new ProcessBuilder("ogrinfo", "-al", file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(said)
                .contains("Layer name: place")
                .contains("class (String) = district")
                .contains("name (String) = The district")
                .contains("POLYGON ((")
                .doesNotContain("ERROR")
                .doesNotContain("Warning");
    }

    @Test
    void theMapIsAPageAndAPictureForWhoHasNoScripts() {
        Visitor nobody = open.visitor();
        String page = nobody.get("/map?period=2025-Q1").body();
        assertThat(page)
                .contains("What bears no sign is unknown")
                .contains("has no polygon")
                .contains("/map/picture.svg?period=2025-Q1&amp;known=2")
                .contains("&quot;tier&quot;:&quot;public&quot;")
                .doesNotContain("style=\"")
                .doesNotContainPattern("(src|href|action)=\"(https?:)?//");
        HttpResponse<String> picture = nobody.get("/map/picture.svg?period=2025-Q1");
        assertThat(picture.headers().firstValue("Content-Type").orElse("")).startsWith("image/svg+xml");
        assertThat(picture.body()).startsWith("<svg").contains("What bears no sign is unknown");
        String tag = picture.headers().firstValue("ETag").orElse("");
        assertThat(nobody.bytes("/map/picture.svg?period=2025-Q1", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        // who asks is not in the address: nobody between may keep it for others
        assertThat(picture.headers().firstValue("Cache-Control").orElse("")).contains("private", "no-cache");
        assertThat(open.signedIn(Role.PLANNER).get("/map").body()).contains("&quot;tier&quot;:&quot;authority&quot;");
        assertThat(open.signedIn(Role.PLANNER).getJson("/map/state").body()).contains("\"tier\":\"authority\"");
        assertThat(nobody.get("/map?known=99999").statusCode()).isEqualTo(400);
    }

    @Test
    void theLibraryIsServedWithItsLicence() {
        Visitor nobody = open.visitor();
        assertThat(nobody.get("/assets/map/ol/dist/ol.js").body()).startsWith("var ol=");
        assertThat(nobody.get("/assets/map/ol/LICENSE.md").body()).contains("Redistribution");
        assertThat(nobody.get("/assets/map/clearground-map.js").body()).contains("export async function createMap");
        assertThat(nobody.get("/assets/map/ol/%2e%2e/%2e%2e/%2e%2e/pages.properties")
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
    }
}

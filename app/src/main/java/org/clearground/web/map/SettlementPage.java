package org.clearground.web.map;

import java.time.Duration;
import org.clearground.tile.MapTile;
import org.clearground.tile.TileAddress;
import org.clearground.web.access.Needs;
import org.clearground.web.access.Right;
import org.clearground.web.page.BadQuestion;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/// Vector tiles of the settlements of gazetteers beside the books: `/tiles/settlement/STAMP/Z/X/Y`. They are
/// public data and the same for everybody; another file is another stamp.
@Controller
final class SettlementPage {

    private static final MediaType TYPE = new MediaType("application", "vnd.mapbox-vector-tile");

    private final SettlementShelf shelf;

    SettlementPage(SettlementShelf shelf) {
        this.shelf = shelf;
    }

    /// Which tile.
    ///
    /// @param stamp which files
    /// @param z     the zoom
    /// @param x     the column
    /// @param y     the row
    record Asked(String stamp, int z, int x, int y) {}

    @Needs(Right.OPEN)
    @GetMapping("/tiles/settlement/{stamp}/{z:[0-9]{1,2}}/{x:[0-9]{1,6}}/{y:[0-9]{1,6}}")
    ResponseEntity<byte[]> tile(Asked asked, @RequestHeader HttpHeaders headers) {
        MapTile tile = TileAddress.of(asked.z(), asked.x(), asked.y())
                .flatMap(address -> shelf.tile(asked.stamp(), address))
                .orElseThrow(() -> BadQuestion.notFound("There is no such tile of settlements."));
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(HttpStatus.OK)
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).immutable().cachePublic())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .contentType(TYPE);
        boolean zipped = tile.zipped().length > 0
                && headers.getOrEmpty(HttpHeaders.ACCEPT_ENCODING).stream().anyMatch(v -> v.contains("gzip"));
        return zipped
                ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(tile.zipped())
                : answer.body(TilePage.unzipped(tile.zipped()));
    }
}

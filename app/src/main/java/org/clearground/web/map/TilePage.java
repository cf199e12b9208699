package org.clearground.web.map;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import org.clearground.quantity.IsoDay;
import org.clearground.tile.MapTile;
import org.clearground.tile.Tier;
import org.clearground.tile.TileAddress;
import org.clearground.tile.TileLayer;
import org.clearground.tile.TileQuestion;
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

/// Vector tiles, as Mapbox Vector Tile 2.1: `/tiles/TIER/LAYER/ENTRY/FROM_TO/Z/X/Y`. Entry and days stand in the
/// address, so that a tile never changes and may be kept; another entry is another address, and its tag says
/// whether anything in it did change.
@Controller
final class TilePage {

    private static final MediaType TYPE = new MediaType("application", "vnd.mapbox-vector-tile");
    private static final Duration KEPT = Duration.ofDays(365);

    private static final String TILE =
            "/{layer}/{known:[0-9]{1,18}}/{span}/{z:[0-9]{1,2}}/{x:[0-9]{1,6}}/{y:[0-9]{1,6}}";

    private final TileShelf shelf;

    TilePage(TileShelf shelf) {
        this.shelf = shelf;
    }

    /// Which tile.
    ///
    /// @param layer its word
    /// @param known the last entry of the prefix
    /// @param span  the first and the last day
    /// @param z     the zoom
    /// @param x     the column
    /// @param y     the row
    record Asked(String layer, long known, String span, int z, int x, int y) {}

    @Needs(Right.OPEN)
    @GetMapping("/tiles/public" + TILE)
    ResponseEntity<byte[]> open(Asked asked, @RequestHeader HttpHeaders headers) {
        return answer(Sight.of(Tier.PUBLIC), asked, headers);
    }

    @Needs(Right.PARTNER_MAP)
    @GetMapping("/tiles/partner" + TILE)
    ResponseEntity<byte[]> partner(Asked asked, @RequestHeader HttpHeaders headers) {
        return answer(Sight.of(Tier.PARTNER), asked, headers);
    }

    @Needs(Right.READ_RECORDS)
    @GetMapping("/tiles/authority" + TILE)
    ResponseEntity<byte[]> authority(Asked asked, @RequestHeader HttpHeaders headers) {
        return answer(Sight.of(Tier.AUTHORITY), asked, headers);
    }

    /// The public's tiles with more around the caller's districts. Who asks is not in the address, so that a
    /// browser asks each time whether it may still show what it kept.
    @Needs(Right.DISTRICT_MAP)
    @GetMapping("/tiles/district" + TILE)
    ResponseEntity<byte[]> district(Asked asked, @RequestHeader HttpHeaders headers) {
        return answer(shelf.sight(), asked, headers);
    }

    private ResponseEntity<byte[]> answer(Sight sight, Asked asked, HttpHeaders headers) {
        TileLayer layer = TileLayer.of(asked.layer())
                .orElseThrow(() -> BadQuestion.notFound("There is no layer " + asked.layer() + "."));
        TileAddress address = TileAddress.of(asked.z(), asked.x(), asked.y())
                .orElseThrow(() -> BadQuestion.notFound("There is no such tile: zoom is 0 to " + TileAddress.DEEPEST
                        + ", column and row less than 2 to the power of the zoom."));
        if (!shelf.endsAt(asked.known())) {
            throw BadQuestion.notFound("No booking ends at entry " + asked.known() + ".");
        }
        MapTile tile = shelf.tiles().tile(layer, question(sight, asked), address);
        String tag = '"' + tile.identity() + '"';
        boolean has = headers.getIfNoneMatch().contains(tag);
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(has ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .eTag(tag)
                .cacheControl(kept(sight))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (has) {
            return answer.build();
        }
        answer.contentType(TYPE);
        if (tile.zipped().length == 0 || !takesGzip(headers)) {
            return answer.body(unzipped(tile.zipped()));
        }
        return answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(tile.zipped());
    }

    private static TileQuestion question(Sight sight, Asked asked) {
        String[] days = asked.span().split("_", -1);
        try {
            if (days.length == 2) {
                return sight.question(asked.known(), IsoDay.parse(days[0]), IsoDay.parse(days[1]));
            }
        } catch (DateTimeException | IllegalArgumentException _) {
            // told below
        }
        throw BadQuestion.malformed(
                "'" + asked.span() + "' is not a span of days: write the first and the last as 2025-01-01_2025-03-31.");
    }

    private static CacheControl kept(Sight sight) {
        if (sight.code().equals(Sight.DISTRICT)) {
            return CacheControl.noCache().cachePrivate();
        }
        CacheControl kept = CacheControl.maxAge(KEPT).immutable();
        return sight.tier() == Tier.PUBLIC ? kept.cachePublic() : kept.cachePrivate();
    }

    private static boolean takesGzip(HttpHeaders headers) {
        return headers.getOrEmpty(HttpHeaders.ACCEPT_ENCODING).stream().anyMatch(v -> v.contains("gzip"));
    }

    static byte[] unzipped(byte[] zipped) {
        if (zipped.length == 0) {
            return zipped;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

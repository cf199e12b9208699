package org.clearground.web.map;

import java.time.Duration;
import org.clearground.web.access.Needs;
import org.clearground.web.access.Right;
import org.clearground.web.page.BadQuestion;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Tiles of one's own imagery, for whoever has signed in.
@Controller
final class ImageryPage {

    private final SqlImagery imagery;

    ImageryPage(SqlImagery imagery) {
        this.imagery = imagery;
    }

    /// Which tile.
    ///
    /// @param file the file's name
    /// @param z    the zoom
    /// @param x    the column
    /// @param y    the row
    record Asked(String file, int z, int x, int y) {}

    @Needs(Right.READ_FIGURES)
    @GetMapping("/imagery/{file}/{z:[0-9]{1,2}}/{x:[0-9]{1,8}}/{y:[0-9]{1,8}}")
    ResponseEntity<byte[]> tile(Asked asked) {
        SqlImagery.Picture picture = imagery.picture(asked.file(), asked.z(), asked.x(), asked.y())
                .orElseThrow(() -> BadQuestion.notFound("There is no such picture."));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(picture.type()))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .body(picture.bytes());
    }
}

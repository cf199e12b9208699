package org.clearground.web.entry;

import java.util.List;
import java.util.Optional;
import org.clearground.books.Books;
import org.clearground.geo.Outline;
import org.clearground.ledger.JsonArray;
import org.clearground.ledger.JsonObject;
import org.clearground.record.Fields;
import org.clearground.registry.PlaceType;
import org.clearground.web.access.Needs;
import org.clearground.web.access.Right;
import org.locationtech.jts.geom.Envelope;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Finds what a cell may name while somebody types, for the page's script.
@Controller
final class SuggestPage {

    /// So many places above a village at most.
    private static final int HIGHEST = 10;

    private final References references;
    private final Books books;

    SuggestPage(References references, Books books) {
        this.references = references;
        this.books = books;
    }

    /// Where a place lies: west, south, east, north of it, or of the smallest one around it that has a
    /// boundary; an empty list where none has.
    @Needs(Right.ENTER_RECORDS)
    @GetMapping("/enter/place/extent")
    ResponseEntity<String> extent(@RequestParam(defaultValue = "") String number) {
        long head = books.ledger().head().seq();
        String extent = "[]";
        Optional<Fields> place = number.isBlank() ? Optional.empty() : books.find(PlaceType.TYPE, number.strip(), head);
        for (int i = 0; i < HIGHEST && place.isPresent(); i++) {
            Optional<Outline> outline = place.get().find(PlaceType.GEOMETRY);
            if (outline.isPresent()) {
                Envelope of = outline.get().envelope();
                extent = "[" + of.getMinX() + "," + of.getMinY() + "," + of.getMaxX() + "," + of.getMaxY() + "]";
                break;
            }
            place = place.get().find(PlaceType.PARENT).flatMap(parent -> books.find(PlaceType.TYPE, parent, head));
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(extent);
    }

    @Needs(Right.ENTER_RECORDS)
    @GetMapping("/enter/{type}/find")
    ResponseEntity<String> find(@PathVariable String type, @RequestParam(defaultValue = "") String q) {
        List<FormCell.Choice> found = q.isBlank() ? List.of() : references.find(type, q);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(JsonArray.of(
                                found,
                                c -> JsonObject.builder()
                                        .put("value", c.value())
                                        .put("label", c.label())
                                        .build())
                        .toString());
    }
}

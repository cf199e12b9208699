package org.clearground.web.entry;

import java.util.List;
import org.clearground.ledger.JsonArray;
import org.clearground.ledger.JsonObject;
import org.clearground.web.access.Needs;
import org.clearground.web.access.Right;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Finds what a cell may name while somebody types, for the page's script.
@Controller
final class SuggestPage {

    private final References references;

    SuggestPage(References references) {
        this.references = references;
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

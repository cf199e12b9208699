package org.clearground.web.map;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.clearground.tile.TileLayer;
import org.clearground.web.access.Needs;
import org.clearground.web.access.Right;
import org.clearground.web.access.SignedIn;
import org.clearground.web.page.Asking;
import org.clearground.web.page.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/// The map of the country at the end of a period, as known at a prefix: what each caller may see of it. Who has
/// not signed in sees what is marked public. Without scripts it is a picture and a table.
@Controller
final class MapPage {

    private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);

    private final Asking asking;
    private final TileShelf shelf;
    private final MapFacts facts;
    private final SqlImagery imagery;
    private final SettlementShelf settlements;

    MapPage(Asking asking, TileShelf shelf, MapFacts facts, MapGround ground) {
        this.imagery = ground.imagery();
        this.settlements = ground.settlements();
        this.asking = asking;
        this.shelf = shelf;
        this.facts = facts;
    }

    /// A line of the table.
    ///
    /// @param layer the layer's word
    /// @param kind  the word of the class
    /// @param count how many
    public record Line(String layer, String kind, int count) {}

    @Needs(Right.OPEN)
    @GetMapping("/map")
    String map(
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String known,
            Model model) {
        Question question = asking.of(period, known);
        Sight sight = shelf.sight();
        List<String> credits = credits(question.known().seq());
        model.addAttribute("question", question);
        model.addAttribute("tier", sight.code());
        model.addAttribute(
                "state",
                MapState.of(shelf, question, sight, credits, settlements.address())
                        .json());
        model.addAttribute("credits", credits);
        model.addAttribute("settlements", settlements.address().isPresent());
        model.addAttribute("unread", Right.READ_RECORDS.allows(SignedIn.role()) ? settlements.faults() : List.of());
        model.addAttribute("imagery", Right.READ_FIGURES.allows(SignedIn.role()) ? imagery.layers() : List.of());
        model.addAttribute("lines", lines(question, sight));
        return "map";
    }

    /// What the script of a map is told, for other pages that show one.
    @Needs(Right.OPEN)
    @GetMapping("/map/state")
    ResponseEntity<String> state(
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String known) {
        Question question = asking.of(period, known);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noCache())
                .body(MapState.of(
                                shelf,
                                question,
                                shelf.sight(),
                                credits(question.known().seq()),
                                settlements.address())
                        .json());
    }

    /// The map as one picture, for who has no scripts.
    @Needs(Right.OPEN)
    @GetMapping("/map/picture.svg")
    ResponseEntity<String> picture(
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String known,
            Locale locale,
            @RequestHeader HttpHeaders headers) {
        MapFacts.Picture picture = facts.picture(shelf.sight().question(asking.of(period, known)), locale);
        boolean has = headers.getIfNoneMatch().contains(picture.tag());
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(has ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .eTag(picture.tag())
                // who asks is not in the address
                .cacheControl(CacheControl.noCache().cachePrivate());
        return has ? answer.build() : answer.contentType(SVG).body(picture.svg());
    }

    private List<Line> lines(Question question, Sight sight) {
        List<Line> lines = new ArrayList<>();
        for (TileLayer layer : List.of(TileLayer.HAZARD, TileLayer.RELEASED)) {
            shelf.tiles()
                    .counts(layer, sight.question(question))
                    .forEach((kind, count) -> lines.add(new Line(layer.code(), kind, count)));
        }
        return lines;
    }

    /// Where boundaries and settlements come from, as they themselves say.
    private List<String> credits(long known) {
        TreeSet<String> sources = new TreeSet<>(facts.credits(known));
        sources.addAll(settlements.credits());
        return List.copyOf(sources);
    }
}

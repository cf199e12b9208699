package org.clearground.web.map;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.clearground.books.Books;
import org.clearground.record.Columns;
import org.clearground.registry.PlaceType;
import org.clearground.tile.TileLayer;
import org.clearground.web.access.Needs;
import org.clearground.web.access.Right;
import org.clearground.web.access.SignedIn;
import org.clearground.web.page.Asking;
import org.clearground.web.page.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The map of the country at the end of a period, as known at a prefix: what each caller may see of it. Who has
/// not signed in sees what is marked public. Without scripts it is a picture and a table.
@Controller
final class MapPage {

    private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);

    private final Books books;
    private final Asking asking;
    private final TileShelf shelf;
    private final MessageSource texts;
    private final SqlImagery imagery;
    private final SettlementShelf settlements;

    MapPage(Books books, Asking asking, TileShelf shelf, MessageSource texts, MapGround ground) {
        this.imagery = ground.imagery();
        this.settlements = ground.settlements();
        this.books = books;
        this.asking = asking;
        this.shelf = shelf;
        this.texts = texts;
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
            Locale locale) {
        Question question = asking.of(period, known);
        WholeMap map = new WholeMap(shelf.tiles(), texts, locale);
        return ResponseEntity.ok()
                .contentType(SVG)
                .cacheControl(CacheControl.noCache())
                .body(map.draw(shelf.sight().question(question)));
    }

    private List<Line> lines(Question question, Sight sight) {
        List<Line> lines = new ArrayList<>();
        for (TileLayer layer : List.of(TileLayer.HAZARD, TileLayer.RELEASED)) {
            shelf.tiles()
                    .outlines(layer, sight.question(question))
                    .forEach((kind, shapes) -> lines.add(new Line(layer.code(), kind, shapes.size())));
        }
        return lines;
    }

    /// Where boundaries and settlements come from, as they themselves say.
    private List<String> credits(long known) {
        TreeSet<String> sources = new TreeSet<>();
        books.current(PlaceType.TYPE, known, (entry, fields) -> {
            if (fields.find(PlaceType.GEOMETRY).isPresent()) {
                fields.find(Columns.SOURCE).ifPresent(sources::add);
            }
        });
        sources.addAll(settlements.credits());
        return List.copyOf(sources);
    }
}

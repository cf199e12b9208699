package org.clearground.web.map;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.clearground.books.Books;
import org.clearground.record.Columns;
import org.clearground.registry.PlaceType;
import org.clearground.tile.Recent;
import org.clearground.tile.TileQuestion;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// What the map's page and its picture say, worked out once for each prefix and circle of people: a picture takes
/// longer than all else of the page.
@Component
final class MapFacts {

    private static final int MOST_CREDITS = 16;
    private static final long MOST_LETTERS = 8 << 20;

    private final Books books;
    private final TileShelf shelf;
    private final MessageSource texts;
    private final Recent<Long, List<String>> credits = new Recent<>(MOST_CREDITS, _ -> 1);
    private final Recent<Drawn, Picture> pictures =
            new Recent<>(MOST_LETTERS, picture -> picture.svg().length());

    MapFacts(Books books, TileShelf shelf, MessageSource texts) {
        this.books = books;
        this.shelf = shelf;
        this.texts = texts;
    }

    private record Drawn(TileQuestion question, Locale locale) {}

    /// The map as one drawing.
    ///
    /// @param svg the drawing
    /// @param tag tells it from others
    record Picture(String svg, String tag) {}

    /// The picture for whoever asks this question, which tells what they may see.
    Picture picture(TileQuestion question, Locale locale) {
        return pictures.get(new Drawn(question, locale), _ -> {
            String svg = new WholeMap(shelf.tiles(), texts, locale).draw(question);
            String content = svg.length() + "-" + HexFormat.of().toHexDigits(svg.hashCode());
            return new Picture(svg, "\"" + question.known() + "-" + content + "\"");
        });
    }

    /// Where the boundaries come from, as the places themselves say.
    List<String> credits(long known) {
        return credits.get(known, _ -> {
            TreeSet<String> sources = new TreeSet<>();
            books.current(PlaceType.TYPE, known, (entry, fields) -> {
                if (fields.find(PlaceType.GEOMETRY).isPresent()) {
                    fields.find(Columns.SOURCE).ifPresent(sources::add);
                }
            });
            return List.copyOf(sources);
        });
    }
}

package org.clearground.report.document;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A finished document, ready to be written in any format.
///
/// @param title    its title
/// @param language a tag such as `en`
/// @param stamp    what stands on every page
/// @param glossary the definitions that its figures name
/// @param blocks   its parts in reading order
public record Document(String title, String language, Stamp stamp, List<Definition> glossary, List<Block> blocks) {

    /// Refuses a figure without a definition, one id with two numbers, and two tables or drawings with one id.
    public Document {
        glossary = List.copyOf(glossary);
        blocks = List.copyOf(blocks);
        Set<String> keys = new HashSet<>();
        glossary.forEach(d -> keys.add(d.key()));
        Map<String, Optional<BigDecimal>> numbers = new HashMap<>();
        blocks.stream().flatMap(Document::figures).forEach(figure -> check(figure, keys, numbers));
        Set<String> ids = new HashSet<>();
        blocks.stream().flatMap(Document::ids).forEach(id -> {
            if (!ids.add(id)) {
                throw new IllegalArgumentException("two parts of the document have the id " + id);
            }
        });
    }

    /// All figures in reading order, repeated as often as they are printed.
    public List<BoundFigure> figures() {
        return blocks.stream().flatMap(Document::figures).toList();
    }

    /// All tables in reading order, those of drawings among them.
    public List<Table> tables() {
        return blocks.stream().flatMap(Document::tables).toList();
    }

    private static void check(BoundFigure figure, Set<String> keys, Map<String, Optional<BigDecimal>> numbers) {
        if (!keys.contains(figure.definition())) {
            throw new IllegalArgumentException(
                    "the figure " + figure.id() + " names no definition of the glossary: " + figure.definition());
        }
        Optional<BigDecimal> before = numbers.putIfAbsent(figure.id(), figure.number());
        if (before != null
                && !before.map(BigDecimal::stripTrailingZeros)
                        .equals(figure.number().map(BigDecimal::stripTrailingZeros))) {
            throw new IllegalArgumentException("the figure " + figure.id() + " has two numbers");
        }
    }

    private static Stream<BoundFigure> figures(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading.text().figures().stream();
            case Block.Paragraph paragraph -> paragraph.text().figures().stream();
            case Block.Points points -> points.points().stream().flatMap(p -> p.figures().stream());
            case Block.KeyFigures key ->
                key.cards().stream()
                        .flatMap(c -> Stream.concat(c.value().figures().stream(), c.note().figures().stream()));
            case Block.Figure figure ->
                Stream.concat(
                        figure.caption().figures().stream(),
                        figure.data().stream().flatMap(Table::figures));
            case Block.Photos photos -> photos.photos().stream().flatMap(p -> p.caption().figures().stream());
            case Block.Tabled table -> table.table().figures();
            case Block.Definitions none -> Stream.empty();
            case Block.Remarks remarks -> remarks.remarks().stream().flatMap(r -> r.text().figures().stream());
        };
    }

    private static Stream<Table> tables(Block block) {
        return switch (block) {
            case Block.Figure figure -> figure.data().stream();
            case Block.Tabled table -> Stream.of(table.table());
            default -> Stream.empty();
        };
    }

    private static Stream<String> ids(Block block) {
        Stream<String> own = switch (block) {
            case Block.Heading heading -> Stream.of(heading.anchor());
            case Block.Figure figure -> Stream.of(figure.drawing().caption().id());
            case Block.Photos photos -> photos.photos().stream().map(Block.Photo::id);
            default -> Stream.empty();
        };
        return Stream.concat(own, tables(block).map(Table::id));
    }
}

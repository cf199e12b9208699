package org.clearground.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Running text: words and bound figures.
///
/// @param spans in reading order
public record Rich(List<Span> spans) {

    /// A piece of running text.
    public sealed interface Span {

        /// The letters of the piece.
        String letters();
    }

    /// Words without numbers of their own.
    ///
    /// @param letters the words
    public record Words(String letters) implements Span {}

    /// A number.
    ///
    /// @param figure what it is
    public record Bound(BoundFigure figure) implements Span {

        @Override
        public String letters() {
            return figure.printed();
        }
    }

    /// Words that lead to another page.
    ///
    /// @param letters the words
    /// @param target  the page, relative to this one
    public record Link(String letters, String target) implements Span {}

    /// Words that warn: printed so that they stand out, also without colour.
    ///
    /// @param letters the words
    public record Flag(String letters) implements Span {}

    /// Copies the list.
    public Rich {
        spans = List.copyOf(spans);
    }

    /// Words alone.
    public static Rich of(String words) {
        return new Rich(List.of(new Words(words)));
    }

    /// A figure alone.
    public static Rich of(BoundFigure figure) {
        return new Rich(List.of(new Bound(figure)));
    }

    /// Several texts, one after the other with a space between.
    public static Rich joined(List<Rich> texts) {
        List<Span> spans = new ArrayList<>();
        for (Rich text : texts) {
            if (!spans.isEmpty()) {
                spans.add(new Words(" "));
            }
            spans.addAll(text.spans);
        }
        return new Rich(spans);
    }

    /// The figures in the text.
    public List<BoundFigure> figures() {
        return spans.stream()
                .filter(Bound.class::isInstance)
                .map(s -> ((Bound) s).figure())
                .toList();
    }

    /// The text without its bindings.
    public String plain() {
        return spans.stream().map(Span::letters).collect(Collectors.joining());
    }
}

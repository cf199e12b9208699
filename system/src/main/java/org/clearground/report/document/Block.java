package org.clearground.report.document;

import java.util.List;
import java.util.Optional;
import org.clearground.finding.Severity;
import org.clearground.report.draw.Drawing;

/// One part of a document.
public sealed interface Block {

    /// A heading.
    ///
    /// @param level  2 for a section, 3 and 4 below it (1 is the document's title)
    /// @param anchor its place in links; lower-case letters, digits and hyphens
    /// @param text   the words
    record Heading(int level, String anchor, Rich text) implements Block {

        /// Refuses another level.
        public Heading {
            if (level < 2 || level > 4) {
                throw new IllegalArgumentException("a heading has level 2, 3 or 4, not " + level);
            }
        }
    }

    /// A paragraph.
    ///
    /// @param text words and figures
    record Paragraph(Rich text) implements Block {}

    /// Points of a list.
    ///
    /// @param points each a sentence
    record Points(List<Rich> points) implements Block {

        /// Copies the list.
        public Points {
            points = List.copyOf(points);
        }
    }

    /// The few numbers that a reader takes home.
    ///
    /// @param cards in order of weight
    record KeyFigures(List<Card> cards) implements Block {

        /// Copies the list.
        public KeyFigures {
            cards = List.copyOf(cards);
        }
    }

    /// One key figure.
    ///
    /// @param label what it is
    /// @param value the number with its unit
    /// @param note  a line under it: since when, of what
    record Card(String label, Rich value, Rich note) {}

    /// A drawing with its data.
    ///
    /// @param drawing the vectors
    /// @param caption the line under it
    /// @param data    the same as a table, for those who cannot see it or want the numbers
    record Figure(Drawing drawing, Rich caption, Optional<Table> data) implements Block {}

    /// Photographs, side by side where there is room.
    ///
    /// @param photos in reading order
    record Photos(List<Photo> photos) implements Block {

        /// Copies the list.
        public Photos {
            photos = List.copyOf(photos);
        }
    }

    /// One photograph. Its pixels come into the document itself.
    ///
    /// @param id      its place in the document; lower-case letters, digits and hyphens
    /// @param width   pixels from left to right
    /// @param height  pixels from top to bottom
    /// @param jpeg    the picture's file
    /// @param title   what it shows, for those who cannot see it
    /// @param caption the line under it
    record Photo(String id, int width, int height, byte[] jpeg, String title, Rich caption) {}

    /// A table.
    ///
    /// @param table its rows
    record Tabled(Table table) implements Block {}

    /// Terms and what they mean.
    ///
    /// @param entries in order
    record Definitions(List<Definition> entries) implements Block {

        /// Copies the list.
        public Definitions {
            entries = List.copyOf(entries);
        }
    }

    /// What a reader of the figures should know.
    ///
    /// @param remarks in order of weight
    record Remarks(List<Remark> remarks) implements Block {

        /// Copies the list.
        public Remarks {
            remarks = List.copyOf(remarks);
        }
    }

    /// One thing that a reader should know.
    ///
    /// @param code     the rule that found it
    /// @param severity how much it weighs
    /// @param text     a sentence
    record Remark(String code, Severity severity, Rich text) {}
}

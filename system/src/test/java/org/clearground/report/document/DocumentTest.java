package org.clearground.report.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DocumentTest {

    private static final Stamp STAMP = new Stamp("a year", "a day", "abc", Optional.empty());
    private static final List<Definition> GLOSSARY = List.of(new Definition("area-cleared", "Area", "Ground."));

    private static Document of(Block... blocks) {
        return new Document("Title", "en", STAMP, GLOSSARY, List.of(blocks));
    }

    private static Block paragraph(BoundFigure figure) {
        return new Block.Paragraph(Rich.of(figure));
    }

    @Test
    void refusesAFigureWithoutDefinition() {
        BoundFigure stray = BoundFigure.of("x", "1", BigDecimal.ONE, new BoundFigure.Measure("ha", 0), "nowhere");
        assertThatThrownBy(() -> of(paragraph(stray))).hasMessageContaining("names no definition");
    }

    @Test
    void refusesOneFigureWithTwoNumbers() {
        assertThatThrownBy(() -> of(paragraph(Samples.area("a", "1.5")), paragraph(Samples.area("a", "1.6"))))
                .hasMessageContaining("two numbers");
    }

    @Test
    void allowsOneFigureTwiceWithTheSameNumber() {
        assertThat(of(paragraph(Samples.area("a", "1.5")), paragraph(Samples.area("a", "1.50")))
                        .figures())
                .hasSize(2);
    }

    @Test
    void refusesTwoPartsWithOneId() {
        Block heading = new Block.Heading(2, "here", Rich.of("Here"));
        assertThatThrownBy(() -> of(heading, heading)).hasMessageContaining("here");
    }

    @Test
    void refusesARowOfAnotherLength() {
        List<List<Table.HeadCell>> head = List.of(List.of(Table.HeadCell.words("a"), Table.HeadCell.number("b")));
        List<Table.Row> rows = List.of(new Table.Row(Table.Kind.PLAIN, List.of(Table.Cell.of("x"))));
        assertThatThrownBy(() -> new Table("t", Rich.of("T"), head, rows, List.of()))
                .hasMessageContaining("2 columns");
    }
}

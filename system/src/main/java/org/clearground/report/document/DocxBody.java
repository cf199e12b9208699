package org.clearground.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clearground.report.draw.Drawing;

/// The blocks of a document as the body of a text document.
final class DocxBody {

    /// Lengths of a drawing: 36,000 to a millimetre.
    private static final long MILLIMETRE = 36_000;

    private static final int PAPER_WIDTH = 176;
    private static final int TALLEST = 225;

    /// The longer side of a photograph, in millimetres.
    private static final int PHOTO_WIDTH = 120;

    /// Photographs are numbered behind all drawings.
    private static final int FIRST_PHOTO = 10_000;

    private final DocxRuns runs;
    private final Texts words;
    private final List<Drawing> drawings = new ArrayList<>();
    private final List<Block.Photo> photos = new ArrayList<>();
    private final StringBuilder out = new StringBuilder();
    private int bookmarks;

    DocxBody(Document document, Texts words) {
        this.words = words;
        runs = new DocxRuns(document, words);
    }

    String write(Document document) {
        Stamp stamp = document.stamp();
        stamp.banner().ifPresent(b -> out.append(paragraph("Banner", DocxRuns.run(b, ""))));
        out.append(paragraph("Title", DocxRuns.run(document.title(), "")));
        out.append(paragraph("Stamp", DocxRuns.run(stamp(stamp, words), "")));
        document.blocks().forEach(this::block);
        return out.toString();
    }

    /// The drawings in the order in which the body names them as `figure-1`, `figure-2` …
    List<Drawing> drawings() {
        return drawings;
    }

    /// The photographs in the order in which the body names them as `photo1`, `photo2` …
    List<Block.Photo> photos() {
        return photos;
    }

    static String stamp(Stamp stamp, Texts words) {
        return words.text("period") + ": " + stamp.period() + "  ·  " + words.text("known") + ": " + stamp.knownAt()
                + "  ·  " + words.text("head") + ": " + stamp.head();
    }

    static String paragraph(String style, String runs) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + runs + "</w:p>";
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading heading -> heading(heading);
            case Block.Paragraph p -> out.append(paragraph("BodyText", runs.of(p.text())));
            case Block.Points points -> points.points().forEach(p -> out.append(paragraph("ListBullet", runs.of(p))));
            case Block.KeyFigures key -> out.append(new DocxTable(cards(key), runs).write());
            case Block.Figure figure -> figure(figure);
            case Block.Photos all -> all.photos().forEach(this::photo);
            case Block.Tabled t -> out.append(new DocxTable(t.table(), runs).write());
            case Block.Definitions definitions -> definitions.entries().forEach(this::definition);
            case Block.Remarks remarks -> remarks.remarks().forEach(this::remark);
        }
    }

    private void heading(Block.Heading heading) {
        int number = bookmarks++;
        String name = heading.anchor().replace('-', '_');
        out.append(paragraph(
                "Heading" + (heading.level() - 1),
                "<w:bookmarkStart w:id=\"" + number + "\" w:name=\"" + Markup.escape(name) + "\"/>"
                        + runs.of(heading.text()) + "<w:bookmarkEnd w:id=\"" + number + "\"/>"));
    }

    /// Cards are a page's way; here they are rows that a screen reader reads as such.
    private Table cards(Block.KeyFigures key) {
        List<Table.Row> rows = key.cards().stream()
                .map(c -> new Table.Row(
                        Table.Kind.PLAIN,
                        List.of(Table.Cell.of(c.label()), new Table.Cell(c.value()), new Table.Cell(c.note()))))
                .toList();
        List<Table.HeadCell> head = List.of(
                Table.HeadCell.words(words.text("card.label")),
                Table.HeadCell.number(words.text("card.value")),
                Table.HeadCell.words(words.text("card.note")));
        return new Table("key-figures", Rich.of(words.text("card.caption")), List.of(head), rows, List.of());
    }

    private void definition(Definition entry) {
        out.append(paragraph("Term", DocxRuns.run(entry.term(), "")));
        out.append(paragraph("Definition", DocxRuns.run(entry.text(), "")));
    }

    private void remark(Block.Remark remark) {
        String severity = words.text("severity." + remark.severity().name().toLowerCase(Locale.ROOT));
        out.append(paragraph(
                "Remark",
                DocxRuns.run(severity + ": ", "Strong")
                        + runs.of(remark.text())
                        + DocxRuns.run("  " + remark.code(), "Code")));
    }

    private void figure(Block.Figure figure) {
        Drawing drawing = figure.drawing();
        drawings.add(drawing);
        int number = drawings.size();
        String vectors = """
                <a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}">\
                <asvg:svgBlip r:embed="svg%s"/></a:ext></a:extLst>""".formatted(number);
        double ratio = drawing.height() / drawing.width();
        picture(
                new Inline(
                        number,
                        drawing.caption().id(),
                        drawing.caption().title() + ". " + drawing.caption().description(),
                        "png" + number,
                        vectors),
                Math.min(PAPER_WIDTH, TALLEST / ratio),
                ratio);
        out.append(paragraph("FigureCaption", runs.of(figure.caption())));
        figure.data().ifPresent(data -> out.append(new DocxTable(data, runs).write()));
    }

    private void photo(Block.Photo photo) {
        photos.add(photo);
        int number = photos.size();
        double ratio = (double) photo.height() / photo.width();
        picture(
                new Inline(FIRST_PHOTO + number, photo.id(), photo.title(), "photo" + number, ""),
                Math.min(PHOTO_WIDTH, PHOTO_WIDTH / ratio),
                ratio);
        out.append(paragraph("FigureCaption", runs.of(photo.caption())));
    }

    /// A picture in the text.
    ///
    /// @param number  its number in the document
    /// @param name    its name
    /// @param about   what it shows
    /// @param part    the relation that leads to its pixels
    /// @param vectors markup that leads to the same as vectors; may be empty
    private record Inline(int number, String name, String about, String part, String vectors) {}

    private void picture(Inline picture, double millimetres, double ratio) {
        String extent = "cx=\"" + Math.round(millimetres * MILLIMETRE) + "\" cy=\""
                + Math.round(millimetres * ratio * MILLIMETRE) + "\"";
        out.append(paragraph("Figure", """
                <w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent %1$s/>\
                <wp:docPr id="%2$s" name="%3$s" descr="%4$s"/><wp:cNvGraphicFramePr>\
                <a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic>\
                <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>\
                <pic:nvPicPr><pic:cNvPr id="%2$s" name="%3$s" descr="%4$s"/><pic:cNvPicPr/></pic:nvPicPr>\
                <pic:blipFill><a:blip r:embed="%5$s">%6$s</a:blip><a:stretch><a:fillRect/></a:stretch>\
                </pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext %1$s/></a:xfrm>\
                <a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>\
                </wp:inline></w:drawing></w:r>""".formatted(
                        extent,
                        picture.number(),
                        Markup.escape(picture.name()),
                        Markup.escape(picture.about()),
                        picture.part(),
                        picture.vectors())));
    }
}

package org.clearground.report.document;

import java.util.Base64;
import java.util.function.Function;

/// Photographs as markup, two beside each other, their pixels inside the page.
final class PhotoMarkup {

    private static final String SCREEN = """
            .photos { display: flex; flex-wrap: wrap; gap: 1rem; align-items: flex-start; }
            .photos figure { margin: .6rem 0; flex: 0 1 22rem; min-width: 12rem; }
            .photos img { display: block; max-width: 100%; max-height: 22rem; width: auto; height: auto; }
            .photos figcaption { overflow-wrap: anywhere; }
            """;
    private static final String PAPER = """
            .photos { width: 100%; margin-top: 4mm; border-collapse: collapse; border: 0; page-break-inside: auto; }
            .photos tr { page-break-inside: avoid; border: 0; }
            .photos td { width: 50%; border: 0; padding: 0 4mm 4mm 0; vertical-align: top; }
            .photos figure { margin: 0; }
            .photos figcaption { word-wrap: break-word; width: 84mm; }
            """;

    /// The largest size on paper, in millimetres.
    private static final int PAPER_WIDTH = 84;

    private static final int PAPER_HEIGHT = 84;

    private final Target target;

    PhotoMarkup(Target target) {
        this.target = target;
    }

    static String style(Target target) {
        return target == Target.SCREEN ? SCREEN : PAPER;
    }

    /// The photographs; on paper they are cells of a table, since the printer knows no other way to set two
    /// pictures beside each other.
    String markup(Block.Photos photos, Function<Rich, String> rich) {
        StringBuilder out = new StringBuilder();
        boolean screen = target == Target.SCREEN;
        out.append(screen ? "<div class=\"photos\">\n" : "<table class=\"photos\" role=\"presentation\">\n");
        for (int i = 0; i < photos.photos().size(); i++) {
            Block.Photo photo = photos.photos().get(i);
            if (!screen) {
                out.append(i % 2 == 0 ? "<tr><td>" : "<td>");
            }
            figure(out, photo, rich.apply(photo.caption()));
            if (!screen) {
                boolean last = i == photos.photos().size() - 1;
                out.append("</td>")
                        .append(last && i % 2 == 0 ? "<td></td>" : "")
                        .append(last || i % 2 == 1 ? "</tr>\n" : "");
            }
        }
        return out.append(screen ? "</div>\n" : "</table>\n").toString();
    }

    private void figure(StringBuilder out, Block.Photo photo, String caption) {
        out.append("<figure id=\"")
                .append(Markup.escape(photo.id()))
                .append("\"><img src=\"data:image/jpeg;base64,")
                .append(Base64.getEncoder().encodeToString(photo.jpeg()))
                .append("\" alt=\"")
                .append(Markup.escape(photo.title()))
                .append('"')
                .append(size(photo))
                .append(" /><figcaption>")
                .append(caption)
                .append("</figcaption></figure>\n");
    }

    private String size(Block.Photo photo) {
        if (target == Target.SCREEN) {
            return " width=\"" + photo.width() + "\" height=\"" + photo.height() + "\"";
        }
        double scale = Math.min((double) PAPER_WIDTH / photo.width(), (double) PAPER_HEIGHT / photo.height());
        return " style=\"width:" + tenths(photo.width() * scale) + "mm;height:" + tenths(photo.height() * scale)
                + "mm\"";
    }

    private static String tenths(double millimetres) {
        long tenths = Math.max(1, Math.round(millimetres * 10));
        return tenths / 10 + "." + tenths % 10;
    }
}

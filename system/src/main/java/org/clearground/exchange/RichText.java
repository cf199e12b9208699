package org.clearground.exchange;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;

/// Puts a text together from the runs in which a workbook keeps it, without the readings of Asian letters.
final class RichText {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private boolean inReading;

    /// Takes what stands in `t` elements.
    void take(int event, Xml xml) throws BadWorkbook {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                inText |= xml.name().equals("t");
                inReading |= xml.name().equals("rPh");
            }
            case XMLStreamConstants.END_ELEMENT -> {
                inText &= !xml.name().equals("t");
                inReading &= !xml.name().equals("rPh");
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                if (inText && !inReading) {
                    append(xml.text());
                }
            }
            default -> {
                // Comments and processing instructions say nothing.
            }
        }
    }

    /// Takes characters, however they are marked.
    void append(String more) throws BadWorkbook {
        if (text.length() + more.length() > Limits.CELL) {
            throw new BadWorkbook("cell.too-large", "A cell of the workbook holds more than 1 MiB of text.");
        }
        text.append(more);
    }

    /// The text, and begins the next one.
    String end() {
        String whole = text.toString();
        text.setLength(0);
        if (whole.indexOf("_x") < 0) {
            return whole;
        }
        Matcher escaped = ESCAPED.matcher(whole);
        return escaped.replaceAll(
                m -> Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(m.group(1), 16))));
    }
}

package org.clearground.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;

/// Which of a workbook's cell styles show a number as a day: dates are numbers that only look otherwise.
final class CellStyles {

    private final List<Boolean> days = new ArrayList<>();

    private CellStyles() {}

    static CellStyles read(XlsxPackage zip, String part) throws IOException, BadWorkbook {
        CellStyles styles = new CellStyles();
        if (!zip.has(part)) {
            return styles;
        }
        Map<Integer, String> formats = new HashMap<>();
        boolean inCells = false;
        try (Xml xml = new Xml(zip.part(part).orElseThrow())) {
            for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
                boolean begins = event == XMLStreamConstants.START_ELEMENT;
                if (begins && xml.name().equals("numFmt")) {
                    formats.put(
                            number(xml, "numFmtId"), xml.attribute("formatCode").orElse(""));
                } else if (begins && inCells && xml.name().equals("xf")) {
                    int id = number(xml, "numFmtId");
                    styles.days.add(formats.containsKey(id) ? showsDay(formats.getOrDefault(id, "")) : isDay(id));
                }
                boolean ends = event == XMLStreamConstants.END_ELEMENT;
                if ((begins || ends) && xml.name().equals("cellXfs")) {
                    inCells = begins;
                }
            }
        }
        return styles;
    }

    private static int number(Xml xml, String attribute) {
        return xml.attribute(attribute)
                .filter(n -> n.matches("[0-9]{1,6}"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    /// Whether the style shows a number as a day.
    boolean isDate(int style) {
        return style >= 0 && style < days.size() && days.get(style);
    }

    /// The formats that every program knows by number.
    private static boolean isDay(int id) {
        return (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
    }

    /// Whether a format of the workbook's own shows years or days, outside of quoted words, colours and
    /// languages.
    private static boolean showsDay(String format) {
        String plain =
                format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.", "").toLowerCase(Locale.ROOT);
        return plain.indexOf('y') >= 0 || plain.indexOf('d') >= 0;
    }
}

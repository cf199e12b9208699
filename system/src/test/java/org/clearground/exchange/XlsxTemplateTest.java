package org.clearground.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.clearground.land.ClearanceReportType;
import org.clearground.land.HazardAreaType;
import org.clearground.record.Labels;
import org.clearground.record.RecordType;
import org.junit.jupiter.api.Test;

/// The workbook to fill in, as a file.
class XlsxTemplateTest {

    @Test
    void isTheSameToTheByteInAnotherZoneAndLocale() throws IOException {
        for (RecordType type : List.of(new HazardAreaType(), new ClearanceReportType())) {
            byte[] here = template(type);
            TimeZone zone = TimeZone.getDefault();
            Locale locale = Locale.getDefault();
            try {
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
                Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
                assertThat(template(type)).as(type.name()).isEqualTo(here);
            } finally {
                TimeZone.setDefault(zone);
                Locale.setDefault(locale);
            }
        }
    }

    @Test
    void namesNoDayOfTheClock() throws IOException {
        Map<String, String> parts = parts(template(new HazardAreaType()));
        assertThat(parts.get("docProps/core.xml")).contains(">2000-01-01T00:00:00Z<");
        assertThat(parts.keySet()).contains("xl/workbook.xml", "[Content_Types].xml");
    }

    private static byte[] template(RecordType type) throws IOException {
        return XlsxTemplate.write(type, Labels.of(Locale.ENGLISH));
    }

    private static Map<String, String> parts(byte[] file) throws IOException {
        Map<String, String> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal()).hasToString("2000-01-01T00:00");
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}

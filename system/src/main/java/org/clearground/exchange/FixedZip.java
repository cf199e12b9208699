package org.clearground.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/// Writes the archive of an office file so that it holds no time but the one given.
public final class FixedZip {

    private static final String CONTENTS = "[Content_Types].xml";
    private static final LocalDateTime EPOCH = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final Pattern WRITTEN =
            Pattern.compile("(<dcterms:(?:created|modified)[^>]*>)[^<]*(</dcterms:(?:created|modified)>)");

    private static final Pattern MERGE = Pattern.compile("<mergeCell ref=\"[^\"]*\"/>");

    private FixedZip() {}

    /// The archive of a workbook again, with its parts in the order of their names, uncompressed, and this day as
    /// the day on which it was made.
    ///
    /// @throws IOException when it is no archive, or has no list of parts
    public static byte[] rewrite(byte[] archive, LocalDate made) throws IOException {
        Map<String, byte[]> files = read(archive);
        files.computeIfPresent("docProps/core.xml", (name, xml) -> dated(xml, made));
        files.replaceAll((name, xml) -> name.startsWith("xl/worksheets/sheet") ? ordered(xml) : xml);
        return pack(files);
    }

    /// An archive of these parts, in the order of their names.
    ///
    /// @throws IOException when the list of parts is not among them
    public static byte[] pack(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            // A reader of this format wants the list of parts first.
            write(zip, CONTENTS, parts.get(CONTENTS));
            for (Map.Entry<String, byte[]> part : new TreeMap<>(parts).entrySet()) {
                if (!part.getKey().equals(CONTENTS)) {
                    write(zip, part.getKey(), part.getValue());
                }
            }
        }
        return out.toByteArray();
    }

    /// The parts by name. The library writes an archive that can be read from its end only, so it goes through
    /// a file.
    private static Map<String, byte[]> read(byte[] archive) throws IOException {
        Path file = Files.createTempFile("clearground", ".xlsx");
        try {
            Files.write(file, archive);
            Map<String, byte[]> files = new TreeMap<>();
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        files.put(entry.getName(), in.readAllBytes());
                    }
                }
            }
            return files;
        } finally {
            Files.delete(file);
        }
    }

    private static byte[] dated(byte[] xml, LocalDate made) {
        return WRITTEN.matcher(new String(xml, StandardCharsets.UTF_8))
                .replaceAll("$1" + made + "T00:00:00Z$2")
                .getBytes(StandardCharsets.UTF_8);
    }

    /// The library keeps merged cells in a set without order.
    private static byte[] ordered(byte[] xml) {
        String text = new String(xml, StandardCharsets.UTF_8);
        List<String> merges =
                MERGE.matcher(text).results().map(MatchResult::group).sorted().toList();
        Iterator<String> next = merges.iterator();
        return MERGE.matcher(text).replaceAll(m -> next.next()).getBytes(StandardCharsets.UTF_8);
    }

    private static void write(ZipOutputStream zip, String name, byte @Nullable [] bytes) throws IOException {
        if (bytes == null) {
            throw new IOException("the file has no part " + name);
        }
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(EPOCH);
        // Stored, not deflated: another build of the compressing library would give other bytes.
        CRC32 sum = new CRC32();
        sum.update(bytes);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}

package org.clearground.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// The zip file that a workbook is: refuses macros, links, and what would unpack to more than it should, counted
/// while it is read, since what a zip file says of itself may be a lie.
final class XlsxPackage implements AutoCloseable {

    private static final int MOST_PARTS = 2_000;
    private static final long LARGEST = 2L << 30;

    /// Beyond its first bytes no part may unpack to so many times its packed size.
    private static final long RATIO = 200;
    private static final long FREE = 16L << 20;
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final ZipFile zip;
    private long unpacked;

    private XlsxPackage(ZipFile zip) {
        this.zip = zip;
    }

    /// Opens the file and looks at the names of its parts.
    static XlsxPackage open(Path file) throws IOException, BadWorkbook {
        refuseOldFormats(file);
        XlsxPackage opened;
        try {
            opened = new XlsxPackage(new ZipFile(file.toFile()));
        } catch (ZipException e) {
            throw damaged();
        }
        try {
            opened.checkParts();
            return opened;
        } catch (BadWorkbook e) {
            opened.close();
            throw e;
        }
    }

    private static void refuseOldFormats(Path file) throws IOException, BadWorkbook {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(OLE.length);
        }
        if (java.util.Arrays.equals(start, OLE)) {
            throw new BadWorkbook(
                    "workbook.format",
                    "The workbook has a password or the format of Excel before 2007: save it as .xlsx without a password.");
        }
    }

    private void checkParts() throws BadWorkbook {
        if (zip.size() > MOST_PARTS) {
            throw tooLarge("it has " + zip.size() + " parts");
        }
        Set<String> names = new HashSet<>();
        Enumeration<? extends ZipEntry> parts = zip.entries();
        while (parts.hasMoreElements()) {
            String name = parts.nextElement().getName().toLowerCase(Locale.ROOT);
            if (!names.add(name)) {
                throw new BadWorkbook(
                        "workbook.damaged",
                        "The workbook holds the part " + Shortened.of(name) + " twice: save it again.");
            }
            refuseActive(name);
        }
    }

    private static void refuseActive(String name) throws BadWorkbook {
        if (name.contains("vbaproject") || name.contains("macrosheets/") || name.contains("activex/")) {
            throw new BadWorkbook(
                    "workbook.macros", "The workbook has macros: save it as .xlsx without them (not .xlsm).");
        }
        if (name.contains("externallinks/") || name.endsWith("connections.xml") || name.contains("querytables/")) {
            throw new BadWorkbook(
                    "workbook.links",
                    "The workbook has links to other files or data sources: break them (Data, Edit Links) and keep the values.");
        }
        if (name.contains("embeddings/")) {
            throw new BadWorkbook("workbook.embedded", "The workbook has other files inside it: take them out.");
        }
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /// The bytes of a part, if there is one; closing the stream is up to the reader.
    Optional<InputStream> part(String name) throws IOException, BadWorkbook {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Counted(zip.getInputStream(entry), entry.getCompressedSize()));
        } catch (ZipException e) {
            throw damaged();
        }
    }

    private static BadWorkbook damaged() {
        return new BadWorkbook(
                "workbook.damaged", "The file is not a workbook, or is damaged: save it again as .xlsx.");
    }

    private static BadWorkbook tooLarge(String why) {
        return new BadWorkbook(
                "workbook.limit", "The workbook is larger than is read: " + why + ". Save it again, or split it.");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /// A part that unpacks to more than it should.
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;

        private final transient BadWorkbook workbook;

        TooLarge(BadWorkbook workbook) {
            super(workbook.getMessage());
            this.workbook = workbook;
        }

        BadWorkbook workbook() {
            return workbook;
        }
    }

    private final class Counted extends FilterInputStream {

        private final long packed;
        private long read;

        Counted(InputStream in, long packed) {
            super(in);
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int n = super.read(into, offset, length);
            count(Math.max(0, n));
            return n;
        }

        private void count(int n) throws IOException {
            read += n;
            unpacked += n;
            if (unpacked > LARGEST) {
                throw new TooLarge(tooLarge("it unpacks to more than 2 GiB"));
            }
            if (read > FREE && read > packed * RATIO) {
                throw new TooLarge(
                        tooLarge("a part unpacks to more than " + RATIO + " times its size, as no sheet of data does"));
            }
        }
    }
}

package org.clearground.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;

/// The texts that a workbook's cells name by number, on disk: a large workbook has millions.
final class SharedStrings implements AutoCloseable {

    private static final int BLOCK = 1 << 14;
    private static final int MOST_BLOCKS = 64;

    private final Path file;
    private final FileChannel channel;
    private final long[] offsets;
    private final int count;

    /// The blocks that were asked for last: a row names texts from the file's beginning and from its end.
    private final Map<Long, byte[]> blocks = new LinkedHashMap<>(MOST_BLOCKS, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, byte[]> eldest) {
            return size() > MOST_BLOCKS;
        }
    };

    private SharedStrings(Path file, long[] offsets, int count) throws IOException {
        this.file = file;
        this.channel = FileChannel.open(file, StandardOpenOption.READ);
        this.offsets = offsets;
        this.count = count;
    }

    /// Reads the texts of a package; none when it has no such part.
    static SharedStrings read(XlsxPackage zip, String part) throws IOException, BadWorkbook {
        Path file = Files.createTempFile("clearground-", ".texts");
        boolean kept = false;
        try {
            Offsets offsets = new Offsets();
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                if (zip.has(part)) {
                    try (Xml xml = new Xml(zip.part(part).orElseThrow())) {
                        write(xml, out, offsets);
                    }
                }
            }
            SharedStrings strings = new SharedStrings(file, offsets.values, offsets.count);
            kept = true;
            return strings;
        } finally {
            if (!kept) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static void write(Xml xml, OutputStream out, Offsets offsets) throws IOException, BadWorkbook {
        RichText text = new RichText();
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            text.take(event, xml);
            if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("si")) {
                byte[] bytes = text.end().getBytes(StandardCharsets.UTF_8);
                out.write(bytes);
                offsets.add(bytes.length);
            }
        }
    }

    /// The text of a number; refuses one that the workbook does not have.
    String get(int index) throws IOException, BadWorkbook {
        if (index < 0 || index >= count) {
            throw new BadWorkbook(
                    "workbook.damaged", "A cell names a text that the workbook does not have: save it again as .xlsx.");
        }
        byte[] bytes = new byte[Math.toIntExact(offsets[index + 1] - offsets[index])];
        for (int filled = 0; filled < bytes.length; ) {
            long at = offsets[index] + filled;
            byte[] block = block(at / BLOCK);
            int within = (int) (at % BLOCK);
            int length = Math.min(bytes.length - filled, BLOCK - within);
            System.arraycopy(block, within, bytes, filled, length);
            filled += length;
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private byte[] block(long number) throws IOException {
        byte[] known = blocks.get(number);
        if (known != null) {
            return known;
        }
        ByteBuffer read = ByteBuffer.allocate(BLOCK);
        for (long at = number * BLOCK; read.hasRemaining(); ) {
            int n = channel.read(read, at);
            if (n < 0) {
                break;
            }
            at += n;
        }
        blocks.put(number, read.array());
        return read.array();
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /// Where each text begins.
    private static final class Offsets {

        private long[] values = new long[1_024];
        private int count;

        void add(int length) {
            if (count + 2 > values.length) {
                values = Arrays.copyOf(values, values.length * 2);
            }
            values[count + 1] = values[count] + length;
            count++;
        }
    }
}

package org.clearground.report.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.clearground.report.draw.Pixels;

/// Writes pixels as PNG with our own compression, so that the bytes are the same everywhere.
final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    /// Each row as its difference from the row above: most rows of a drawing are alike.
    private static final int UP = 2;

    private Png() {}

    static byte[] write(Pixels picture) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        number(head, picture.width());
        number(head, picture.height());
        head.writeBytes(new byte[] {8, 2, 0, 0, 0});
        chunk(out, "IHDR", head.toByteArray());
        chunk(out, "IDAT", PlainDeflate.compress(rows(picture)));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] rows(Pixels picture) {
        int width = picture.width();
        byte[] rows = new byte[picture.height() * (1 + 3 * width)];
        int at = 0;
        for (int y = 0; y < picture.height(); y++) {
            rows[at++] = UP;
            for (int x = 0; x < width; x++) {
                int here = picture.rgb()[y * width + x];
                int above = y == 0 ? 0 : picture.rgb()[(y - 1) * width + x];
                for (int shift = 16; shift >= 0; shift -= 8) {
                    rows[at++] = (byte) ((here >>> shift) - (above >>> shift));
                }
            }
        }
        return rows;
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] data) {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(type);
        sum.update(data);
        number(out, data.length);
        out.writeBytes(type);
        out.writeBytes(data);
        number(out, (int) sum.getValue());
    }

    private static void number(ByteArrayOutputStream out, int value) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            out.write(value >>> shift);
        }
    }
}

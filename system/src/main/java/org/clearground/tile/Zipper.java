package org.clearground.tile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/// Compresses tiles by gzip. They come out some 6 % larger than with all effort, in a third of the time. Safe for
/// many threads.
final class Zipper {

    private static final byte[] HEADER = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    private static final int TRAILER = 2 * Integer.BYTES;
    private static final int LEAST_ROOM = 64;
    private static final int MOST_IDLE = 16;

    /// To begin anew costs more than to compress a small tile.
    private final ConcurrentLinkedQueue<Deflater> idle = new ConcurrentLinkedQueue<>();

    /// Nothing of nothing.
    byte[] zip(byte[] bytes) {
        if (bytes.length == 0) {
            return bytes;
        }
        @Nullable Deflater waiting = idle.poll();
        Deflater deflater = waiting == null ? new Deflater(Deflater.BEST_SPEED, true) : waiting;
        byte[] out = Arrays.copyOf(HEADER, HEADER.length + bytes.length / 2 + LEAST_ROOM);
        int length = HEADER.length;
        deflater.setInput(bytes);
        deflater.finish();
        while (!deflater.finished()) {
            if (length == out.length) {
                out = Arrays.copyOf(out, 2 * length);
            }
            length += deflater.deflate(out, length, out.length - length);
        }
        if (idle.size() < MOST_IDLE) {
            deflater.reset();
            idle.add(deflater);
        } else {
            deflater.end();
        }
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return ByteBuffer.wrap(Arrays.copyOf(out, length + TRAILER))
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(length, (int) sum.getValue())
                .putInt(length + Integer.BYTES, bytes.length)
                .array();
    }
}

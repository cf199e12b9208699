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
    /// What goes into one packet of the network in any case, the answer's head beside it, is left as it is: to
    /// compress a few hundred bytes takes longer than to draw them, and saves a fifth of them.
    private static final int ONE_PACKET = 1024;

    /// The head of a block that is not compressed.
    private static final int STORED = 5;

    private static final int LEAST_ROOM = 64;
    private static final int MOST_IDLE = 16;

    /// To begin anew costs more than to compress a small tile.
    private final ConcurrentLinkedQueue<Deflater> idle = new ConcurrentLinkedQueue<>();

    /// Nothing of nothing.
    byte[] zip(byte[] bytes) {
        if (bytes.length == 0) {
            return bytes;
        }
        return bytes.length <= ONE_PACKET ? stored(bytes) : deflated(bytes);
    }

    private static byte[] stored(byte[] bytes) {
        ByteBuffer out = ByteBuffer.allocate(HEADER.length + STORED + bytes.length + TRAILER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(HEADER)
                .put((byte) 1)
                .putShort((short) bytes.length)
                .putShort((short) ~bytes.length)
                .put(bytes);
        return finished(out, bytes);
    }

    private byte[] deflated(byte[] bytes) {
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
        return finished(
                ByteBuffer.wrap(Arrays.copyOf(out, length + TRAILER))
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .position(length),
                bytes);
    }

    private static byte[] finished(ByteBuffer out, byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return out.putInt((int) sum.getValue()).putInt(bytes.length).array();
    }
}

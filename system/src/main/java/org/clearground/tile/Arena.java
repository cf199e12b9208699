package org.clearground.tile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Keeps packed bytes by their address. Some of them in memory; when that is used up, in a temporary file that
/// nobody else can open and that ends with the program, so that the memory of a large country is the operating
/// system's to keep or to give away. One thread writes, many read.
final class Arena {

    private static final int CHUNK = 1 << 20;
    private static final int LENGTH = Integer.BYTES;

    /// The share of the program's memory that is used before the file.
    private static final long SHARE = 16;

    private final long most;
    private volatile ByteBuffer[] chunks = {};
    private int used = CHUNK;
    private @Nullable FileChannel file;

    Arena() {
        this(Runtime.getRuntime().maxMemory() / SHARE);
    }

    /// @param most bytes that stay in memory
    Arena(long most) {
        this.most = most;
    }

    /// Keeps bytes and says where.
    long put(byte[] bytes) {
        int needs = LENGTH + bytes.length;
        if (used + needs > CHUNK) {
            ByteBuffer[] now = chunks;
            if (now.length > 0 && now.length * (long) CHUNK > most) {
                now[now.length - 1] = laidDown(now[now.length - 1]);
            }
            ByteBuffer[] more = Arrays.copyOf(now, now.length + 1);
            more[now.length] = ByteBuffer.allocate(Math.max(CHUNK, needs));
            chunks = more;
            used = 0;
        }
        int chunk = chunks.length - 1;
        chunks[chunk].putInt(used, bytes.length).put(used + LENGTH, bytes);
        long address = (long) chunk << Integer.SIZE | used;
        used += needs;
        return address;
    }

    byte[] get(long address) {
        ByteBuffer chunk = chunks[(int) (address >> Integer.SIZE)];
        int at = (int) address;
        byte[] bytes = new byte[chunk.getInt(at)];
        chunk.get(at + LENGTH, bytes);
        return bytes;
    }

    /// The same bytes in the file. They are written before they are mapped: a full disk is told, not met later.
    private ByteBuffer laidDown(ByteBuffer chunk) {
        try {
            if (file == null) {
                Path path = Files.createTempFile("clearground-map", ".bytes");
                file = FileChannel.open(
                        path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            }
            long from = file.size();
            ByteBuffer all = chunk.duplicate().clear();
            while (all.hasRemaining()) {
                file.write(all, from + all.position());
            }
            return file.map(FileChannel.MapMode.READ_ONLY, from, chunk.capacity());
        } catch (IOException e) {
            throw new UncheckedIOException("the map of the country could not be kept in a temporary file", e);
        }
    }
}

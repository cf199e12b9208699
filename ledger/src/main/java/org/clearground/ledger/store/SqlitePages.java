package org.clearground.ledger.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The pages of an SQLite file, past SQLite: each from the write-ahead log where that holds a newer one.
/// Somebody must hold a read transaction meanwhile, so that no page of this state is written over.
final class SqlitePages implements AutoCloseable {

    private static final int FRAME_HEAD = 24;
    private static final int LOG_HEAD = 32;
    private static final int INDEX_HEAD = 48;

    private final FileChannel file;
    private final @Nullable FileChannel log;
    private final Map<Integer, Long> frames = new HashMap<>();
    private final int size;
    private final int count;
    private final ByteBuffer frame;
    private long salts;

    private SqlitePages(FileChannel file, @Nullable FileChannel log, ByteBuffer index) throws IOException, OddFile {
        this.file = file;
        this.log = log;
        ByteBuffer head = ByteBuffer.allocate(100);
        readFully(file, head, 0);
        size = head.getShort(16) == 1 ? 1 << 16 : head.getShort(16);
        if (size < 512 || Integer.bitCount(size) != 1) {
            throw new OddFile("a page of " + size + " bytes");
        }
        frame = ByteBuffer.allocate(FRAME_HEAD + size);
        int logged = index.getInt(16);
        if (log != null && logged > 0) {
            salts = index.order(ByteOrder.BIG_ENDIAN).getLong(32);
            index.order(ByteOrder.nativeOrder());
            readFrames(log, logged);
            count = index.getInt(20);
        } else {
            count = head.getInt(28);
            if (file.size() != (long) count * size || head.getInt(24) != head.getInt(92)) {
                throw new OddFile("another number of pages than the file says");
            }
        }
    }

    static SqlitePages of(Path path) throws IOException, OddFile {
        FileChannel file = FileChannel.open(path);
        FileChannel log = null;
        try {
            Path logged = Path.of(path + "-wal");
            ByteBuffer index = ByteBuffer.allocate(INDEX_HEAD).order(ByteOrder.nativeOrder());
            if (Files.exists(logged) && Files.size(logged) > 0) {
                log = FileChannel.open(logged);
                readIndex(Path.of(path + "-shm"), index);
            }
            return new SqlitePages(file, log, index);
        } catch (IOException | OddFile | RuntimeException e) {
            try (file) {
                if (log != null) {
                    log.close();
                }
            }
            throw e;
        }
    }

    /// What the index of the log says of its last commit; it stands there twice, and is being written while the
    /// two differ.
    private static void readIndex(Path path, ByteBuffer head) throws IOException, OddFile {
        ByteBuffer twice = ByteBuffer.allocate(2 * INDEX_HEAD).order(ByteOrder.nativeOrder());
        try (FileChannel index = FileChannel.open(path)) {
            readFully(index, twice, 0);
        }
        if (!twice.slice(0, INDEX_HEAD).equals(twice.slice(INDEX_HEAD, INDEX_HEAD))) {
            throw new OddFile("a log that is being written");
        }
        head.put(0, twice.array(), 0, INDEX_HEAD);
    }

    private void readFrames(FileChannel of, int logged) throws IOException, OddFile {
        ByteBuffer head = ByteBuffer.allocate(FRAME_HEAD);
        for (int i = 0; i < logged; i++) {
            long at = LOG_HEAD + (long) i * (FRAME_HEAD + size);
            readFully(of, head, at);
            if (head.getLong(8) != salts) {
                throw new OddFile("a log that begins again");
            }
            frames.put(head.getInt(0), at);
        }
    }

    /// Refuses what no ledger's file has: bytes kept free at the end of pages, another encoding than UTF-8,
    /// pages that move by themselves.
    void checkHead() throws IOException, OddFile {
        byte[] head = new byte[size];
        read(1, head);
        if (head[20] != 0 || SqliteRecord.int32(head, 52) != 0 || SqliteRecord.int32(head, 56) != 1) {
            throw new OddFile("another kind of file");
        }
    }

    int size() {
        return size;
    }

    /// How many there are, numbered from 1.
    int count() {
        return count;
    }

    void read(int page, byte[] into) throws IOException, OddFile {
        if (page < 1 || page > count) {
            throw new OddFile("no page " + page);
        }
        Long at = frames.get(page);
        if (at != null && log != null) {
            readFully(log, frame, at);
            // A log that begins again is one whose pages have all been carried into the file.
            if (frame.getInt(0) == page && frame.getLong(8) == salts) {
                frame.get(FRAME_HEAD, into, 0, size);
                return;
            }
        }
        readFully(file, ByteBuffer.wrap(into, 0, size), (long) (page - 1) * size);
    }

    private static void readFully(FileChannel from, ByteBuffer into, long at) throws IOException, OddFile {
        into.clear();
        while (into.hasRemaining()) {
            int read = from.read(into, at + into.position());
            if (read < 0) {
                throw new OddFile("an end in the middle of a page");
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (file) {
            if (log != null) {
                log.close();
            }
        }
    }
}

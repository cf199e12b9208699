package org.clearground.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.clearground.finding.Finding;

/// A folder of files, each named by the SHA-256 of its bytes. Nothing of a sender's file name reaches the disk.
public final class AttachmentStore {

    /// The folder's name beside the books.
    public static final String FOLDER = "attachments";

    /// A file larger than this many bytes is refused.
    public static final long LARGEST = 100L << 20;

    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final long largest;

    /// The store in this folder, which is made when the first file comes.
    public AttachmentStore(Path folder) {
        this(folder, LARGEST);
    }

    AttachmentStore(Path folder, long largest) {
        this.folder = folder;
        this.largest = largest;
    }

    /// The store beside the books in a data folder.
    public static AttachmentStore in(Path dataFolder) {
        return new AttachmentStore(dataFolder.resolve(FOLDER));
    }

    /// What was kept.
    ///
    /// @param sha256 the hash of its bytes, 64 hexadecimal digits
    /// @param bytes  how many there are
    /// @param type   what they show
    public record Kept(String sha256, long bytes, MediaType type) {}

    /// Keeps the bytes of a file; the same bytes twice are kept once.
    ///
    /// @throws BadAttachment when it is no plain file, is empty, too large, or of a kind that is not kept
    /// @throws IOException   when it cannot be read or kept
    public Kept put(Path file) throws IOException, BadAttachment {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new BadAttachment(
                    "attachment.file", "There is no plain file at " + file + ": folders and links are not kept.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return put(in);
        }
    }

    /// Keeps bytes that somebody sent, like [#put(Path)].
    public Kept put(byte[] bytes) throws IOException, BadAttachment {
        return put(new ByteArrayInputStream(bytes));
    }

    private Kept put(InputStream in) throws IOException, BadAttachment {
        Files.createDirectories(folder);
        Path half = Files.createTempFile(folder, "half-", ".tmp");
        try {
            Kept kept = copy(in, half);
            Path target = path(kept.sha256());
            Files.createDirectories(target.resolveSibling(""));
            if (!intact(target, kept.sha256())) {
                Files.move(half, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            return kept;
        } finally {
            Files.deleteIfExists(half);
        }
    }

    /// What bytes would be kept as; nothing is kept. Refuses what [#put(byte[])] refuses.
    public Kept look(byte[] bytes) throws BadAttachment {
        try {
            return copy(new ByteArrayInputStream(bytes), OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The small picture of JPEG or PNG bytes, like [#picture(String)].
    public static Picture preview(byte[] bytes) throws BadAttachment {
        return PictureMaker.of(
                bytes,
                MediaType.of(Arrays.copyOf(bytes, Math.min(bytes.length, MediaType.SHOWN)))
                        .orElse(MediaType.UNKNOWN));
    }

    private Kept copy(InputStream in, Path half) throws IOException, BadAttachment {
        try (OutputStream out = Files.newOutputStream(half)) {
            return copy(in, out);
        }
    }

    /// Copies and counts at once: what a file says of its size may change while it is read.
    private Kept copy(InputStream in, OutputStream out) throws IOException, BadAttachment {
        MessageDigest digest = digest();
        byte[] buffer = new byte[BUFFER];
        byte[] first = new byte[0];
        long bytes = 0;
        for (int n = in.readNBytes(buffer, 0, BUFFER); n > 0; n = in.readNBytes(buffer, 0, BUFFER)) {
            if (bytes == 0) {
                first = Arrays.copyOf(buffer, Math.min(n, MediaType.SHOWN));
            }
            bytes += n;
            if (bytes > largest) {
                throw new BadAttachment(
                        "attachment.size",
                        "The file is larger than " + (largest >> 20)
                                + " MiB: make the picture smaller, or split the scan.");
            }
            digest.update(buffer, 0, n);
            out.write(buffer, 0, n);
        }
        Optional<MediaType> type = MediaType.of(first);
        if (type.isEmpty()) {
            throw new BadAttachment(
                    "attachment.kind",
                    bytes == 0
                            ? "The file is empty."
                            : "The file is neither a JPEG, PNG or TIFF picture nor a PDF, whatever its name says: these are kept.");
        }
        return new Kept(HexFormat.of().formatHex(digest.digest()), bytes, type.get());
    }

    /// The file of a hash; refuses what is no hash, so that no name leads out of the folder.
    public Path path(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("'" + sha256 + "' is not a SHA-256");
        }
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /// What is wrong with a kept file: a fault when it is missing or its bytes have changed.
    public Optional<Finding> check(String sha256) throws IOException {
        Path file = path(sha256);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(Finding.fault(
                    "attachment.missing", "The attachment " + sha256 + " is missing: bring it back from a backup."));
        }
        return intact(file, sha256)
                ? Optional.empty()
                : Optional.of(Finding.fault(
                        "attachment.changed",
                        "The attachment " + sha256
                                + " has changed, its bytes are not those that were attached: bring it back"
                                + " from a backup."));
    }

    /// The small picture of a kept JPEG or PNG file.
    ///
    /// @throws BadAttachment when the file is missing or has changed, is another kind, too large, or cannot be
    ///                       decoded
    public Picture picture(String sha256) throws IOException, BadAttachment {
        Optional<Finding> fault = check(sha256);
        if (fault.isPresent()) {
            throw new BadAttachment(fault.get().code(), fault.get().message());
        }
        if (Files.size(path(sha256)) > PictureMaker.MOST_BYTES) {
            throw new BadAttachment(
                    "attachment.picture.large",
                    "The picture is larger than " + (PictureMaker.MOST_BYTES >> 20)
                            + " MiB: attach a smaller copy to have it printed.");
        }
        byte[] file = Files.readAllBytes(path(sha256));
        return PictureMaker.of(
                file, MediaType.of(Arrays.copyOf(file, MediaType.SHOWN)).orElse(MediaType.UNKNOWN));
    }

    private static boolean intact(Path file, String sha256) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        MessageDigest digest = digest();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest()).equals(sha256);
    }

    /// Copies the file of a hash from another store; says what is wrong with it there.
    public Optional<Finding> take(String sha256, AttachmentStore from) throws IOException {
        Optional<Finding> fault = from.check(sha256);
        if (fault.isPresent() || intact(path(sha256), sha256)) {
            return fault;
        }
        Files.createDirectories(path(sha256).resolveSibling(""));
        Files.copy(from.path(sha256), path(sha256), StandardCopyOption.REPLACE_EXISTING);
        return check(sha256);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

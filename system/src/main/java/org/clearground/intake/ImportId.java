package org.clearground.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.HexFormat;

/// The id of an import: the same files give the same id, whoever imports them and whenever.
final class ImportId {

    static final int DIGITS = 12;

    private ImportId() {}

    /// The first 12 digits of the SHA-256 over each file's name, a NUL, its length, a NUL and its bytes.
    static String of(ImportPlan plan) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] buffer = new byte[1 << 16];
        for (ImportFile file : plan.files()) {
            String head = file.name() + "\0" + Files.size(file.path()) + "\0";
            digest.update(head.getBytes(StandardCharsets.UTF_8));
            try (InputStream in = Files.newInputStream(file.path())) {
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    digest.update(buffer, 0, n);
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }

    /// How the source of every entry of an import begins.
    static String source(String id) {
        return "import " + id + " ";
    }
}

package org.clearground.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/// SHA-256 for import ids and for rows without a number.
final class Sha256 {

    private Sha256() {}

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// The first 12 digits of the hash of a row's filled cells in the order of their names, so that the order of
    /// columns in the file does not matter.
    static String ofCells(Map<String, String> cells) {
        MessageDigest digest = digest();
        new TreeMap<>(cells).forEach((name, value) -> {
            digest.update((name + "\0" + value + "\0").getBytes(StandardCharsets.UTF_8));
        });
        return HexFormat.of().formatHex(digest.digest()).substring(0, ImportId.DIGITS);
    }
}

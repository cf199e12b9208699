package org.clearground.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.clearground.finding.Finding;

/// Finds files whose bytes contradict the declared encoding. A wrong declaration would put garbled names into the
/// books.
final class EncodingCheck {

    private EncodingCheck() {}

    /// A reader that refuses bytes which the encoding does not have, instead of replacing them.
    static Reader open(Path file, TextEncoding encoding) throws IOException {
        return new InputStreamReader(
                Files.newInputStream(file),
                encoding.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /// What contradicts the declared encoding, if anything does.
    static Optional<Finding> contradiction(Path file, TextEncoding declared) throws IOException {
        byte[] start = start(file);
        if (begins(start, 0xEF, 0xBB, 0xBF) && declared != TextEncoding.UTF_8) {
            return contradicts(declared, "it begins with the mark of UTF-8", TextEncoding.UTF_8);
        }
        boolean utf16 = begins(start, 0xFF, 0xFE) || begins(start, 0xFE, 0xFF);
        if (utf16 && declared != TextEncoding.UTF_16) {
            return contradicts(declared, "it begins with the mark of UTF-16", TextEncoding.UTF_16);
        }
        if (!utf16 && declared == TextEncoding.UTF_16) {
            return contradicts(declared, "it does not begin with the mark of UTF-16", TextEncoding.UTF_8);
        }
        if (declared.isSingleByte() && isUtf8BeyondAscii(file)) {
            return contradicts(declared, "its letters beyond A to Z are written as UTF-8", TextEncoding.UTF_8);
        }
        return Optional.empty();
    }

    private static Optional<Finding> contradicts(TextEncoding declared, String why, TextEncoding instead) {
        return Optional.of(Finding.fault(
                "file.encoding",
                "The file was declared as " + declared.word() + ", but " + why + ": declare the encoding "
                        + instead.word() + ", or save the file as " + declared.word() + "."));
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(3);
        }
    }

    private static boolean begins(byte[] start, int... mark) {
        if (start.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((start[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8BeyondAscii(Path file) throws IOException {
        boolean beyond = false;
        char[] buffer = new char[8_192];
        try (Reader reader = open(file, TextEncoding.UTF_8)) {
            for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
                for (int i = 0; i < n && !beyond; i++) {
                    beyond = buffer[i] > 127;
                }
            }
        } catch (CharacterCodingException e) {
            return false;
        }
        return beyond;
    }

    /// The line of the first byte that the encoding does not have; the reader itself notices it a block too
    /// early.
    static long badLine(Path file, TextEncoding encoding) throws IOException {
        CharsetDecoder decoder = encoding.charset().newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(8_192);
        CharBuffer chars = CharBuffer.allocate(8_192);
        long line = 1;
        try (SeekableByteChannel in = Files.newByteChannel(file)) {
            while (in.read(bytes) >= 0) {
                boolean bad = decoder.decode(bytes.flip(), chars, false).isError();
                line += chars.flip().chars().filter(c -> c == '\n').count();
                if (bad) {
                    return line;
                }
                bytes.compact();
                chars.clear();
            }
        }
        return line;
    }
}

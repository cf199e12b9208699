package org.clearground.attachment;

import java.util.Optional;
import org.clearground.code.CodeList;
import org.clearground.code.Coded;

/// What a file is, as its first bytes show; its name and what a sender says of it count for nothing.
public enum MediaType implements Coded {
    JPEG(".jpg", 0xFF, 0xD8, 0xFF),
    PNG(".png", 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A),
    TIFF(".tif", 'I', 'I', 0x2A, 0x00),
    PDF(".pdf", '%', 'P', 'D', 'F', '-'),
    UNKNOWN("");

    /// All values, as files and labels know them.
    public static final CodeList<MediaType> LIST = CodeList.of("media_type", MediaType.class);

    /// How many first bytes show what a file is.
    static final int SHOWN = 8;

    private final String ending;
    private final int[] begin;

    MediaType(String ending, int... begin) {
        this.ending = ending;
        this.begin = begin;
    }

    /// The ending of its file names, with the dot.
    public String ending() {
        return ending;
    }

    /// What these first bytes show, if it is one of the kinds that are kept.
    static Optional<MediaType> of(byte[] first) {
        for (MediaType type : values()) {
            if (type.begin.length > 0 && type.begins(first)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    private boolean begins(byte[] first) {
        if (first.length < begin.length) {
            return false;
        }
        for (int i = 0; i < begin.length; i++) {
            if ((first[i] & 0xFF) != begin[i]) {
                return false;
            }
        }
        return true;
    }
}

package org.clearground.web.entry;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clearground.exchange.TableName;
import org.clearground.intake.waiting.KeptFile;
import org.springframework.web.multipart.MultipartFile;

/// Takes files as a browser sends them, and refuses what no import would read before it is kept.
public final class Uploads {

    /// As many files at once.
    static final int MOST = 20;

    private static final int LONGEST_NAME = 120;

    private Uploads() {}

    /// The files, with the last part of their names. Refuses, with [IllegalArgumentException], none, too many,
    /// names that say nothing and names twice.
    public static List<KeptFile> read(List<MultipartFile> files) throws IOException {
        List<KeptFile> kept = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (MultipartFile file : files) {
            if (!file.isEmpty()
                    || file.getOriginalFilename() != null
                            && !file.getOriginalFilename().isEmpty()) {
                String name = name(file.getOriginalFilename());
                if (!names.add(name)) {
                    throw new IllegalArgumentException("Two files are called " + name + ": give one of them a prefix.");
                }
                kept.add(new KeptFile(name, file.getBytes()));
            }
        }
        if (kept.isEmpty() || kept.size() > MOST) {
            throw new IllegalArgumentException("Choose 1 to " + MOST + " files.");
        }
        return kept;
    }

    private static String name(@org.jspecify.annotations.Nullable String sent) {
        String name = sent == null ? "" : sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        boolean plain = name.length() <= LONGEST_NAME && name.codePoints().noneMatch(Uploads::isOdd);
        if (!plain || TableName.parse(name).isEmpty()) {
            throw new IllegalArgumentException("'" + shown(name) + "' does not say what it holds: call it type.csv,"
                    + " type.list.csv, type.geojson or type.xlsx, as clearance_report.csv.");
        }
        return name;
    }

    private static boolean isOdd(int c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.FORMAT || c == ':';
    }

    private static String shown(String name) {
        String plain = name.codePoints()
                .filter(c -> !isOdd(c))
                .limit(LONGEST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return plain.isEmpty() ? "?" : plain;
    }
}

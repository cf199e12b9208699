package org.clearground.closing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearground.ledger.CanonicalJson;
import org.clearground.ledger.Entry;
import org.clearground.ledger.EntryKind;
import org.clearground.ledger.Hash;
import org.clearground.ledger.LedgerReader;
import org.clearground.ledger.Prefix;
import org.clearground.quantity.Period;
import org.clearground.record.BodyCodec;
import org.clearground.record.Columns;
import org.clearground.record.Fields;

/// The closing of a period as the books hold it.
///
/// @param period what was closed
/// @param known  the prefix that the published report was computed from
/// @param files  the files that were published
/// @param entry  the entry of this version
public record Closing(Period period, Prefix known, List<PublishedFile> files, Entry entry) {

    /// Copies the files.
    public Closing {
        files = List.copyOf(files);
    }

    /// A file that was published.
    ///
    /// @param name     its path below the closing's folder, with `/`
    /// @param bytes    its size
    /// @param sha256   its hash
    /// @param language the language it is written in
    public record PublishedFile(String name, long bytes, Hash sha256, String language) {}

    /// The closings that stand within a prefix, in the order of their last days.
    public static List<Closing> current(LedgerReader ledger, long known) {
        List<Closing> closings = new ArrayList<>();
        ledger.current(ClosingType.TYPE, known, entry -> closings.add(read(entry)));
        closings.sort(Comparator.<Closing, LocalDate>comparing(c -> c.period().to())
                .thenComparing(c -> c.period().from()));
        return List.copyOf(closings);
    }

    /// Everything that happened to closings within a prefix, in the order of the entries: closed, closed again,
    /// withdrawn.
    public static List<Step> history(LedgerReader ledger, long known) {
        Map<String, Closing> last = new LinkedHashMap<>();
        List<Step> steps = new ArrayList<>();
        ledger.versions(ClosingType.TYPE, known, entry -> {
            String number = entry.draft().record().number();
            if (entry.draft().kind() == EntryKind.WITHDRAWN) {
                steps.add(new Step(entry, Optional.ofNullable(last.get(number)), Optional.of(reason(entry))));
            } else {
                Closing closing = read(entry);
                last.put(number, closing);
                steps.add(new Step(entry, Optional.of(closing), Optional.empty()));
            }
        });
        return List.copyOf(steps);
    }

    /// Something that happened to a closing.
    ///
    /// @param entry     what says so
    /// @param closing   the closing, or the one that was withdrawn
    /// @param withdrawn why it was withdrawn, when it was
    public record Step(Entry entry, Optional<Closing> closing, Optional<String> withdrawn) {}

    private static String reason(Entry withdrawal) {
        return CanonicalJson.readObject(withdrawal.draft().content().body())
                .findText("reason")
                .orElse("");
    }

    private static Closing read(Entry entry) {
        Fields fields =
                BodyCodec.fields(new ClosingType(), entry.draft().content().body(), null);
        return new Closing(
                Period.parse(fields.get(Columns.NUMBER)),
                new Prefix(
                        fields.get(ClosingType.KNOWN_AT).value(),
                        Hash.parse(fields.get(ClosingType.HEAD)),
                        Optional.empty()),
                fields.list(ClosingType.FILES).stream()
                        .map(f -> new PublishedFile(
                                f.get(ClosingType.FILE),
                                f.get(ClosingType.BYTES).value(),
                                Hash.parse(f.get(ClosingType.SHA_256)),
                                f.get(ClosingType.LANGUAGE)))
                        .toList(),
                entry);
    }

    /// Where its files lie below the folder of closings.
    public String folder() {
        return folder(period, entry.draft().version());
    }

    /// Where the files of a version of a period's closing lie: one that was withdrawn and published anew has a
    /// folder of its own.
    public static String folder(Period period, int version) {
        return period.code() + (version == 1 ? "" : "-version-" + version);
    }
}

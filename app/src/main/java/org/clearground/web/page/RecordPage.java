package org.clearground.web.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clearground.attachment.AttachmentType;
import org.clearground.books.Books;
import org.clearground.books.Kept;
import org.clearground.books.RecordView;
import org.clearground.ledger.Entry;
import org.clearground.ledger.EntryDraft;
import org.clearground.ledger.Posting;
import org.clearground.ledger.Prefix;
import org.clearground.record.Fields;
import org.clearground.record.Labels;
import org.clearground.record.RecordType;
import org.clearground.report.dossier.RecordMap;
import org.clearground.report.draw.Drawing;
import org.clearground.rules.Overridden;
import org.clearground.web.access.Needs;
import org.clearground.web.access.Reach;
import org.clearground.web.access.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Everything that the books say about one record: what it says now, and its versions with what changed in each,
/// who and when, what each did to the ground and what it posted.
@Controller
final class RecordPage {

    private final Books books;
    private final Asking asking;
    private final Reach reach;
    private final RecordFiles files;

    RecordPage(Books books, Asking asking, Reach reach, RecordFiles files) {
        this.files = files;
        this.books = books;
        this.asking = asking;
        this.reach = reach;
    }

    /// One entry of the record.
    ///
    /// @param entry    who, when, from which source
    /// @param bookedAt when it was booked, in UTC
    /// @param cause    the record because of which it was decided again
    /// @param changes  what differs from the version before
    /// @param ground   what it did to the ground
    /// @param postings what it posted
    /// @param overridden the guards that somebody overrode for it
    public record Version(
            Entry entry,
            String bookedAt,
            Optional<Content.Cell> cause,
            List<Differences.Change> changes,
            List<GroundLine> ground,
            List<Posting> postings,
            List<Overridden.Note> overridden) {}

    @Needs(Right.READ_REACHED_RECORDS)
    @GetMapping("/records/{type}/{number}")
    String record(
            @PathVariable String type,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String known,
            Locale locale,
            Model model) {
        RecordType of = books.types()
                .find(type)
                .orElseThrow(() -> BadQuestion.notFound("There is no record type " + type + "."));
        Prefix prefix = asking.prefix(known);
        List<RecordView.Line> lines = books.view(type, number).stream()
                .flatMap(view -> view.entries().stream())
                .filter(line -> line.entry().seq() <= prefix.seq())
                .toList();
        if (lines.isEmpty() || !sees(of, lines)) {
            throw BadQuestion.notFound("There is no " + type + " with the number " + number
                    + " among the entries up to " + prefix.seq() + ".");
        }
        Labels labels = Labels.of(locale);
        Optional<Fields> now = lines.getLast().fields();
        model.addAttribute("known", prefix);
        model.addAttribute("typeLabel", labels.type(of));
        model.addAttribute("type", type);
        model.addAttribute("number", number);
        boolean enters = now.isPresent() && reach.enters(reach.caller(), of);
        model.addAttribute("enters", enters);
        model.addAttribute("attaches", enters && !AttachmentType.isPersonal(type));
        model.addAttribute("address", Addresses.record(type, number).substring("/records".length()));
        model.addAttribute("withdrawn", now.isEmpty());
        model.addAttribute("cells", now.map(f -> Content.cells(of, f, labels)).orElse(List.of()));
        model.addAttribute("lists", now.map(f -> Content.lists(of, f, labels)).orElse(List.of()));
        model.addAttribute(
                "map",
                now.flatMap(f -> map(of, lines.getLast().entry(), f, locale)).orElse(""));
        model.addAttribute("files", files.of(type, number, prefix.seq(), labels));
        model.addAttribute("versions", versions(of, lines, labels));
        return "record";
    }

    /// What somebody sees is told by the newest version that says anything.
    private boolean sees(RecordType type, List<RecordView.Line> lines) {
        return lines.reversed().stream()
                .filter(line -> line.fields().isPresent())
                .findFirst()
                .filter(line ->
                        reach.sees(new Kept(line.entry(), type, line.fields().orElseThrow())))
                .isPresent();
    }

    private Optional<String> map(RecordType type, Entry entry, Fields fields, Locale locale) {
        return RecordMap.of(books, new Kept(entry, type, fields), entry.seq(), locale.getLanguage())
                .map(Drawing::svg);
    }

    private static List<Version> versions(RecordType type, List<RecordView.Line> lines, Labels labels) {
        List<Version> versions = new ArrayList<>();
        Optional<Fields> before = Optional.empty();
        for (RecordView.Line line : lines) {
            EntryDraft draft = line.entry().draft();
            versions.addFirst(new Version(
                    line.entry(),
                    Instant.ofEpochMilli(line.entry().bookedAt()).toString(),
                    line.cause()
                            .map(c -> new Content.Cell(
                                    labels.type(type),
                                    new Value(c.number(), Optional.of(Addresses.record(c.type(), c.number()))))),
                    draft.version() == 1 ? List.of() : Differences.of(type, before, line.fields(), labels),
                    line.ground().stream().map(g -> GroundLine.of(g, labels)).toList(),
                    line.postings(),
                    Overridden.notes(draft.source())));
            before = line.fields();
        }
        return versions;
    }
}

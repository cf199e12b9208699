package org.clearground.attachment;

import java.time.LocalDate;
import java.util.List;
import org.clearground.finding.Finding;
import org.clearground.quantity.Count;
import org.clearground.record.CheckContext;
import org.clearground.record.Columns;
import org.clearground.record.Fields;

/// What is said of a file that is to be kept with a record: the same from the command line and from the pages.
///
/// @param type   the record's type
/// @param number the record's number
/// @param title  what the file shows, of at most 150 letters; another one is cut by [#clean]
/// @param day    when it was taken or signed
public record AttachmentDraft(String type, String number, String title, LocalDate day) {

    private static final int DIGITS = 12;
    private static final int LONGEST_TITLE = 150;
    private static final int LONGEST_NUMBER = 80;
    private static final AttachmentStore.Kept NOT_YET = new AttachmentStore.Kept("0".repeat(64), 0, MediaType.UNKNOWN);

    /// Cleans the title.
    public AttachmentDraft {
        title = clean(title);
    }

    /// What keeps any file from belonging to this record: asked before a file is kept, so that a wrong number
    /// leaves none behind.
    public List<Finding> faults(CheckContext context) {
        return new AttachmentType()
                .check(fields(NOT_YET), context).stream()
                        .filter(Finding::isFault)
                        .toList();
    }

    /// The attachment's record, its number made of the record's and the file's hash: the same file of the same
    /// record is attached once.
    public Fields fields(AttachmentStore.Kept kept) {
        return Fields.builder()
                .put(Columns.NUMBER, numberOf(kept))
                .put(AttachmentType.OF_TYPE, type)
                .put(AttachmentType.OF_NUMBER, number)
                .put(AttachmentType.TITLE, title)
                .put(AttachmentType.DAY, day)
                .put(AttachmentType.SHA256, kept.sha256())
                .put(AttachmentType.MEDIA_TYPE, kept.type())
                .put(AttachmentType.BYTES, new Count(kept.bytes()))
                .build();
    }

    private String numberOf(AttachmentStore.Kept kept) {
        String of = type + "-" + number;
        return of.substring(0, Math.min(LONGEST_NUMBER, of.length())) + "-"
                + kept.sha256().substring(0, DIGITS);
    }

    /// A title without what no title has: control characters, halves of letters, marks that turn the writing
    /// around.
    public static String clean(String name) {
        StringBuilder text = new StringBuilder();
        name.codePoints()
                .filter(c -> Character.isDefined(c)
                        && Character.getType(c) != Character.SURROGATE
                        && Character.getType(c) != Character.FORMAT)
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .limit(LONGEST_TITLE)
                .forEach(text::appendCodePoint);
        String clean = text.toString().strip();
        return clean.isEmpty() ? "attachment" : clean;
    }
}

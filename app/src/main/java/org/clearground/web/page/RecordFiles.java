package org.clearground.web.page;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.clearground.attachment.AttachmentStore;
import org.clearground.attachment.AttachmentType;
import org.clearground.books.Books;
import org.clearground.books.Kept;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.Labels;
import org.clearground.web.DataPlace;
import org.springframework.stereotype.Component;

/// The files that belong to a record, as the books know them.
@Component
final class RecordFiles {

    private final Books books;
    private final AttachmentStore store;

    RecordFiles(Books books, DataPlace place) {
        this.books = books;
        this.store = AttachmentStore.in(place.folder());
    }

    /// A file in the record's list.
    ///
    /// @param title   what it shows
    /// @param day     when it was taken or signed
    /// @param kind    what it is, in words
    /// @param bytes   its size
    /// @param address where it is handed out
    /// @param record  the page of the attachment's own record
    public record Line(String title, String day, String kind, long bytes, String address, String record) {}

    /// The files of a record as known at an entry; none of a record about persons.
    List<Line> of(String type, String number, long known, Labels labels) {
        return attached(type, number, known).stream()
                .map(kept -> line(kept, labels))
                .toList();
    }

    private List<Kept> attached(String type, String number, long known) {
        if (AttachmentType.isPersonal(type)) {
            return List.of();
        }
        return books.pointing(type, number, known).stream()
                .filter(k -> k.type().name().equals(AttachmentType.TYPE))
                .filter(k -> k.fields().get(AttachmentType.OF_TYPE).equals(type)
                        && k.fields().get(AttachmentType.OF_NUMBER).equals(number))
                .toList();
    }

    private static Line line(Kept kept, Labels labels) {
        Fields fields = kept.fields();
        String of = Addresses.record(fields.get(AttachmentType.OF_TYPE), fields.get(AttachmentType.OF_NUMBER));
        String own = Addresses.record(AttachmentType.TYPE, fields.get(Columns.NUMBER));
        return new Line(
                fields.get(AttachmentType.TITLE),
                fields.get(AttachmentType.DAY).toString(),
                labels.code("media_type", fields.get(AttachmentType.MEDIA_TYPE).code()),
                fields.get(AttachmentType.BYTES).value(),
                of + "/files" + own.substring(own.lastIndexOf('/')),
                own);
    }

    /// What the books know now of a file of a record, by the number of its attachment.
    Optional<Fields> find(String type, String number, String attachment) {
        return attached(type, number, books.ledger().head().seq()).stream()
                .map(Kept::fields)
                .filter(f -> f.get(Columns.NUMBER).equals(attachment))
                .findFirst();
    }

    AttachmentStore store() {
        return store;
    }

    Path path(Fields attachment) {
        return store.path(attachment.get(AttachmentType.SHA256));
    }
}

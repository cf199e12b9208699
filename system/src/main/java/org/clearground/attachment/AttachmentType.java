package org.clearground.attachment;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.clearground.finding.Finding;
import org.clearground.ledger.ValueSpan;
import org.clearground.quantity.Count;
import org.clearground.record.CheckContext;
import org.clearground.record.Checks;
import org.clearground.record.Column;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.record.Formats;
import org.clearground.record.RecordType;

/// A file that belongs to a record: the books keep its hash, the folder beside them the file. It is a record of
/// its own, so that a photo that comes later makes no new version of what it shows.
public final class AttachmentType implements RecordType {

    /// The type's name.
    public static final String TYPE = "attachment";

    public static final Column<String> OF_TYPE = Column.required("of_type", Formats.WORD);
    public static final Column<String> OF_NUMBER = Column.required("of_number", Formats.NUMBER);
    public static final Column<String> TITLE = Column.required("title", Formats.NAME);
    public static final Column<LocalDate> DAY = Column.required("day", Formats.DATE);
    public static final Column<String> SHA256 = Column.required("sha256", Formats.SHA256);
    public static final Column<MediaType> MEDIA_TYPE = Column.required("media_type", Formats.code(MediaType.LIST));
    public static final Column<Count> BYTES = Column.required("bytes", Formats.COUNT);

    /// Records about persons, whose papers show who they are.
    private static final Set<String> PERSONAL = Set.of("accident", "assistance_service");

    /// Whether records of a type are about persons, so that no file is kept with them.
    public static boolean isPersonal(String type) {
        return PERSONAL.contains(type);
    }

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(Columns.NUMBER, OF_TYPE, OF_NUMBER, TITLE, DAY, SHA256, MEDIA_TYPE, BYTES, Columns.SOURCE);
    }

    @Override
    public ValueSpan when(Fields fields) {
        return ValueSpan.on(fields.get(DAY));
    }

    @Override
    public List<Finding> check(Fields fields, CheckContext context) {
        Checks checks = Checks.of(this, fields, context).notInFuture(DAY);
        String type = fields.get(OF_TYPE);
        if (PERSONAL.contains(type)) {
            checks.add(Finding.fault(
                            "attachment.personal",
                            "Files are not attached to " + type
                                    + ": photos and forms show who a person is, and the books have no sealed place for them"
                                    + " yet.")
                    .inField(OF_TYPE.name()));
        } else if (!context.exists(type, fields.get(OF_NUMBER))) {
            checks.add(Finding.fault(
                            "attachment.record",
                            "There is no " + type + " '" + fields.get(OF_NUMBER)
                                    + "' to which the file could belong: import it first.")
                    .inField(OF_NUMBER.name()));
        }
        return checks.findings();
    }
}

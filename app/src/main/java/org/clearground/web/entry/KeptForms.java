package org.clearground.web.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.clearground.intake.RecordRule;
import org.clearground.intake.waiting.LaidFiles;
import org.clearground.intake.waiting.Sent;
import org.clearground.intake.waiting.SentKind;
import org.clearground.intake.waiting.SqlWaitingList;
import org.clearground.record.RecordType;
import org.clearground.web.DataPlace;
import org.springframework.stereotype.Component;

/// Forms that were sent, read back from their files.
@Component
public final class KeptForms {

    private final SqlWaitingList list;
    private final FormChecks checks;
    private final Path below;

    KeptForms(SqlWaitingList list, FormChecks checks, DataPlace place) {
        this.list = list;
        this.checks = checks;
        this.below = place.folder().resolve("cache").resolve("entry");
    }

    FormData data(Sent sent, RecordType type) {
        try (LaidFiles laid = LaidFiles.of(below, list.files(sent.id()), "")) {
            return FormFiles.read(type, laid.paths());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What the checks say now about what was sent, as the books stand.
    ///
    /// @param rule what is asked of it besides: whether its author may write it
    public Checked check(Sent sent, RecordType type, RecordRule rule) {
        return checks.tryOut(new FormChecks.Form(
                type,
                data(sent, type),
                sent.what().kind() == SentKind.CORRECT,
                sent.what().author(),
                rule));
    }
}

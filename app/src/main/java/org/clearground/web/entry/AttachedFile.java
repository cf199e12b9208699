package org.clearground.web.entry;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.clearground.attachment.AttachmentDraft;
import org.clearground.quantity.IsoDay;
import org.clearground.record.RecordType;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// A file that came by a form or a call, with what was said of it.
///
/// @param draft what is said
/// @param file  the file as it came
public record AttachedFile(AttachmentDraft draft, MultipartFile file) {

    /// What is said of a file.
    ///
    /// @param title what it shows; the last part of the file's name without it
    /// @param day   when it was taken or signed, as 2025-03-31; today without it
    public record Words(@Nullable String title, @Nullable String day) {}

    /// The one file that came, for this record. Refuses none, several, and a day that is none.
    ///
    /// @throws IllegalArgumentException with a sentence for the sender
    public static AttachedFile of(
            RecordType type, String number, Words said, @Nullable List<MultipartFile> files, LocalDate today) {
        if (files == null
                || files.size() != 1
                || files.getFirst().getOriginalFilename() == null
                || files.getFirst().getOriginalFilename().isEmpty()) {
            throw new IllegalArgumentException("Choose one file at a time.");
        }
        MultipartFile file = files.getFirst();
        return new AttachedFile(
                new AttachmentDraft(type.name(), number, title(said.title(), file), day(said.day(), today)), file);
    }

    /// Its bytes.
    public byte[] bytes() throws IOException {
        return file.getBytes();
    }

    private static String title(@Nullable String title, MultipartFile file) {
        if (title != null && !title.isBlank()) {
            return title;
        }
        String name = String.valueOf(file.getOriginalFilename());
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private static LocalDate day(@Nullable String day, LocalDate today) {
        if (day == null || day.isBlank()) {
            return today;
        }
        try {
            return IsoDay.parse(day.strip());
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'" + AttachmentDraft.clean(day) + "' is no day: write it as 2025-03-31.", e);
        }
    }
}

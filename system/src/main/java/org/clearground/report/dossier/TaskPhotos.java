package org.clearground.report.dossier;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearground.attachment.AttachmentStore;
import org.clearground.attachment.AttachmentType;
import org.clearground.attachment.BadAttachment;
import org.clearground.attachment.MediaType;
import org.clearground.attachment.Picture;
import org.clearground.books.Kept;
import org.clearground.record.Columns;
import org.clearground.record.Fields;
import org.clearground.report.document.Block;
import org.clearground.report.document.Rich;

/// The photos of a task's records, printed small. What cannot be printed is said by name.
final class TaskPhotos {

    /// More are listed, not printed: a dossier must still open on an old laptop.
    static final int MOST = 60;

    private static final String KINDS = "attachment.picture.";

    private final AttachmentStore store;
    private final Words words;

    TaskPhotos(AttachmentStore store, Words words) {
        this.store = store;
        this.words = words;
    }

    /// The photos among these attachments, each once, then a sentence for each that cannot be printed.
    List<Block> blocks(List<Kept> attachments) {
        List<Block.Photo> photos = new ArrayList<>();
        List<Rich> unprinted = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int left = 0;
        for (Kept kept : attachments) {
            Fields fields = kept.fields();
            MediaType type = fields.get(AttachmentType.MEDIA_TYPE);
            if (type != MediaType.JPEG && type != MediaType.PNG || !seen.add(fields.get(AttachmentType.SHA256))) {
                continue;
            }
            if (photos.size() == MOST) {
                left++;
                continue;
            }
            try {
                photos.add(photo(fields, store.picture(fields.get(AttachmentType.SHA256))));
            } catch (BadAttachment e) {
                unprinted.add(unprinted(fields, e.finding().code().replace(KINDS, "")));
            } catch (IOException e) {
                unprinted.add(unprinted(fields, "unreadable"));
            }
        }
        List<Block> blocks = new ArrayList<>();
        if (!photos.isEmpty()) {
            blocks.add(new Block.Photos(photos));
        }
        if (left > 0) {
            unprinted.add(
                    words.say("photo.left", Map.of("most", Integer.toString(MOST), "left", Integer.toString(left))));
        }
        if (!unprinted.isEmpty()) {
            blocks.add(new Block.Points(unprinted));
        }
        return blocks;
    }

    private Block.Photo photo(Fields fields, Picture picture) {
        String hash = fields.get(AttachmentType.SHA256);
        String title = words.value(AttachmentType.TITLE, fields);
        Rich caption = words.say(
                "photo.caption",
                Map.of(
                        "title",
                        title,
                        "record",
                        words.value(AttachmentType.OF_NUMBER, fields),
                        "day",
                        words.value(AttachmentType.DAY, fields),
                        "hash",
                        hash));
        return new Block.Photo("photo-" + hash, picture.width(), picture.height(), picture.jpeg(), title, caption);
    }

    private Rich unprinted(Fields fields, String why) {
        String number = words.value(Columns.NUMBER, fields);
        return words.say("photo." + why.replace("attachment.", ""), Map.of("number", number));
    }
}

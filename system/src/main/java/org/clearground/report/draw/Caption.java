package org.clearground.report.draw;

/// What a drawing says to those who cannot see it.
///
/// @param id          unique in the document; letters, digits and hyphens
/// @param title       a few words
/// @param description the message of the drawing in a sentence or two
public record Caption(String id, String title, String description) {

    /// Refuses an id that cannot stand in a page, and an empty text.
    public Caption {
        if (!id.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("'" + id + "' is not an id: lower-case letters, digits and hyphens");
        }
        if (title.isBlank() || description.isBlank()) {
            throw new IllegalArgumentException("the drawing " + id + " needs a title and a description");
        }
    }
}

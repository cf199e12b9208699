package org.clearground.web.entry;

import java.util.List;

/// One cell of a form, ready to be shown.
///
/// @param name     its name in the form, which is its id on the page too
/// @param label    what it is called
/// @param help     what to write in it
/// @param look     how it is filled in
/// @param text     what stands in it
/// @param unit     the unit of its number, or empty
/// @param required whether it must be filled
/// @param choices  what can be chosen, or found for what was typed
/// @param said     what the checks say about it
/// @param refers   the type of the records that it names, or empty
public record FormCell(
        String name,
        String label,
        String help,
        Look look,
        String text,
        String unit,
        boolean required,
        List<Choice> choices,
        List<Checked.Said> said,
        String refers) {

    /// How a cell is filled in.
    public enum Look {
        TEXT,
        LONG,
        DAY,
        WHOLE,
        DECIMAL,
        CHOICE,
        REFERENCE,
        NOTATION,
        AREA,
        LINE
    }

    /// A value that can be chosen.
    ///
    /// @param value what is kept
    /// @param label what is read
    public record Choice(String value, String label) {}

    /// Whether the checks say anything grave.
    public boolean isFaulty() {
        return said.stream().anyMatch(Checked.Said::isFault);
    }

    /// Whether what stands in it is none of the choices; it is shown all the same.
    public boolean isStray() {
        return !text.isEmpty() && choices.stream().noneMatch(c -> c.value().equals(text));
    }

    /// Whether it names exactly what was found first.
    public boolean isExact() {
        return !choices.isEmpty() && choices.getFirst().value().equals(text);
    }

    /// The ids of what describes it.
    public String describedBy() {
        return said.isEmpty() ? name + "-help" : name + "-said " + name + "-help";
    }
}

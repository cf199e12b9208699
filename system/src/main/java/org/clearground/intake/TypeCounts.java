package org.clearground.intake;

/// What became of the records of one type in an import.
///
/// @param read      records in the files
/// @param booked    booked now for the first time
/// @param corrected booked now as a correction
/// @param already   in the books before, with the same content
public record TypeCounts(long read, long booked, long corrected, long already) {

    static final TypeCounts NONE = new TypeCounts(0, 0, 0, 0);

    TypeCounts plus(TypeCounts more) {
        return new TypeCounts(
                read + more.read, booked + more.booked, corrected + more.corrected, already + more.already);
    }
}

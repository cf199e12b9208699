package org.clearground.intake;

import java.util.List;

/// What came of taking an import back.
///
/// @param id        the import's id
/// @param withdrawn records that were taken back now
/// @param restored  records that the import had corrected and that now have their content from before it again
/// @param already   records that were taken back before
/// @param left      records that were changed since and stay as they are, with who changed them; at most 1,000
/// @param leftCount how many records stay as they are
/// @param redecided how many other records were decided again because of it
public record WithdrawalReport(
        String id, long withdrawn, long restored, long already, List<String> left, long leftCount, long redecided) {

    /// Copies the list.
    public WithdrawalReport {
        left = List.copyOf(left);
    }

    /// Whether the books know an import of this id.
    public boolean found() {
        return withdrawn + restored + already + leftCount > 0;
    }
}

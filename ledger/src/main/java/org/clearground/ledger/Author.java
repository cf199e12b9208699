package org.clearground.ledger;

/// Who answers for an entry.
///
/// @param writtenBy  who wrote the record
/// @param approvedBy who approved it; the same person where self-approval is allowed, and then shown so
public record Author(String writtenBy, String approvedBy) {

    /// Whether nobody else looked at it.
    public boolean selfApproved() {
        return writtenBy.equals(approvedBy);
    }
}

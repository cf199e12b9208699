package org.clearground.ledger;

import java.util.UUID;

/// Which record: its type, its id for ever, and the readable number beside it.
///
/// @param type   the record type's name, such as `example_record`
/// @param id     the record's id, the same in all versions
/// @param number the number that people use; unique within the type
public record RecordRef(String type, UUID id, String number) {}

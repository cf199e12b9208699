package org.clearground.intake;

import java.util.List;
import java.util.Map;
import org.clearground.record.Fields;
import org.clearground.record.ListOf;
import org.clearground.record.RecordType;

/// A staged record, put together from its row and the rows of its lists.
///
/// @param type   its type
/// @param row    its own row
/// @param rows   the rows of its lists
/// @param fields what could be read of it
/// @param whole  whether all of it could be read
record StagedRecord(RecordType type, StagedRow row, Map<ListOf, List<StagedRow>> rows, Fields fields, boolean whole) {}

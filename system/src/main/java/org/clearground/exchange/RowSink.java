package org.clearground.exchange;

import java.util.List;
import org.clearground.finding.Finding;

/// Takes what a file holds, in its order, one row at a time.
public interface RowSink {

    /// The column names of a CSV file, once, before its rows.
    void header(long line, List<String> names);

    /// A row.
    void row(Row row);

    /// Something about the file itself, at a line counted from 1.
    void finding(long line, Finding finding);
}

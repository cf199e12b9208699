package org.clearground.report.document;

/// Where a document's markup is read.
enum Target {
    /// In a browser: text as text, links to records, the data of drawings.
    SCREEN,
    /// On paper: drawings with their letters as outlines, no links.
    PAPER
}

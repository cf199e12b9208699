package org.clearground.cli;

import org.clearground.report.quarterly.QuarterlyReport;

/// The languages of printed documents.
final class Languages {

    private Languages() {}

    /// The language, if documents are printed in it; refuses another one and names those that are.
    static String known(String language) {
        if (!QuarterlyReport.LANGUAGES.contains(language)) {
            throw new Refusal("There are no texts in '" + language + "': choose one of "
                    + String.join(", ", QuarterlyReport.LANGUAGES) + ".");
        }
        return language;
    }
}

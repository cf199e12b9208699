package org.clearground.report.quarterly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clearground.report.document.Block;
import org.clearground.report.document.Document;
import org.clearground.report.document.HtmlWriter;
import org.clearground.report.document.Rich;

/// The pages with all findings of the rules of which the report lists the first.
final class FindingPages {

    private static final int ROWS = 200;

    private final QuarterlyReport report;
    private final Voice voice;
    private final FindingAppendix appendix;

    FindingPages(QuarterlyReport report) {
        this.report = report;
        voice = report.context().voice();
        appendix = new FindingAppendix(report.context());
    }

    /// Writes them into a folder that is there; answers how many.
    int write(Path folder) throws IOException {
        int written = 0;
        for (RuleCount rule : report.context().readings().ruleCounts()) {
            if (rule.listed() > FindingAppendix.MOST) {
                written += write(folder, rule);
            }
        }
        return written;
    }

    private int write(Path folder, RuleCount rule) throws IOException {
        List<RuleCount.Line> found = rule.lines();
        int pages = (found.size() + ROWS - 1) / ROWS;
        for (int page = 1; page <= pages; page++) {
            List<RuleCount.Line> rows = found.subList((page - 1) * ROWS, Math.min(found.size(), page * ROWS));
            List<Block> blocks = new ArrayList<>();
            blocks.add(new Block.Heading(2, "findings", Rich.of(appendix.name(rule.rule()))));
            blocks.add(new Block.Tabled(appendix.table(
                    "findings-list",
                    rows.stream().map(line -> appendix.row(rule.rule(), line)).toList())));
            if (rule.listed() > found.size()) {
                blocks.add(report.context().paragraph("appendix.more"));
            }
            blocks.add(pager(rule.rule(), page, pages));
            Document main = report.document();
            Document document = new Document(main.title(), main.language(), main.stamp(), main.glossary(), blocks);
            Files.write(folder.resolve(FindingAppendix.page(rule.rule(), page)), HtmlWriter.write(document));
        }
        return pages;
    }

    private Block pager(String rule, int page, int pages) {
        List<Rich.Span> spans = new ArrayList<>();
        spans.add(new Rich.Link(voice.text("records.back"), "../" + ReportFiles.name(report.context(), "html")));
        for (int other = 1; pages > 1 && other <= pages; other++) {
            String number = voice.numbers().print(other);
            spans.add(new Rich.Words("  "));
            spans.add(
                    other == page ? new Rich.Words(number) : new Rich.Link(number, FindingAppendix.page(rule, other)));
        }
        return new Block.Paragraph(new Rich(spans));
    }
}

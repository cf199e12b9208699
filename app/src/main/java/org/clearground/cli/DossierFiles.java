package org.clearground.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.clearground.report.document.Document;
import org.clearground.report.document.HtmlWriter;
import org.clearground.report.document.PdfWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where a dossier goes and in which language: the options of every command that prints one.
final class DossierFiles {

    @Option(names = "--out", paramLabel = "DIR", description = "Where the files go. Default: here")
    @Nullable
    Path out;

    @Option(names = "--language", paramLabel = "TAG", description = "en or az. Default: en")
    String language = "en";

    /// The language; refuses one in which there are no texts.
    String language() {
        return Languages.known(language);
    }

    /// Writes a dossier as HTML and PDF and answers the two files.
    ///
    /// @param name what the files are called, without their ending; what no file name can hold becomes `_`
    /// @param made the day that the PDF names as its date
    List<Path> write(Environment environment, String name, Document dossier, LocalDate made) throws IOException {
        Path folder = environment.folder().resolve(out == null ? Path.of("") : out);
        Files.createDirectories(folder);
        String plain = name.replaceAll("[^A-Za-z0-9._-]", "_") + (language.equals("en") ? "" : "-" + language);
        Path page = folder.resolve(plain + ".html");
        Path paper = folder.resolve(plain + ".pdf");
        Files.write(page, HtmlWriter.write(dossier));
        Files.write(paper, PdfWriter.write(dossier, made));
        return List.of(page, paper);
    }
}

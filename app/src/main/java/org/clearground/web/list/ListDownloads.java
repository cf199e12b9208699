package org.clearground.web.list;

import java.nio.file.Path;
import java.util.Map;
import org.clearground.books.Books;
import org.clearground.ledger.Prefix;
import org.clearground.listing.ListFile;
import org.clearground.record.RecordType;
import org.clearground.web.page.BadQuestion;
import org.clearground.web.page.Waiting;
import org.clearground.web.work.Job;
import org.springframework.stereotype.Component;

/// Lists as files for whoever calls, as far as that person sees the records.
@Component
public final class ListDownloads {

    private final Books books;
    private final Gazetteers gazetteers;
    private final ListAnswers answers;
    private final ListShelf shelf;

    ListDownloads(Books books, Gazetteers gazetteers, ListAnswers answers, ListShelf shelf) {
        this.books = books;
        this.gazetteers = gazetteers;
        this.answers = answers;
        this.shelf = shelf;
    }

    /// The kind of file whose names end so; refuses what lists are not.
    public static ListFile.Kind kind(String ending) {
        return ListFile.Kind.of(ending)
                .orElseThrow(() -> BadQuestion.notFound("Lists are files as xlsx, gpkg, zip, csv or geojson."));
    }

    /// The file, once it is written; refuses a type that there is not.
    ///
    /// @param asked    what narrows and orders the list, by name
    /// @param language of its labels
    public Job<Path> file(String type, ListFile.Kind kind, Map<String, String> asked, Prefix known, String language) {
        RecordType of = books.types()
                .find(type)
                .orElseThrow(() -> BadQuestion.notFound("There is no record type " + type + "."));
        ListAnswers.Key key = new ListAnswers.Key(
                ListPage.question(of, asked, gazetteers.at(known.seq())), known.seq(), answers.seenBy());
        return shelf.file(new ListShelf.Wanted(
                        key, of, known.head().toString(), new ListAddress("", asked).asked(), kind, language))
                .soon(Waiting.MOMENT);
    }

    /// What a file is, for who takes it.
    public static String mediaType(ListFile.Kind kind) {
        return switch (kind) {
            case XLSX -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            case GPKG -> "application/geopackage+sqlite3";
            case ZIP -> "application/zip";
            case CSV -> "text/csv;charset=UTF-8";
            case GEOJSON -> "application/geo+json";
        };
    }
}

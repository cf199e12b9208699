package org.clearground.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.clearground.books.Books;
import org.clearground.ledger.store.SqlStore;

/// Countries that a run keeps for later ones: making the largest takes twenty minutes. A run works on a copy.
final class KeptCountries {

    private final Optional<Path> folder;
    private final Set<CountrySize> reused = new TreeSet<>(Comparator.comparingInt(CountrySize::times));
    private final Set<CountrySize> ofOtherVersions = new TreeSet<>(Comparator.comparingInt(CountrySize::times));

    private KeptCountries(Optional<Path> folder) {
        this.folder = folder;
    }

    /// Keeps none and has none.
    static KeptCountries none() {
        return new KeptCountries(Optional.empty());
    }

    /// Those in a folder, which is made when there is none.
    static KeptCountries in(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new KeptCountries(Optional.of(folder));
    }

    /// Copies the country of a size to a file, if there is one; refuses one that is not complete.
    boolean copyTo(Path file, CountrySize size) throws IOException {
        Optional<Path> kept = kept(size).filter(Files::isRegularFile);
        if (kept.isEmpty()) {
            return false;
        }
        Files.copy(kept.get(), file);
        Books.upgrade(SqlStore.of(file), BenchBooks.clock(), (done, all) -> {});
        try (Books books = Books.open(file, BenchBooks.clock())) {
            String last = "CR-" + (size.fields() - 1);
            String newest = books.ledger()
                    .entry(books.ledger().head().seq())
                    .map(entry -> entry.draft().record().number())
                    .orElse("");
            if (!newest.equals(last)) {
                throw new IllegalStateException(kept.get() + " ends with " + newest + ", a country of " + size
                        + " with " + last + ": delete it, or keep countries in another folder");
            }
        }
        reused.add(size);
        if (!SqlTables.of(file).equals(tablesNow(file.resolveSibling("tables.gpkg")))) {
            ofOtherVersions.add(size);
        }
        return true;
    }

    private static Set<String> tablesNow(Path fresh) throws IOException {
        Books.create(fresh, BenchBooks.ZONE, BenchBooks.clock()).close();
        Set<String> tables = SqlTables.of(fresh);
        Files.delete(fresh);
        return tables;
    }

    /// Whether a country can be verified: not when another version of the program made it with other tables.
    boolean isVerifiable(CountrySize size) {
        return !ofOtherVersions.contains(size);
    }

    /// Keeps a country whose books are closed, unless it was reused; a copy that is broken off leaves nothing
    /// that would be taken for one.
    void keep(Path file, CountrySize size) throws IOException {
        Optional<Path> kept = kept(size);
        if (kept.isPresent() && !reused.contains(size)) {
            Path half = kept.get().resolveSibling(kept.get().getFileName() + ".part");
            Files.copy(file, half, StandardCopyOption.REPLACE_EXISTING);
            Files.move(half, kept.get(), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private Optional<Path> kept(CountrySize size) {
        return folder.map(f -> f.resolve("country-" + size + ".gpkg"));
    }

    /// What the table leaves out, in sentences; empty when nothing.
    String note() {
        return sentence("Made by an earlier run, so that what making them takes is not in the table: ", reused)
                + sentence(
                        "Made by another version of the program, with other tables, and so not verified: ",
                        ofOtherVersions);
    }

    private static String sentence(String words, Set<CountrySize> sizes) {
        return sizes.isEmpty()
                ? ""
                : "\n" + words
                        + String.join(
                                ", ", sizes.stream().map(CountrySize::toString).toList()) + ".\n";
    }
}

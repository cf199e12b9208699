package org.clearground.web.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.clearground.report.document.Texts;
import org.clearground.rules.RuleWords;
import org.clearground.web.access.Right;
import org.clearground.web.people.Role;

/// What stands around every page.
///
/// @param name     who has signed in, `-` for nobody
/// @param role     in which role
/// @param wanted   finds the line that the books want on every page; what is no page, as a tile, does not ask
/// @param language the page's language
public record Frame(String name, Optional<Role> role, Supplier<Optional<String>> wanted, String language) {

    /// The doors of the menu: where each leads and the key of its word.
    ///
    /// @param path where
    /// @param key  the key of its word
    public record Door(String path, String key) {}

    private record Guarded(Right right, Door door) {}

    private static final List<Guarded> DOORS = List.of(
            new Guarded(Right.READ_FIGURES, new Door("/", "nav.home")),
            new Guarded(Right.OPEN, new Door("/map", "nav.map")),
            new Guarded(Right.READ_REACHED_RECORDS, new Door("/records", "nav.records")),
            new Guarded(Right.ENTER_RECORDS, new Door("/enter", "nav.enter")),
            new Guarded(Right.FOLLOW_UP, new Door("/waiting", "nav.waiting")),
            new Guarded(Right.READ_FIGURES, new Door("/books", "nav.books")),
            new Guarded(Right.READ_FIGURES, new Door("/reports", "nav.reports")),
            new Guarded(Right.READ_RECORDS, new Door("/tasks", "nav.tasks")),
            new Guarded(Right.READ_RECORDS, new Door("/check", "nav.check")),
            new Guarded(Right.READ_FIGURES, new Door("/verify", "nav.verify")),
            new Guarded(Right.MANAGE_PEOPLE, new Door("/people", "nav.people")));

    /// The line that the books want on every page.
    public Optional<String> banner() {
        return wanted.get();
    }

    /// The doors that this person may open.
    public List<Door> doors() {
        return role.isEmpty()
                ? List.of()
                : DOORS.stream()
                        .filter(d -> d.right().allows(role))
                        .map(Guarded::door)
                        .toList();
    }

    /// Whether this person has a right.
    public boolean may(String right) {
        return Right.valueOf(right).allows(role);
    }

    /// What the program said when it refused something or failed, in the language of the page.
    public String told(String message) {
        return RuleWords.of(Locale.of(language)).tell(message);
    }

    /// A whole number as the language of the page writes it.
    public String number(long value) {
        return Texts.of(Texts.class, "words", language).numbers().print(value);
    }

    /// The word of a value in keys and styles: its name in small letters, which no language changes. In
    /// Azerbaijani the small letter of I is another one.
    public String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

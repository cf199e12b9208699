package org.clearground.web.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clearground.books.Books;
import org.clearground.geo.Position;
import org.clearground.geo.notation.PointTexts;
import org.clearground.geo.notation.TypedPoint;
import org.clearground.record.Labels;
import org.clearground.record.RecordType;
import org.clearground.search.Gazetteer;
import org.clearground.search.Points;
import org.clearground.search.Settlements;
import org.clearground.tile.Tiles;
import org.clearground.web.access.Right;
import org.clearground.web.access.SignedIn;
import org.clearground.web.map.MapView;
import org.clearground.web.map.SettlementShelf;
import org.clearground.web.page.Addresses;
import org.clearground.web.page.BadQuestion;
import org.clearground.web.page.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Answers searches: a place in any spelling, a point in any notation, a record by its number, and what lies
/// around, each as far as whoever calls may see it.
@Component
public final class Searching {

    private static final int PLACES = 12;
    private static final int NEAR = 50;
    private static final int LONGEST = 200;
    private static final int USUAL_METRES = 2000;
    private static final int MOST_METRES = 50_000;

    private final Books books;
    private final MapView map;
    private final SettlementShelf settlements;

    Searching(Books books, MapView map, SettlementShelf settlements) {
        this.settlements = settlements;
        this.books = books;
        this.map = map;
    }

    /// What is asked.
    ///
    /// @param q      the text
    /// @param within the distance in metres
    /// @param place  the place that was chosen among several
    /// @param period the period
    /// @param known  the prefix
    public record Asked(
            @Nullable String q,
            @Nullable Integer within,
            @Nullable String place,
            @Nullable String period,
            @Nullable String known) {

        /// The text; refuses a long one.
        public String text() {
            String text = q == null ? "" : q.strip();
            if (text.length() > LONGEST) {
                throw BadQuestion.malformed("A search is at most " + LONGEST + " letters long.");
            }
            return text;
        }

        /// The distance; refuses none, and a long one.
        public int metres() {
            int metres = within == null ? USUAL_METRES : within;
            if (metres < 1 || metres > MOST_METRES) {
                throw BadQuestion.malformed("Around a point, look within 1 to " + MOST_METRES + " metres.");
            }
            return metres;
        }
    }

    /// What was found.
    public Answer answer(Asked asked, Question question, Locale locale) {
        String text = asked.text();
        List<Answer.Point> points = Points.read(text).stream()
                .map(TypedPoint::position)
                .map(at -> new Answer.Point(at, texts(at)))
                .toList();
        List<Gazetteer.Found> places =
                points.isEmpty() ? new Gazetteer(books, question.known().seq()).find(text, PLACES) : List.of();
        List<Settlements.Found> towns = points.isEmpty() ? settlements.find(text, PLACES) : List.of();
        Optional<Position> around = points.isEmpty()
                ? places.stream()
                        .filter(p -> asked.place() == null || asked.place().equals(p.number()))
                        .findFirst()
                        .flatMap(Gazetteer.Found::position)
                        .or(() -> towns.stream()
                                .findFirst()
                                .map(f -> f.settlement().position()))
                : Optional.of(points.getFirst().position());
        Labels labels = Labels.of(locale);
        return new Answer(
                points,
                places,
                towns,
                records(text, question, labels),
                around,
                around.map(at -> near(at, asked.metres(), question, labels)).orElse(List.of()));
    }

    private static List<String> texts(Position at) {
        PointTexts texts = new PointTexts(at);
        List<String> all = new ArrayList<>(List.of(texts.decimal(), texts.seconds()));
        texts.utm().ifPresent(all::add);
        texts.mgrs().ifPresent(all::add);
        return all;
    }

    private List<Answer.Hit> records(String text, Question question, Labels labels) {
        if (text.isEmpty() || !Right.READ_RECORDS.allows(SignedIn.role())) {
            return List.of();
        }
        return books.types().all().stream()
                .filter(type ->
                        books.find(type.name(), text, question.known().seq()).isPresent())
                .map(type -> hit(type, text, 0, labels))
                .toList();
    }

    private List<Answer.Hit> near(Position at, int metres, Question question, Labels labels) {
        List<Tiles.Neighbour> near = map.near(question, at, metres, NEAR);
        return near.stream()
                .map(n ->
                        hit(books.types().require(n.record().type()), n.record().number(), n.metres(), labels))
                .toList();
    }

    private static Answer.Hit hit(RecordType type, String number, long metres, Labels labels) {
        return new Answer.Hit(type.name(), labels.type(type), number, Addresses.record(type.name(), number), metres);
    }
}

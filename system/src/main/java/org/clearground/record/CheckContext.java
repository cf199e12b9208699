package org.clearground.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearground.geo.CountryBorder;
import org.clearground.geo.Outline;
import org.clearground.quantity.SquareMetres;

/// What a check may ask about the books, the import it is part of, and the settings.
public interface CheckContext {

    /// The day on which the record is checked, for dates in the future.
    LocalDate today();

    /// Whether a record of this type and number is in the books or in the same import.
    boolean exists(String type, String number);

    /// The known numbers of a type, for the nearest one in a fault's sentence.
    List<String> numbers(String type);

    /// The fields of a record in the books or in the same import.
    Optional<Fields> find(String type, String number);

    /// A setting that holds on a day, by its key.
    Optional<String> setting(String key, LocalDate on);

    /// How much ground of a record is suspected or confirmed in the books today.
    default SquareMetres openGround(String type, String number) {
        return SquareMetres.ZERO;
    }

    /// What the books themselves say of how many items were found on a hectare of cleared ground; nothing while
    /// less ground is cleared than a rule about finds is worth, `check.no_finds_hectares`.
    default Optional<BigDecimal> itemsPerHectare() {
        return Optional.empty();
    }

    /// The outline of a place, if the registry has one.
    Optional<Outline> outline(String place);

    /// The border of a place, ready to be asked many times, if the registry has its outline. A context that
    /// serves many records keeps it.
    default Optional<CountryBorder> border(String place) {
        return outline(place).map(CountryBorder::of);
    }

    /// The version in the books that a record of this type and number would correct.
    default Optional<Fields> previous(String type, String number) {
        return Optional.empty();
    }

    /// The records of a type, in the books or in the same import, that hold this text in a column, by the
    /// column's path as [Naming] reads it: the reports of a task, the parts of a hazard that was split.
    default List<Fields> naming(String type, String path, String text) {
        return numbers(type).stream()
                .flatMap(number -> find(type, number).stream())
                .filter(fields -> Naming.texts(fields, path).contains(text))
                .toList();
    }
}

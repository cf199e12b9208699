package org.clearground.web.people;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// For whom somebody works, and where.
///
/// @param organisation the organisation's number in the books; empty for none
/// @param districts    the numbers of the places in the books whose hazards and releases an operator sees, with
///                     all that lies in them
public record Realm(String organisation, List<String> districts) {

    /// Of no organisation, nowhere.
    public static final Realm NONE = new Realm("", List.of());

    private static final int LONGEST = 100;

    /// Copies the districts; refuses a number that no record can have.
    public Realm {
        districts = List.copyOf(districts);
        Stream.concat(Stream.of(organisation), districts.stream())
                .filter(n -> n.length() > LONGEST || n.indexOf('\n') >= 0 || !n.equals(n.strip()))
                .findFirst()
                .ifPresent(n -> {
                    throw new IllegalArgumentException("'" + n + "' is not the number of a record.");
                });
    }

    /// Reads what a person typed: an organisation, and districts separated by commas.
    public static Realm of(String organisation, String districts) {
        return new Realm(
                organisation.strip(),
                Arrays.stream(districts.split(","))
                        .map(String::strip)
                        .filter(d -> !d.isEmpty())
                        .distinct()
                        .toList());
    }

    /// The districts, separated by commas.
    public String districtList() {
        return String.join(", ", districts);
    }
}

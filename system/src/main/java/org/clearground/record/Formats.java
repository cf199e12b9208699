package org.clearground.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clearground.code.CodeList;
import org.clearground.code.Coded;
import org.clearground.geo.Outline;
import org.clearground.geo.notation.Notation;
import org.clearground.quantity.Count;
import org.clearground.quantity.Depth;
import org.clearground.quantity.IsoDay;
import org.clearground.quantity.SquareMetres;

/// The formats that columns have.
public final class Formats {

    private static final int LONGEST_TEXT = 4_000;
    static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_NAME = 200;

    /// A record's number or a short name that postings carry: 1 to 100 characters on one line, without `=` and
    /// `;`.
    public static final Format<String> NUMBER = new TextFormat(LONGEST_NUMBER, "=;\n\t");

    /// A word of lower-case letters, digits and underscores, as accounts and units are named.
    public static final Format<String> WORD =
            new PatternFormat("a word of lower-case letters, digits and _", Pattern.compile("[a-z][a-z0-9_]*"));

    /// The name of a measure.
    public static final Format<String> MEASURE = new PatternFormat(
            "a measure, as area, items, attendances or money/USD",
            Pattern.compile("[a-z][a-z0-9_]*(/[A-Za-z][A-Za-z0-9_]*)?"));

    /// The SHA-256 of a file, by which it is kept.
    public static final Format<String> SHA256 = new PatternFormat(
            "the SHA-256 of a file: 64 digits 0 to 9 and letters a to f", Pattern.compile("[0-9a-f]{64}"));

    /// A name: 1 to 200 characters on one line.
    public static final Format<String> NAME = new TextFormat(LONGEST_NAME, "\n\t");

    /// Plain text of at most 4,000 characters.
    public static final Format<String> TEXT = new TextFormat(LONGEST_TEXT, "");

    /// A day.
    public static final Format<LocalDate> DATE = new Day();

    /// A count: a whole number, not negative.
    public static final Format<Count> COUNT =
            whole("a whole number that is not negative, as 12", Count::new, Count::value);

    /// An area in whole square metres.
    public static final Format<SquareMetres> SQUARE_METRES =
            whole("an area in whole square metres, as 125000", SquareMetres::new, SquareMetres::value);

    /// A depth in whole centimetres.
    public static final Format<Depth> DEPTH =
            whole("a depth in whole centimetres, as 20", n -> new Depth(Math.toIntExact(n)), Depth::centimetres);

    /// An exact decimal number.
    public static final Format<BigDecimal> DECIMAL = new Decimal();

    /// A currency by ISO 4217.
    public static final Format<Currency> CURRENCY = new CurrencyCode();

    /// Degrees east, -180 to 180, in steps of 1e-8.
    public static final Format<BigDecimal> LONGITUDE = new DegreesFormat("longitude", 180);

    /// Degrees north, -90 to 90, in steps of 1e-8.
    public static final Format<BigDecimal> LATITUDE = new DegreesFormat("latitude", 90);

    /// A piece of ground, as well-known text in degrees WGS84, longitude first.
    public static final Format<Outline> OUTLINE = new OutlineFormat();

    /// Coordinates of one point as they were written down: at most 200 characters on one line, which the checks
    /// read by their notation, so that nothing else can stand there.
    public static final Format<String> COORDINATES = new TextFormat(LONGEST_NAME, "\n\t");

    /// How coordinates in another column are written: a declaration, never a guess.
    public static final Format<Notation> NOTATION = new NotationFormat();

    /// A bearing, kept as it was typed.
    public static final Format<String> BEARING = new BearingFormat();

    private Formats() {}

    /// The number of a record of this type.
    public static Format<String> reference(String type) {
        return new ReferenceFormat(type);
    }

    /// One of these codes, which a country gave for a column of its own; empty reads as nothing.
    public static Format<String> choice(List<String> codes) {
        return new ChoiceFormat(codes);
    }

    /// A value of a coded list; empty reads as unknown.
    public static <E extends Enum<E> & Coded> Format<E> code(CodeList<E> list) {
        return new Code<>(list);
    }

    private static <T> Format<T> whole(String expected, LongTo<T> make, ToLong<T> value) {
        return new Whole<>(expected, make, value);
    }

    private interface LongTo<T> {
        T apply(long value);
    }

    private interface ToLong<T> {
        long apply(T value);
    }

    private record Day() implements Format<LocalDate> {
        @Override
        public String expected() {
            return "a date as 2025-03-31";
        }

        @Override
        public LocalDate parse(String text) throws BadText {
            try {
                return IsoDay.parse(text.strip());
            } catch (DateTimeParseException e) {
                throw new BadText(
                        "date.bad", "'" + text.strip() + "' is not a date: write year-month-day as 2025-03-31.");
            }
        }

        @Override
        public String write(LocalDate value) {
            return value.toString();
        }

        @Override
        public Storage storage() {
            return Storage.DATE;
        }
    }

    private record Whole<T>(String expected, LongTo<T> make, ToLong<T> value) implements Format<T> {
        @Override
        public T parse(String text) throws BadText {
            try {
                return make.apply(Long.parseLong(text.strip()));
            } catch (IllegalArgumentException | ArithmeticException e) {
                throw new BadText("number.bad", "'" + text.strip() + "' is not " + expected + ".");
            }
        }

        @Override
        public String write(T of) {
            return Long.toString(value.apply(of));
        }

        @Override
        public Storage storage() {
            return Storage.INTEGER;
        }
    }

    private record Decimal() implements Format<BigDecimal> {
        private static final int LONGEST = 30;

        @Override
        public String expected() {
            return "a decimal number with a point, as 12.5";
        }

        @Override
        public BigDecimal parse(String text) throws BadText {
            String stripped = text.strip();
            // Plain digits only: BigDecimal also takes 1E999999999, which later fills the memory when it is written
            // out.
            if (stripped.length() > LONGEST || !isPlain(stripped)) {
                throw new BadText("number.bad", "'" + stripped + "' is not " + expected() + ".");
            }
            return new BigDecimal(stripped);
        }

        /// Whether a text is `-?[0-9]+(\.[0-9]+)?`.
        private static boolean isPlain(String text) {
            int from = text.startsWith("-") ? 1 : 0;
            int point = text.indexOf('.');
            return point < 0
                    ? areDigits(text, from, text.length())
                    : areDigits(text, from, point) && areDigits(text, point + 1, text.length());
        }

        private static boolean areDigits(String text, int from, int to) {
            for (int i = from; i < to; i++) {
                if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                    return false;
                }
            }
            return from < to;
        }

        @Override
        public String write(BigDecimal value) {
            return value.toPlainString();
        }

        @Override
        public Storage storage() {
            return Storage.REAL;
        }
    }

    private record CurrencyCode() implements Format<Currency> {
        @Override
        public String expected() {
            return "a currency by ISO 4217, as USD";
        }

        @Override
        public Currency parse(String text) throws BadText {
            try {
                return Currency.getInstance(text.strip());
            } catch (IllegalArgumentException e) {
                throw new BadText("currency.bad", "'" + text.strip() + "' is not " + expected() + ".");
            }
        }

        @Override
        public String write(Currency value) {
            return value.getCurrencyCode();
        }

        @Override
        public Storage storage() {
            return Storage.TEXT;
        }
    }

    private record Code<E extends Enum<E> & Coded>(CodeList<E> list) implements Format<E> {
        @Override
        public String expected() {
            return "one of " + String.join(", ", codes());
        }

        @Override
        public E parse(String text) throws BadText {
            String typed = text.strip();
            return list.find(typed)
                    .orElseThrow(() -> new BadText(
                            "code.unknown",
                            "'" + typed + "' is not a value of " + list.name() + ": did you mean '"
                                    + list.nearest(typed) + "'?"));
        }

        @Override
        public String write(E value) {
            return list.code(value);
        }

        @Override
        public Storage storage() {
            return Storage.TEXT;
        }

        @Override
        public Optional<E> whenEmpty() {
            return Optional.of(list.unknown());
        }

        @Override
        public Optional<String> listName() {
            return Optional.of(list.name());
        }

        @Override
        public List<String> codes() {
            return list.values().stream().map(Coded::code).toList();
        }
    }
}

package org.clearground.exchange;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// JSON numbers as plain decimals. JSON writes 1e999999999 in eleven characters; written out it would fill the
/// memory.
final class PlainNumber {

    private static final Pattern PLAIN = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private PlainNumber() {}

    /// The number without an exponent, with the digits that the file has; empty when it is too long or too large.
    static Optional<String> of(String json) {
        if (json.length() > Limits.NUMBER) {
            return Optional.empty();
        }
        if (PLAIN.matcher(json).matches()) {
            return Optional.of(json);
        }
        double near = Double.parseDouble(json);
        if (Double.isInfinite(near) || Math.abs(near) > 1e18 || (near != 0 && Math.abs(near) < 1e-18)) {
            return Optional.empty();
        }
        return Optional.of(near == 0 ? "0" : new BigDecimal(json).toPlainString());
    }
}

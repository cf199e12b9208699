package org.clearground.figures;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Builds the conditions of a question: dimension values that a line must have.
final class Where {

    private Where() {}

    static Map<String, Set<String>> all() {
        return Map.of();
    }

    static Map<String, Set<String>> of(String name, String... values) {
        return Map.of(name, Set.of(values));
    }

    /// The conditions with one more; an empty set of values is no condition.
    static Map<String, Set<String>> and(Map<String, Set<String>> where, String name, Set<String> values) {
        if (values.isEmpty()) {
            return where;
        }
        HashMap<String, Set<String>> more = new HashMap<>(where);
        more.put(name, values);
        return more;
    }
}

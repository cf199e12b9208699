package org.clearground.web.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a person is in the system; one role each. Who has not signed in has none.
public enum Role {
    ADMINISTRATOR,
    INFORMATION_OFFICER,
    REVIEWER,
    OPERATOR,
    QA_INSPECTOR,
    PLANNER,
    CASE_WORKER,
    READER;

    /// Its name in files and commands, as `information_officer`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The role with this code.
    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(r -> r.code().equals(code)).findFirst();
    }
}

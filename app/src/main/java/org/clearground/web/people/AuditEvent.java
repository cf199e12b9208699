package org.clearground.web.people;

import java.util.Locale;

/// What is written into the audit list, which cannot be edited.
public enum AuditEvent {
    PERSON_ADDED("An account was made; the subject is the new person and the role."),
    ROLE_CHANGED("A person has another role from now on; the subject is the person and the role."),
    PERSON_DISABLED("Signing in was switched off for a person."),
    PERSON_ENABLED("Signing in was switched on again for a person."),
    PASSWORD_RESET("A person was given a new first password, which must be changed at the next signing in."),
    PASSWORD_CHANGED("A person changed the own password."),
    SIGNED_IN("A person signed in."),
    SIGN_IN_REFUSED(
            "A wrong name or password, or an account that is locked or switched off; the subject is the name given."),
    LOCKED("Too many wrong passwords in a row: the account is locked for a quarter of an hour."),
    ACCESS_REFUSED("A person asked for a page that the role may not call; the subject is the page's address.");

    private final String meaning;

    AuditEvent(String meaning) {
        this.meaning = meaning;
    }

    /// Its name in the list, as `signed_in`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What it tells, in a sentence, for the document of audit events.
    public String meaning() {
        return meaning;
    }
}

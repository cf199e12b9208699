package org.clearground.web.people;

import java.util.Locale;

/// What is written into the audit list, which cannot be edited.
public enum AuditEvent {
    PERSON_ADDED("An account was made; the subject is the new person and the role."),
    ROLE_CHANGED("A person has another role from now on; the subject is the person and the role."),
    REALM_CHANGED(
            "A person works for another organisation or in other districts from now on; the subject is the person, the"
                    + " organisation and the districts."),
    PERSON_DISABLED("Signing in was switched off for a person."),
    PERSON_ENABLED("Signing in was switched on again for a person."),
    PASSWORD_RESET("A person was given a new first password, which must be changed at the next signing in."),
    PASSWORD_CHANGED("A person changed the own password."),
    SIGNED_IN("A person signed in."),
    SIGN_IN_REFUSED(
            "A wrong name or password, or an account that is locked or switched off; the subject is the name, if somebody has"
                    + " it: what was typed is not kept otherwise, since it may be a password."),
    LOCKED("Too many wrong passwords in a row: the account is locked for a quarter of an hour."),
    SENT("A person sent something that waits for approval; the subject is its number and what it is about."),
    TAKEN_BACK("A person took back what was sent and not approved yet; the subject is its number."),
    APPROVED("A person approved what another one sent; the subject is its number and what it is about."),
    BOOKED("What was approved is in the books; the subject is its number and the last entry."),
    GUARD_OVERRIDDEN(
            "A guard was overridden for a record that is in the books now; the subject is its number, the guard and the"
                    + " reason."),
    NOT_BOOKED("What was approved could not be booked and waits again; the subject is its number."),
    RETURNED("A person gave back to its author what was sent; the subject is its number and what it is about."),
    TOKEN_MADE("A person made a personal access token; the subject is what it is for, and its scope."),
    TOKEN_FIRST_USED("A program called with a token for the first time; the subject is what the token is for."),
    TOKEN_REVOKED("A person took a token back; the subject is what it was for."),
    TOKEN_REFUSED(
            "A program called with a token that is unknown, expired or revoked, or whose person may not sign in; the"
                    + " subject is what the token is for, if it is known."),
    ADDRESS_HELD(
            "Too many wrong tokens or passwords came from one address: it has to wait for some minutes; the subject is the"
                    + " address."),
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

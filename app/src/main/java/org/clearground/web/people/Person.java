package org.clearground.web.people;

/// Somebody who may sign in.
///
/// @param name     the name to sign in with; lower-case letters, digits, `.`, `-`
/// @param role     what the person is
/// @param firstPassword whether the password is the first one, which must be changed before anything else
/// @param disabled whether signing in is switched off
/// @param realm    for whom the person works, and where
public record Person(String name, Role role, boolean firstPassword, boolean disabled, Realm realm) {

    private static final int LONGEST = 40;

    /// Refuses a name of other letters, or a longer one than 40.
    public Person {
        if (!name.matches("[a-z][a-z0-9.-]*") || name.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "'" + name + "' cannot be the name of a person: begin with a letter, then"
                            + " lower-case letters, digits, full stops and hyphens, 40 at most.");
        }
    }

    /// Somebody of no organisation.
    public Person(String name, Role role, boolean firstPassword, boolean disabled) {
        this(name, role, firstPassword, disabled, Realm.NONE);
    }
}

package org.clearground.web.people;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clearground.ledger.LedgerFailure;
import org.springframework.security.crypto.bcrypt.BCrypt;

/// The accounts of a data folder: who may sign in, and the audit list. Each change and its line in the list are
/// written under one lock. Safe for many threads and for a second program.
public final class SqlAccounts implements AutoCloseable {

    /// The file beside the books.
    public static final String FILE = "people.sqlite";

    /// So many wrong passwords in a row lock an account.
    public static final int MOST_FAILURES = 5;

    /// For so long.
    public static final Duration LOCKED = Duration.ofMinutes(15);

    /// The fewest letters of a password.
    public static final int SHORTEST = 12;

    /// Stands for a name that nobody has: what was typed there may be a password.
    private static final String UNKNOWN_NAME = "unknown name";

    /// BCrypt looks at no more bytes than these.
    private static final int LONGEST_BYTES = 72;

    private final SqlPeople sql;
    private final InstantSource clock;
    private final SqlTokens tokens;

    private SqlAccounts(SqlPeople sql, InstantSource clock) throws SQLException {
        this.sql = sql;
        this.clock = clock;
        this.tokens = new SqlTokens(this, sql, clock);
    }

    /// The tokens of these people.
    public SqlTokens tokens() {
        return tokens;
    }

    /// Opens the accounts of a data folder; makes the file when it is not there.
    public static SqlAccounts open(Path folder, InstantSource clock) {
        try {
            return new SqlAccounts(SqlPeople.open(folder.resolve(FILE)), clock);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /// Everybody, by name.
    public synchronized List<Person> people() {
        return ask(() -> sql.people().stream().map(Credentials::person).toList());
    }

    /// What signing in needs to know, if there is such a person.
    public synchronized Optional<Credentials> find(String name) {
        return ask(() -> sql.find(name));
    }

    /// Adds a person with a first password, which must be changed. Refuses a name that is taken, and a short
    /// password.
    public synchronized void add(Person person, String password, String by) {
        check(password);
        if (find(person.name()).isPresent()) {
            throw new IllegalArgumentException("There is a person called " + person.name() + " already.");
        }
        ask(() -> sql.run(
                "INSERT INTO person VALUES (?, ?, ?, 1, 0, 0, 0, ?, ?)",
                person.name(),
                person.role().code(),
                hash(password),
                person.realm().organisation(),
                person.realm().districtList()));
        audit(by, AuditEvent.PERSON_ADDED, person.name() + ": " + person.role().code());
    }

    /// Gives a person another role.
    public synchronized void changeRole(String name, Role role, String by) {
        changed(name, "UPDATE person SET role = ? WHERE name = ?", role.code());
        audit(by, AuditEvent.ROLE_CHANGED, name + ": " + role.code());
    }

    /// Says for whom a person works, and where, from now on.
    public synchronized void changeRealm(String name, Realm realm, String by) {
        changed(
                name,
                "UPDATE person SET organisation = ?, districts = ? WHERE name = ?",
                realm.organisation(),
                realm.districtList());
        audit(
                by,
                AuditEvent.REALM_CHANGED,
                name + ": " + (realm.organisation().isEmpty() ? "-" : realm.organisation()) + "; "
                        + (realm.districts().isEmpty() ? "-" : realm.districtList()));
    }

    /// Switches signing in off or on.
    public synchronized void disable(String name, boolean disabled, String by) {
        changed(name, "UPDATE person SET disabled = ? WHERE name = ?", disabled ? 1 : 0);
        audit(by, disabled ? AuditEvent.PERSON_DISABLED : AuditEvent.PERSON_ENABLED, name);
    }

    /// Gives a new first password and unlocks.
    public synchronized void reset(String name, String password, String by) {
        check(password);
        changed(
                name,
                "UPDATE person SET hash = ?, first_password = 1, failures = 0, locked_until = 0 WHERE name = ?",
                hash(password));
        audit(by, AuditEvent.PASSWORD_RESET, name);
    }

    /// Takes the person's own new password. Refuses a short one, and the one that it was.
    public synchronized void changePassword(String name, String password) {
        check(password);
        Credentials known = find(name).orElseThrow(() -> nobody(name));
        if (BCrypt.checkpw(password, known.hash())) {
            throw new IllegalArgumentException("The new password is the old one. Choose another.");
        }
        changed(name, "UPDATE person SET hash = ?, first_password = 0 WHERE name = ?", hash(password));
        audit(name, AuditEvent.PASSWORD_CHANGED, name);
    }

    /// Tells that somebody signed in.
    public synchronized void signedIn(String name) {
        changed(name, "UPDATE person SET failures = 0 WHERE name = ?");
        audit(name, AuditEvent.SIGNED_IN, name);
    }

    /// Tells that signing in was refused; locks the account after too many wrong passwords.
    public synchronized void refused(String name) {
        boolean known = find(name).isPresent();
        audit("-", AuditEvent.SIGN_IN_REFUSED, known ? name : UNKNOWN_NAME);
        Instant now = clock.instant();
        boolean open = find(name).filter(c -> !now.isBefore(c.lockedUntil())).isPresent();
        if (!open) {
            return;
        }
        changed(name, "UPDATE person SET failures = failures + 1 WHERE name = ?");
        if (ask(() -> sql.failures(name)) >= MOST_FAILURES) {
            long until = now.plus(LOCKED).toEpochMilli();
            changed(name, "UPDATE person SET failures = 0, locked_until = ? WHERE name = ?", until);
            audit("-", AuditEvent.LOCKED, name);
        }
    }

    /// Writes a line of the audit list.
    public synchronized void audit(String who, AuditEvent event, String subject) {
        ask(() -> {
            sql.audit(clock.instant(), who, event, subject);
            return true;
        });
    }

    /// Lines of the audit list, newest first.
    public synchronized List<AuditLine> audited(long before, int limit) {
        return ask(() -> sql.audited(before, limit));
    }

    /// What time it is for locks.
    public Instant now() {
        return clock.instant();
    }

    private void changed(String name, String update, Object... values) {
        Object[] all = Arrays.copyOf(values, values.length + 1);
        all[values.length] = name;
        if (ask(() -> sql.run(update, all)) == 0) {
            throw nobody(name);
        }
    }

    private static IllegalArgumentException nobody(String name) {
        return new IllegalArgumentException("There is nobody called " + name + ".");
    }

    private static void check(String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new IllegalArgumentException("A password has at least " + SHORTEST + " letters.");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            throw new IllegalArgumentException("A password has at most " + LONGEST_BYTES + " bytes.");
        }
    }

    private static String hash(String password) {
        return BCrypt.hashpw(password, BCrypt.gensalt());
    }

    private static <T> T ask(Ask<T> ask) {
        try {
            return ask.ask();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private static LedgerFailure failure(SQLException e) {
        return new LedgerFailure(
                "The accounts could not be read or written: " + e.getMessage() + ". Look at the file " + FILE + ".", e);
    }

    @Override
    public synchronized void close() {
        ask(() -> {
            sql.close();
            return true;
        });
    }

    @FunctionalInterface
    private interface Ask<T> {
        T ask() throws SQLException;
    }
}

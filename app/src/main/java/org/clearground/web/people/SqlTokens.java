package org.clearground.web.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.clearground.ledger.LedgerFailure;

/// Personal access tokens, beside the accounts. What is kept of one is its SHA-256: it is 32 random bytes,
/// which nobody guesses, so that a slow hash would protect nothing.
public final class SqlTokens {

    /// How long a token is valid at most.
    public static final Duration LONGEST = Duration.ofDays(366);

    /// How many valid tokens a person has at most.
    public static final int MOST = 20;

    private static final String BEGIN = "cg_";
    private static final int RANDOM_BYTES = 32;
    private static final int LONGEST_LABEL = 80;
    private static final String SCHEMA = "CREATE TABLE IF NOT EXISTS token (number INTEGER NOT NULL PRIMARY KEY,"
            + " person TEXT NOT NULL, label TEXT NOT NULL, scope TEXT NOT NULL, hash TEXT NOT NULL UNIQUE,"
            + " made INTEGER NOT NULL, expires INTEGER NOT NULL, used INTEGER NOT NULL, revoked INTEGER NOT NULL)";
    private static final String TOKEN =
            "SELECT number, person, label, scope, made, expires, used, revoked FROM token WHERE ";

    private final SqlAccounts accounts;
    private final SqlPeople sql;
    private final InstantSource clock;

    SqlTokens(SqlAccounts accounts, SqlPeople sql, InstantSource clock) throws SQLException {
        this.accounts = accounts;
        this.sql = sql;
        this.clock = clock;
        sql.run(SCHEMA);
    }

    /// Makes a token for a person, and gives it, this once.
    ///
    /// @param label  what it is for
    /// @param valid  for so long; refuses more than [#LONGEST], and nothing
    /// @param random 32 bytes that nobody can guess
    public String make(String person, String label, Token.Scope scope, Duration valid, byte[] random) {
        String name = label.strip();
        if (name.isEmpty() || name.length() > LONGEST_LABEL) {
            throw new IllegalArgumentException("Say what the token is for, in at most " + LONGEST_LABEL + " letters.");
        }
        if (valid.compareTo(Duration.ofDays(1)) < 0 || valid.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("A token is valid for 1 to " + LONGEST.toDays() + " days.");
        }
        if (random.length != RANDOM_BYTES) {
            throw new IllegalArgumentException("a token is made of " + RANDOM_BYTES + " bytes");
        }
        synchronized (accounts) {
            Instant now = clock.instant();
            if (of(person).stream().filter(t -> t.isValid(now)).count() >= MOST) {
                throw new IllegalArgumentException("You have " + MOST + " tokens. Revoke one first.");
            }
            String token = BEGIN + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
            ask(() -> sql.run(
                    "INSERT INTO token (person, label, scope, hash, made, expires, used, revoked)"
                            + " VALUES (?, ?, ?, ?, ?, ?, 0, 0)",
                    person,
                    name,
                    scope.code(),
                    hash(token),
                    now.toEpochMilli(),
                    now.plus(valid).toEpochMilli()));
            accounts.audit(person, AuditEvent.TOKEN_MADE, name + ": " + scope.code());
            return token;
        }
    }

    /// A person's tokens, the newest first.
    public List<Token> of(String person) {
        synchronized (accounts) {
            return ask(() -> sql.select(TOKEN + "person = ? ORDER BY number DESC", SqlTokens::token, person));
        }
    }

    /// Takes a token back. Refuses one that is not the person's.
    public void revoke(String person, long number) {
        synchronized (accounts) {
            Token token = of(person).stream()
                    .filter(t -> t.number() == number)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("You have no such token."));
            if (!token.revoked()) {
                ask(() -> sql.run("UPDATE token SET revoked = 1 WHERE number = ?", number));
                accounts.audit(person, AuditEvent.TOKEN_REVOKED, token.label());
            }
        }
    }

    /// The token and its person, when it is valid and the person may sign in; else it is told in the audit list
    /// and empty.
    public Optional<Opened> open(String token) {
        synchronized (accounts) {
            Instant now = clock.instant();
            Optional<Token> known = ask(() -> sql.select(TOKEN + "hash = ?", SqlTokens::token, hash(token)).stream()
                    .findFirst());
            Optional<Credentials> person = known.filter(t -> t.isValid(now))
                    .flatMap(t -> accounts.find(t.person()))
                    .filter(c ->
                            !c.person().disabled() && !c.person().firstPassword() && !now.isBefore(c.lockedUntil()));
            if (person.isEmpty()) {
                accounts.audit(
                        known.map(Token::person).orElse("-"),
                        AuditEvent.TOKEN_REFUSED,
                        known.map(Token::label).orElse("-"));
                return Optional.empty();
            }
            if (known.get().used().isEmpty()) {
                ask(() -> sql.run(
                        "UPDATE token SET used = ? WHERE number = ?",
                        now.toEpochMilli(),
                        known.get().number()));
                accounts.audit(
                        known.get().person(),
                        AuditEvent.TOKEN_FIRST_USED,
                        known.get().label());
            }
            return Optional.of(new Opened(known.get(), person.get().person()));
        }
    }

    /// A token that opens.
    ///
    /// @param token  the token
    /// @param person whose it is, as the account is now
    public record Opened(Token token, Person person) {}

    private static Token token(ResultSet row) throws SQLException {
        long used = row.getLong(7);
        return new Token(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                Token.Scope.of(row.getString(4)),
                Instant.ofEpochMilli(row.getLong(5)),
                Instant.ofEpochMilli(row.getLong(6)),
                used == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(used)),
                row.getBoolean(8));
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static <T> T ask(Ask<T> ask) {
        try {
            return ask.ask();
        } catch (SQLException e) {
            throw new LedgerFailure("The tokens could not be read or written: " + e.getMessage(), e);
        }
    }

    @FunctionalInterface
    private interface Ask<T> {
        T ask() throws SQLException;
    }
}

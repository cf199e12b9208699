package org.clearground.web.access;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/// The authority's own service for signing in (OpenID Connect), by a file of settings.
///
/// @param issuer the service's address, as it names itself
/// @param client our name there
/// @param secret our password there
/// @param claim  which claim is the name of the account here, as `preferred_username`
public record OpenId(String issuer, String client, String secret, String claim) {

    private static final String USUAL_CLAIM = "preferred_username";

    /// Reads `issuer`, `client`, `secret-file` (beside the file, unless absolute) and `claim`, which may be
    /// missing. Refuses a file that lacks one with an [IllegalArgumentException].
    ///
    /// @throws IOException when a file cannot be read
    public static OpenId read(Path file) throws IOException {
        Properties settings = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            settings.load(reader);
        }
        Path secret = file.toAbsolutePath().resolveSibling(setting(settings, "secret-file"));
        return new OpenId(
                setting(settings, "issuer"),
                setting(settings, "client"),
                Files.readString(secret).strip(),
                settings.getProperty("claim", USUAL_CLAIM).strip());
    }

    private static String setting(Properties settings, String key) {
        String value = settings.getProperty(key, "").strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException("The settings of OpenID Connect lack " + key
                    + ": write issuer, client and secret-file, each with its value after an equals sign.");
        }
        return value;
    }

    @Override
    public String toString() {
        return "OpenId[" + issuer + ", " + client + "]";
    }
}

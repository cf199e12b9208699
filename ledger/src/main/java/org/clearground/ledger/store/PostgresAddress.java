package org.clearground.ledger.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.clearground.ledger.LedgerRefusal;

/// Where a database is and who asks: `postgresql://user:password@host:port/database?schema=clearground&…`.
/// Further parameters are the JDBC driver's; without a password the driver looks into `~/.pgpass`.
///
/// @param place      host, port and database, as the driver writes them
/// @param schema     the schema that holds the books
/// @param properties user, password and what else the driver is told
record PostgresAddress(String place, String schema, Properties properties) {

    private static final String SCHEMA = "clearground";

    /// Reads it; refuses what it does not understand, without repeating the password.
    static PostgresAddress parse(String text) {
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException e) {
            throw refusal(e.getReason());
        }
        String path = uri.getPath();
        if (uri.getHost() == null || path == null || path.length() < 2) {
            throw refusal("host or database is missing");
        }
        Properties properties = settings();
        String schema = SCHEMA;
        if (uri.getRawUserInfo() != null) {
            String[] user = uri.getRawUserInfo().split(":", 2);
            properties.setProperty("user", decoded(user[0]));
            if (user.length > 1) {
                properties.setProperty("password", decoded(user[1]));
            }
        }
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        for (String parameter : query.split("&", -1)) {
            String[] of = parameter.split("=", 2);
            if (of.length == 2 && of[0].equals("schema")) {
                schema = decoded(of[1]);
            } else if (of.length == 2) {
                properties.setProperty(of[0], decoded(of[1]));
            }
        }
        if (!schema.matches("[a-z_][a-z0-9_]*")) {
            throw refusal("a schema's name has small letters, digits and _");
        }
        properties.setProperty("currentSchema", schema + ",public");
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return new PostgresAddress(uri.getHost() + port + path, schema, properties);
    }

    private static Properties settings() {
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "Clearground");
        // Days and moments are bound as text; the column knows what they are.
        properties.setProperty("stringtype", "unspecified");
        // Long answers are read in pieces.
        properties.setProperty("defaultRowFetchSize", "500");
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("tcpKeepAlive", "true");
        return properties;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static LedgerRefusal refusal(String why) {
        return SqlStore.refusal("A database is named as postgresql://user@host:5432/database: " + why + ".");
    }

    String url() {
        return "jdbc:postgresql://" + place;
    }
}

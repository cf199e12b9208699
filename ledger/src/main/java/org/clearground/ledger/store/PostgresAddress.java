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
    private static final String OPTIONS = "options";
    private static final String SOCKET_TIMEOUT = "socketTimeout";

    /// For how long a writer waits for others, and a little longer for the server to answer at all. A server that
    /// hears nothing from a writer's machine any more ends its transaction, so that it holds up nobody.
    private static final String WRITING = "-c lock_timeout=60s -c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10"
            + " -c tcp_keepalives_count=3 ";

    private static final String WRITER_WAITS = "75";

    /// A question to large books takes its time; an answer comes in pieces, and none takes five minutes.
    private static final String READER_WAITS = "300";

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
        // Rows that are inserted together become one statement.
        properties.setProperty("reWriteBatchedInserts", "true");
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("loginTimeout", "20");
        properties.setProperty("tcpKeepAlive", "true");
        return properties;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static LedgerRefusal refusal(String why) {
        return SqlStore.refusal("A database is named as postgresql://user@host:5432/database: " + why + ".");
    }

    /// What the driver is told for a connection that reads. What the address says itself is left as it is.
    Properties forReading() {
        return with(READER_WAITS, "");
    }

    /// What the driver is told for a connection that writes.
    Properties forWriting() {
        return with(WRITER_WAITS, WRITING);
    }

    private Properties with(String waits, String options) {
        Properties all = new Properties();
        all.putAll(properties);
        all.putIfAbsent(SOCKET_TIMEOUT, waits);
        String given = all.getProperty(OPTIONS, "");
        if (!options.isEmpty() || !given.isEmpty()) {
            all.setProperty(OPTIONS, options + given);
        }
        return all;
    }

    String url() {
        return "jdbc:postgresql://" + place;
    }
}

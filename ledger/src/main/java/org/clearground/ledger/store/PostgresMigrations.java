package org.clearground.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.clearground.ledger.LedgerFailure;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.ds.PGSimpleDataSource;

/// Makes the ledger's own tables in a database and brings them up to this program's version. Only the role that
/// owns the schema can.
final class PostgresMigrations {

    /// The role that the program may run with, and the role of those who only look; each gets its rights if it
    /// exists. Tables with a comment are those for everybody: the current records of each type, but for those
    /// of which the comment says that a row is about one person.
    private static final String GRANTS = """
            DO $$ DECLARE
              own CONSTANT text[] := '{%2$s, layout, schema_history}';
              derived record;
            BEGIN
              IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'clearground_app') THEN
                GRANT USAGE ON SCHEMA %1$s TO clearground_app;
                GRANT SELECT, INSERT ON %2$s TO clearground_app;
                GRANT USAGE ON ALL SEQUENCES IN SCHEMA %1$s TO clearground_app;
                GRANT SELECT ON layout, schema_history TO clearground_app;
                GRANT EXECUTE ON FUNCTION add_attribute TO clearground_app;
              END IF;
              IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'clearground_reader') THEN
                GRANT USAGE ON SCHEMA %1$s TO clearground_reader;
              END IF;
              FOR derived IN SELECT c.oid, c.relname AS name FROM pg_class c
                  WHERE c.relkind = 'r' AND c.relnamespace = '%1$s'::regnamespace AND c.relname <> ALL (own) LOOP
                IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'clearground_app') THEN
                  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %1$s.%%I TO clearground_app', derived.name);
                END IF;
                IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'clearground_reader')
                    AND obj_description(derived.oid, 'pg_class') NOT LIKE '%%; each row is about one person' THEN
                  EXECUTE format('GRANT SELECT ON %1$s.%%I TO clearground_reader', derived.name);
                END IF;
              END LOOP;
            END $$
            """;

    private static final String OWN =
            "meta, entry, account, dims, posting, mark, checkpoint, checkpoint_sum, checkpoint_mark";

    private PostgresMigrations() {}

    static void run(PostgresAddress address) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(address.url());
        Properties properties = address.properties();
        try {
            for (String name : properties.stringPropertyNames()) {
                source.setProperty(name, properties.getProperty(name));
            }
            Flyway.configure()
                    .dataSource(source)
                    .schemas(address.schema())
                    .defaultSchema(address.schema())
                    .loggers(QuietMigrations.class.getName())
                    .table("schema_history")
                    .locations("classpath:org/clearground/ledger/store/postgresql")
                    .load()
                    .migrate();
        } catch (SQLException e) {
            throw SqlFailures.writing(e);
        } catch (FlywayException e) {
            throw new LedgerFailure("The tables of the books could not be made: " + e.getMessage(), e);
        }
    }

    /// Gives the roles their rights on what is there.
    static void grant(Connection connection, PostgresAddress address) throws SQLException {
        SqlConnections.run(connection, GRANTS.formatted(address.schema(), OWN));
    }
}

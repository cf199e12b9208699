package org.clearground.ledger.store;

import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;

/// Keeps the migrations' chatter from the user: faults come as exceptions anyway, warnings go to the program's
/// log.
public final class QuietMigrations implements LogCreator {

    @Override
    public Log createLogger(Class<?> of) {
        return new Quiet(System.getLogger(of.getName()));
    }

    private record Quiet(System.Logger log) implements Log {

        @Override
        public void debug(String message) {
            log.log(System.Logger.Level.TRACE, message);
        }

        @Override
        public void info(String message) {
            log.log(System.Logger.Level.DEBUG, message);
        }

        @Override
        public void warn(String message) {
            log.log(System.Logger.Level.WARNING, message);
        }

        @Override
        public void error(String message) {
            log.log(System.Logger.Level.DEBUG, message);
        }

        @Override
        public void error(String message, Exception fault) {
            log.log(System.Logger.Level.DEBUG, message, fault);
        }

        @Override
        public void notice(String message) {
            log.log(System.Logger.Level.DEBUG, message);
        }
    }
}

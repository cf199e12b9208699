package org.clearground.cli;

import java.util.concurrent.CountDownLatch;
import org.clearground.books.Books;
import org.clearground.ledger.JsonObject;
import org.clearground.web.DataPlace;
import org.clearground.web.WebServer;
import org.clearground.web.people.SqlAccounts;

/// Serves the pages until the process is asked to end.
///
/// @param door where it listens
/// @param json whether it tells its address as JSON
public record Serving(WebServer.Door door, boolean json) {

    /// Serves, says where, and returns when the process is to end.
    ///
    /// @throws InterruptedException when the waiting thread is interrupted
    public void run(Environment environment, Books books, SqlAccounts accounts, DataPlace place)
            throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        try (WebServer server = WebServer.start(books, accounts, place, environment.clock(), door)) {
            String url = (door.tls().isPresent() ? "https://" : "http://") + door.address() + ":" + server.port() + "/";
            environment
                    .out()
                    .println(
                            json
                                    ? JsonObject.builder()
                                            .put("url", url)
                                            .build()
                                            .toString()
                                    : "Clearground is at " + url);
            CountDownLatch ended = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(ended, closed)));
            ended.await();
        } finally {
            closed.countDown();
        }
    }

    /// The process ends when all is closed, and not before.
    private static void end(CountDownLatch ended, CountDownLatch closed) {
        ended.countDown();
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

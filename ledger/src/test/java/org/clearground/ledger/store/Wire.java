package org.clearground.ledger.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicReference;

/// A line to a server of this machine that breaks or falls silent when a test says so.
final class Wire implements AutoCloseable {

    /// What happens to the next message to the server.
    enum Fault {
        NONE,
        /// The line breaks, and the server never hears it.
        CUT_BEFORE,
        /// The server hears it and answers, and the line breaks before the answer arrives.
        CUT_AFTER,
        /// It lies on the way, and whatever follows it, until the fault is mended.
        SILENT
    }

    private final ServerSocket entrance;
    private final int exit;
    private final AtomicReference<Fault> fault = new AtomicReference<>(Fault.NONE);

    private Wire(int exit) throws IOException {
        this.exit = exit;
        entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    static Wire to(int port) throws IOException {
        return new Wire(port);
    }

    int port() {
        return entrance.getLocalPort();
    }

    void next(Fault next) {
        fault.set(next);
    }

    private void accept() {
        try {
            while (true) {
                Socket client = entrance.accept();
                Thread.ofVirtual().start(() -> join(client));
            }
        } catch (IOException e) {
            // the test is over
        }
    }

    private void join(Socket client) {
        try (client;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), exit)) {
            server.setTcpNoDelay(true);
            client.setTcpNoDelay(true);
            AtomicReference<Fault> answer = new AtomicReference<>(Fault.NONE);
            Thread.ofVirtual().start(() -> answers(server, client, answer));
            questions(client, server, answer);
        } catch (IOException e) {
            // one of the two is gone; the other hears of it as both are closed
        }
    }

    private void questions(Socket client, Socket server, AtomicReference<Fault> answer) throws IOException {
        InputStream in = client.getInputStream();
        OutputStream out = server.getOutputStream();
        byte[] buffer = new byte[1 << 16];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            Fault now = fault.get();
            while (now == Fault.SILENT) {
                sleep();
                now = fault.get();
            }
            if (now != Fault.NONE) {
                fault.set(Fault.NONE);
            }
            if (now == Fault.CUT_BEFORE) {
                return;
            }
            answer.set(now);
            out.write(buffer, 0, n);
        }
    }

    private static void answers(Socket server, Socket client, AtomicReference<Fault> answer) {
        try (server;
                client) {
            InputStream in = server.getInputStream();
            OutputStream out = client.getOutputStream();
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (answer.get() == Fault.CUT_AFTER) {
                    return;
                }
                out.write(buffer, 0, n);
            }
        } catch (IOException e) {
            // as above
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        next(Fault.NONE);
        entrance.close();
    }
}

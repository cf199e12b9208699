package org.clearground.demo.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Loads the country once for all tests of this package, opens the browser once, and closes both at the end.
final class Country implements BeforeAllCallback, ParameterResolver {

    private static final Namespace HERE = Namespace.create(Country.class);

    /// The server and the browser over it.
    record Open(Path folder, DemoServer server, Chromium browser) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            browser.close();
            server.close();
            try (var files = Files.walk(folder)) {
                for (Path file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        open(context);
    }

    private static Open open(ExtensionContext context) {
        return context.getRoot().getStore(HERE).computeIfAbsent(Open.class, k -> opened(), Open.class);
    }

    private static Open opened() {
        try {
            Path folder = Files.createTempDirectory("clearground-pages");
            DemoServer server = DemoServer.over(folder);
            return new Open(folder, server, new Chromium(server.address()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Chromium.class || type == DemoServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Open open = open(context);
        return parameter.getParameter().getType() == Chromium.class ? open.browser() : open.server();
    }
}

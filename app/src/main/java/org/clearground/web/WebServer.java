package org.clearground.web;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.clearground.books.Books;
import org.clearground.web.access.OpenId;
import org.clearground.web.access.WebSecurity;
import org.clearground.web.people.SqlAccounts;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// The running server.
public final class WebServer implements AutoCloseable {

    /// Cells of a form: a record with hundreds of rows of a list.
    private static final int MOST_CELLS = 10_000;

    private final ConfigurableApplicationContext context;

    private WebServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /// Where it listens, and how people come in.
    ///
    /// @param address the address of the machine, as 127.0.0.1
    /// @param port    the port; 0 for any that is free
    /// @param tls     what it proves itself with; empty without TLS, as behind a proxy of the same machine
    /// @param openId  the authority's own service for signing in, beside passwords; empty for passwords alone
    public record Door(String address, int port, Optional<Tls> tls, Optional<OpenId> openId) {

        /// A door without TLS, with passwords alone.
        public Door(String address, int port) {
            this(address, port, Optional.empty(), Optional.empty());
        }
    }

    /// A certificate with its key, both as PEM.
    ///
    /// @param certificate the file with the certificate, and those above it
    /// @param key         the file with its private key, without a password
    public record Tls(Path certificate, Path key) {}

    /// Starts serving books. The books and the accounts stay the caller's to close.
    ///
    /// @param place where the books are, and what is kept beside them
    public static WebServer start(Books books, SqlAccounts accounts, DataPlace place, InstantSource clock, Door door) {
        ApplicationContextInitializer<GenericApplicationContext> beans = context -> {
            context.registerBean(Books.class, () -> books, definition -> definition.setDestroyMethodName(""));
            context.registerBean(SqlAccounts.class, () -> accounts, definition -> definition.setDestroyMethodName(""));
            context.registerBean(DataPlace.class, () -> place);
            context.registerBean(InstantSource.class, () -> clock);
            door.openId().ifPresent(openId -> context.registerBean(OpenId.class, () -> openId));
        };
        SpringApplication application = new SpringApplicationBuilder(WebApplication.class)
                .sources(Parts.all())
                .web(WebApplicationType.SERVLET)
                .initializers(beans)
                .registerShutdownHook(false)
                .properties(settings(door))
                .build();
        application.setLogStartupInfo(false);
        return new WebServer(application.run());
    }

    private static Map<String, Object> settings(Door door) {
        Map<String, Object> settings = new HashMap<>(plain(door));
        door.tls().ifPresent(tls -> {
            settings.put("server.ssl.certificate", tls.certificate().toUri().toString());
            settings.put("server.ssl.certificate-private-key", tls.key().toUri().toString());
            settings.put("server.ssl.enabled-protocols", "TLSv1.3,TLSv1.2");
            settings.put("server.servlet.session.cookie.secure", true);
        });
        // Whoever comes back from the service comes from another site: a strict cookie would stay away.
        door.openId().ifPresent(_ -> settings.put("server.servlet.session.cookie.same-site", "lax"));
        return settings;
    }

    private static Map<String, Object> plain(Door door) {
        return Map.ofEntries(
                Map.entry("server.address", door.address()),
                Map.entry("server.port", door.port()),
                Map.entry("server.servlet.session.timeout", "30m"),
                Map.entry("server.servlet.session.cookie.same-site", "strict"),
                Map.entry("server.servlet.session.cookie.http-only", true),
                Map.entry("server.forward-headers-strategy", "native"),
                Map.entry("server.compression.enabled", true),
                Map.entry(
                        "server.compression.mime-types",
                        "text/html,text/css,text/javascript,image/svg+xml,application/json"),
                Map.entry("spring.main.banner-mode", "off"),
                Map.entry("spring.threads.virtual.enabled", true),
                Map.entry("spring.web.resources.add-mappings", false),
                Map.entry("spring.messages.basename", "org/clearground/web/pages"),
                Map.entry("spring.messages.fallback-to-system-locale", false),
                Map.entry("spring.thymeleaf.prefix", "classpath:/org/clearground/web/templates/"),
                Map.entry("spring.servlet.multipart.enabled", true),
                Map.entry("spring.servlet.multipart.max-file-size", WebSecurity.LARGEST_FILE + "B"),
                Map.entry("spring.servlet.multipart.max-request-size", WebSecurity.LARGEST_UPLOAD + "B"),
                Map.entry("server.tomcat.max-swallow-size", 2 * WebSecurity.LARGEST_UPLOAD + "B"),
                Map.entry("server.tomcat.max-parameter-count", MOST_CELLS),
                Map.entry("server.tomcat.max-http-form-post-size", "4MB"),
                Map.entry("spring.jmx.enabled", false),
                Map.entry("logging.level.root", "warn"),
                Map.entry("logging.level.org.springframework.web", "error"));
    }

    /// The port that it listens on.
    public int port() {
        return Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    /// For tests that walk all pages.
    ConfigurableApplicationContext context() {
        return context;
    }

    @Override
    public void close() {
        context.close();
    }
}

package org.clearground.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.clearground.ledger.store.TestStores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The pages by TLS, without a proxy: with a certificate that the JDK's own tool made.
@Tag(TestStores.FILE)
class TlsIT {

    private static final char[] SECRET = "changeit".toCharArray();

    @TempDir
    Path folder;

    @Test
    void answersByTlsAndKeepsTheSessionToIt() throws Exception {
        KeyStore made = certificate();
        try (OpenServer open = new OpenServer(folder, Optional.of(pem(made)), Optional.empty());
                HttpClient client =
                        HttpClient.newBuilder().sslContext(trusting(made)).build()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create("https://localhost:" + open.server.port() + "/sign-in"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
            assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                    .hasValueSatisfying(v -> assertThat(v).contains("max-age=31536000"));
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .isNotEmpty()
                    .allSatisfy(cookie -> assertThat(cookie)
                            .contains("Secure")
                            .contains("HttpOnly")
                            .contains("SameSite=Strict"));
            assertThatThrownBy(() -> HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(URI.create("https://localhost:" + open.server.port() + "/"))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString()))
                    .as("a browser that does not know the certificate")
                    .isInstanceOf(IOException.class);
        }
    }

    private KeyStore certificate() throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve("made.p12");
        Process tool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "pages",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storepass",
                        new String(SECRET),
                        "-keystore",
                        store.toString()))
                .redirectErrorStream(true)
                .start();
        String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(tool.waitFor()).as(said).isZero();
        KeyStore made = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            made.load(in, SECRET);
        }
        return made;
    }

    private WebServer.Tls pem(KeyStore made) throws GeneralSecurityException, IOException {
        Path certificate = folder.resolve("pages.crt");
        Path key = folder.resolve("pages.key");
        Files.writeString(
                certificate, pem("CERTIFICATE", made.getCertificate("pages").getEncoded()));
        Files.writeString(key, pem("PRIVATE KEY", made.getKey("pages", SECRET).getEncoded()));
        return new WebServer.Tls(certificate, key);
    }

    private static String pem(String what, byte[] bytes) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END " + what + "-----\n";
    }

    private static SSLContext trusting(KeyStore made) throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("pages", made.getCertificate("pages"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}

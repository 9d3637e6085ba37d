package fr.gouv.anct.minisites.resilience.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * HTTP client for the application on a local port, whatever the host name is: not every resolver knows
 * {@code *.localhost}. Uses the JDK alone: {@code bin/bench} runs it from its source.
 */
public final class LocalHttp {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;
    private final int publicPort;

    public LocalHttp(int port) {
        this(port, port);
    }

    /** @param publicPort port that visitors use, which differs from the node's port behind a proxy */
    LocalHttp(int port, int publicPort) {
        this.port = port;
        this.publicPort = publicPort;
    }

    /** Response; {@code location} is empty when absent, cookies are the values of {@code Set-Cookie}. */
    public record Answer(int status, String location, List<String> cookies, String text) {}

    public Answer get(String host, String path, String cookie) {
        return send(to(host, path, cookie).GET());
    }

    Answer post(String host, String path, String cookie, Map<String, String> fields) {
        return send(form(host, path, cookie, fields));
    }

    /** Posts a form as a browser does from a page of that host. */
    Answer postFromItsOrigin(String host, String path, String cookie, Map<String, String> fields) {
        return send(form(host, path, cookie, fields).header("Origin", "http://" + host + ":" + publicPort));
    }

    private HttpRequest.Builder form(String host, String path, String cookie, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return to(host, path, cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder to(String host, String path, String cookie) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE)
                .header("Host", host + ":" + publicPort);
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Location").orElse(""),
                    response.headers().allValues("Set-Cookie"),
                    response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

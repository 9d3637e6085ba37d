package fr.gouv.anct.minisites.e2e.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * HTTP client of a visitor, without a browser. It names the host in the request and connects to the loopback address,
 * because not every resolver knows {@code *.localhost}.
 */
public final class DemoVisitor {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private DemoVisitor() {}

    /**
     * Requests a page.
     *
     * @param headers names and values, alternating
     */
    public static TestResponse get(URI uri, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(loopback(uri))
                .timeout(Duration.ofSeconds(30))
                .header("Host", uri.getRawAuthority());
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(uri, request.build());
    }

    private static URI loopback(URI uri) {
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return URI.create("http://127.0.0.1:" + uri.getPort() + uri.getRawPath() + query);
    }

    private static TestResponse send(URI uri, HttpRequest request) {
        try {
            HttpResponse<byte[]> response = CLIENT.send(request, BodyHandlers.ofByteArray());
            return new TestResponse(uri, response.statusCode(), response.headers(), response.body());
        } catch (IOException unreachable) {
            throw new UncheckedIOException(uri + " : " + unreachable.getMessage(), unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}

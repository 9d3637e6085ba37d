package fr.gouv.anct.minisites.delivery.testing;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** HTTP client of a visitor: sends requests to a local port under any host, and follows no redirect. */
public record VisitorClient(int port) {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();

    /** @param headers names and values in turn */
    public HttpResponse<String> get(String host, String path, String... headers) {
        return send("GET", host, path, headers).join();
    }

    public CompletableFuture<HttpResponse<String>> send(String method, String host, String path, String... headers) {
        return answer(request(method, host, path, headers), BodyHandlers.ofString());
    }

    /** Posts a form, whose fields are names and values in turn. */
    public HttpResponse<String> post(String host, String path, List<String> fields, String... headers) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.size(); i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(URLEncoder.encode(fields.get(i), StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(fields.get(i + 1), StandardCharsets.UTF_8));
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .timeout(Duration.ofSeconds(30))
                .header("Host", host)
                .header("Content-Type", "application/x-www-form-urlencoded");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return answer(request.build(), BodyHandlers.ofString()).join();
    }

    public HttpResponse<byte[]> bytes(String host, String path, String... headers) {
        return answer(request("GET", host, path, headers), BodyHandlers.ofByteArray())
                .join();
    }

    /** The timeout of the HTTP client ends with the headers: a body that stops halfway would be awaited forever. */
    private static <T> CompletableFuture<HttpResponse<T>> answer(
            HttpRequest request, HttpResponse.BodyHandler<T> body) {
        return CLIENT.sendAsync(request, body).orTimeout(60, TimeUnit.SECONDS);
    }

    private HttpRequest request(String method, String host, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .timeout(Duration.ofSeconds(30))
                .header("Host", host);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request.build();
    }

    /** Sends lines that no HTTP client would send, and returns the whole response. */
    public String raw(String... lines) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            String request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

package fr.gouv.anct.minisites.backoffice.testing;

import fr.gouv.anct.minisites.e2e.testing.DemoSite;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Test client of one user of the back office, without a browser: keeps the session cookie, sends the CSRF token and the
 * origin of a page, follows no redirect.
 */
public final class BackOfficeUser {

    public static final String HOST = "gestion.localhost";
    public static final String ORIGIN = "http://" + DemoSite.BACK_OFFICE.getRawAuthority();

    /** User agent of visitors: requests of programs are not counted. */
    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0";

    private static final int LONG_HEAD = 8_000;
    private static final int ATTEMPTS = 5;
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private static final String SESSION = "session";

    private final Map<String, String> cookies = new ConcurrentSkipListMap<>();
    private volatile @Nullable String token;

    private BackOfficeUser() {}

    /** Returns an anonymous user. */
    public static BackOfficeUser anyone() {
        return new BackOfficeUser();
    }

    /** Returns a user signed in with the form of the demonstration, which needs no identity provider. */
    public static BackOfficeUser signedIn(UUID account) {
        BackOfficeUser user = new BackOfficeUser();
        TestResponse response = user.signIn(account, "/");
        if (response.status() != 303 || !response.header("location").equals("/")) {
            throw new AssertionError("No sign-in: " + response.status() + " " + response.header("location"));
        }
        return user;
    }

    public TestResponse signIn(UUID account, String next) {
        TestResponse response = post("/connexion", "account", account.toString(), "next", next);
        forgetToken();
        return response;
    }

    /** Requests a page; headers are names and values, alternating. */
    public TestResponse get(String path, String... headers) {
        return ask("GET", HOST, path, headers);
    }

    /**
     * Requests a path and query whose percent encoding may be invalid; a percent sign that encodes nothing is escaped.
     */
    TestResponse getRaw(String path, String... headers) {
        try {
            URI.create(path);
            return get(path, headers);
        } catch (IllegalArgumentException notAnUri) {
            return get(path.replaceAll("%(?![0-9a-fA-F]{2})", "%25"), headers);
        }
    }

    /** Sends any method without a body, on any host of the platform, with the cookies in every case. */
    public TestResponse ask(String method, String host, String path, String... headers) {
        return send(host, path, headers, request -> request.method(method, BodyPublishers.noBody()));
    }

    /** Sends a form of the back office; fields are names and values, alternating. */
    public TestResponse post(String path, String... fields) {
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("_csrf", token()));
        return postBare(path, ORIGIN, all.toArray(String[]::new));
    }

    /** Sends a form without a CSRF token, with that {@code Origin}. */
    public TestResponse postBare(String path, String origin, String... fields) {
        return postRaw(path, encode(fields), "Origin", origin);
    }

    public TestResponse postRaw(String path, String body, String... headers) {
        return send(
                HOST,
                path,
                headers,
                request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }

    /** Sends a form of a page of a site as a visitor does; fields are names and values, alternating. */
    public static TestResponse visitorPosts(String host, String path, String... fields) {
        return anyone().send(
                        host,
                        path,
                        new String[] {"User-Agent", BROWSER},
                        request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(encode(fields))));
    }

    /** Sends an API request with a bearer token; headers are names and values, alternating. */
    public static TestResponse program(String method, String path, String token, String json, String... headers) {
        return anyone().send(HOST, path, headers, request -> {
            request.header("Authorization", "Bearer " + token);
            return json.isEmpty()
                    ? request.method(method, BodyPublishers.noBody())
                    : request.header("Content-Type", "application/json").method(method, BodyPublishers.ofString(json));
        });
    }

    /** Sends the bytes of a file through the API. */
    public static TestResponse programFile(String path, String token, byte[] bytes) {
        return programFile("POST", path, token, bytes);
    }

    public static TestResponse programFile(String method, String path, String token, byte[] bytes, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Authorization";
        all[headers.length + 1] = "Bearer " + token;
        return anyone().send(
                        HOST,
                        path,
                        all,
                        request -> request.header("Content-Type", "application/octet-stream")
                                .method(method, BodyPublishers.ofByteArray(bytes)));
    }

    /** Sends a form with files, with that {@code Origin}. */
    public TestResponse post(String path, Multipart form, String origin, String... headers) {
        return send(
                HOST,
                path,
                headers,
                request -> request.header("Content-Type", Multipart.TYPE)
                        .header("Origin", origin)
                        .POST(BodyPublishers.ofByteArray(form.bytes())));
    }

    public static String encode(String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(body.isEmpty() ? "" : "&")
                    .append(URLEncoder.encode(fields[i], StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return body.toString();
    }

    /** Forgets the CSRF token, which is invalid after a sign-in. */
    public void forgetToken() {
        token = null;
    }

    /** Returns the CSRF token of the session, read from the sign-in page, which is open to every user. */
    public String token() {
        String known = token;
        if (known == null) {
            known = Jsoup.parse(get("/connexion").text())
                    .select("input[name=_csrf]")
                    .attr("value");
            token = known;
        }
        return known;
    }

    /** Session cookie, null before the sign-in. */
    @Nullable
    public String cookie() {
        return cookies.get(SESSION);
    }

    /** All cookies, as a request header holds them. */
    public String cookies() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Ends the session as after half an hour: the session cookie is no longer sent. */
    public void loseSession() {
        cookies.remove(SESSION);
    }

    /** Sets a session cookie that was seen before. */
    public void bring(@Nullable String seen) {
        if (seen != null) {
            cookies.put(SESSION, seen);
        }
    }

    private interface Method {
        HttpRequest.Builder of(HttpRequest.Builder request);
    }

    private TestResponse send(String host, String path, String[] headers, Method method) {
        String authority = host + ":" + DemoSite.BACK_OFFICE.getPort();
        URI loopback = URI.create("http://127.0.0.1:" + DemoSite.BACK_OFFICE.getPort() + path);
        HttpRequest.Builder request = method.of(HttpRequest.newBuilder(loopback))
                .timeout(Duration.ofSeconds(30))
                .header("Host", authority);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        TestResponse response = patient(URI.create("http://" + authority + path), request.build());
        if (host.equals(HOST)) {
            response.headers().allValues("set-cookie").forEach(this::keep);
        }
        return response;
    }

    /** Repeats requests with a long head: their refusal may be lost with the connection (RFC 9112, 9.6). */
    private static TestResponse patient(URI uri, HttpRequest request) {
        for (int lost = 0; uri.toString().length() > LONG_HEAD && lost < ATTEMPTS; lost++) {
            try {
                return answer(uri, request);
            } catch (UncheckedIOException unheard) {
                Thread.onSpinWait();
            }
        }
        return answer(uri, request);
    }

    private static TestResponse answer(URI uri, HttpRequest request) {
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

    private void keep(String setCookie) {
        String[] pair = setCookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}

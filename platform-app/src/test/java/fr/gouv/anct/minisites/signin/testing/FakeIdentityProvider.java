package fr.gouv.anct.minisites.signin.testing;

import static java.util.Objects.requireNonNull;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Fake identity provider that signs in the configured person without a prompt, and misbehaves on demand. Each first
 * segment of a path is an issuer of its own.
 */
public final class FakeIdentityProvider implements AutoCloseable {

    public static final String CLIENT = "minisites";
    public static final String SECRET = "a secret of the tests";
    public static final String LEVEL = "eidas1-mfa";

    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    /** Delay of a slow response, longer than any client waits. */
    private static final Duration SLOW = Duration.ofSeconds(8);

    /** Authorization request, kept until its code is presented. */
    private record Asked(String issuer, Map<String, String> query) {}

    private final HttpServer server;
    private final SigningKeys keys = new SigningKeys();
    private final Map<String, Asked> codes = new ConcurrentHashMap<>();
    private final Map<String, Asked> tokens = new ConcurrentHashMap<>();
    private final AtomicInteger keyReadings = new AtomicInteger();
    private volatile ProviderFault fault = ProviderFault.NONE;
    private volatile Map<String, Object> person = Map.of();
    private volatile Map<String, String> asked = Map.of();

    private FakeIdentityProvider(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    private static final class Shared {
        static final FakeIdentityProvider ONE = new FakeIdentityProvider(0);
    }

    /** Returns the provider that the shared application knows. */
    public static FakeIdentityProvider shared() {
        return Shared.ONE;
    }

    /** Starts another provider, on a port that was free. */
    public static FakeIdentityProvider on(int port) {
        return new FakeIdentityProvider(port);
    }

    /** Returns the configuration of an application that signs in there, under this provider name. */
    public static Map<String, String> settings(String name, String origin) {
        Map<String, String> settings = new HashMap<>();
        Map.of(
                        "issuer",
                        origin + "/" + name,
                        "client-id",
                        CLIENT,
                        "client-secret",
                        SECRET,
                        "email-trusted",
                        "true",
                        "userinfo-algorithm",
                        "ES256")
                .forEach((key, value) -> settings.put("minisites.sign-in.providers." + name + "." + key, value));
        return settings;
    }

    public String origin() {
        return origin(server.getAddress().getPort());
    }

    public static String origin(int port) {
        return "http://127.0.0.1:" + port;
    }

    public String issuer(String name) {
        return origin() + "/" + name;
    }

    /** Sets the fault of all later responses. */
    public void be(ProviderFault other) {
        fault = other;
    }

    /** Sets the claims of the person who is signed in from now on. */
    public void signIn(Map<String, Object> claims) {
        person = claims;
    }

    /** Parameters that the last browser was redirected here with. */
    public Map<String, String> asked() {
        return asked;
    }

    /** Number of times that the keys were read. */
    public int keyReadings() {
        return keyReadings.get();
    }

    /** Follows a redirect to a provider as a browser does; returns the address that the provider redirects to. */
    public static URI follow(URI there) {
        try {
            HttpRequest request = HttpRequest.newBuilder(there)
                    .timeout(Duration.ofSeconds(20))
                    .build();
            return URI.create(BROWSER.send(request, BodyHandlers.discarding())
                    .headers()
                    .firstValue("location")
                    .orElseThrow());
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String[] path = exchange.getRequestURI().getPath().split("/", 3);
            String issuer = origin() + "/" + path[1];
            switch (path.length < 3 ? "" : path[2]) {
                case ".well-known/openid-configuration" -> metadata(exchange, issuer);
                case "authorize" -> authorize(exchange, issuer);
                case "token" -> token(exchange);
                case "userinfo" -> userinfo(exchange);
                case "jwks" -> {
                    keyReadings.incrementAndGet();
                    json(exchange, 200, keys.published().toJSONObject());
                }
                case "end" -> end(exchange);
                default -> send(exchange, 404, "text/plain", "Nothing here");
            }
        }
    }

    private void metadata(HttpExchange exchange, String issuer) throws IOException {
        switch (fault) {
            case METADATA_BROKEN -> send(exchange, 500, "text/plain", "Broken");
            case METADATA_IN_HTML -> send(exchange, 200, "text/html", "<p>Maintenance</p>");
            case METADATA_SLOW -> {
                LockSupport.parkNanos(SLOW.toNanos());
                json(exchange, 200, metadata(issuer));
            }
            case METADATA_OF_ANOTHER -> json(exchange, 200, metadata(issuer + "-other"));
            default -> json(exchange, 200, metadata(issuer));
        }
    }

    private static Map<String, Object> metadata(String issuer) {
        return Map.of(
                "issuer", issuer,
                "authorization_endpoint", issuer + "/authorize",
                "token_endpoint", issuer + "/token",
                "userinfo_endpoint", issuer + "/userinfo",
                "jwks_uri", issuer + "/jwks",
                "end_session_endpoint", issuer + "/end",
                "subject_types_supported", List.of("public"),
                "response_types_supported", List.of("code"));
    }

    private void authorize(HttpExchange exchange, String issuer) throws IOException {
        Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
        asked = query;
        String code = UUID.randomUUID().toString();
        codes.put(code, new Asked(issuer, query));
        Map<String, String> back = new TreeMap<>(Map.of("state", requireNonNull(query.get("state"))));
        switch (fault) {
            case ACCESS_DENIED -> back.put("error", "access_denied");
            case LOGIN_REQUIRED -> back.put("error", "login_required");
            case OWN_ERROR -> back.put("error", "unsupported_<script>");
            case TEMPORARILY_UNAVAILABLE -> back.put("error", "temporarily_unavailable");
            case NO_CODE -> {}
            case ANSWER_OF_ANOTHER -> back.putAll(Map.of("code", code, "iss", issuer + "-other"));
            default -> back.putAll(Map.of("code", code, "iss", issuer));
        }
        redirect(exchange, query.get("redirect_uri") + "?" + encoded(back));
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = query(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Asked asked = codes.remove(form.getOrDefault("code", ""));
        if (fault == ProviderFault.CODE_REFUSED || asked == null || !proven(asked, form)) {
            json(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        switch (fault) {
            case CLIENT_REFUSED -> json(exchange, 401, Map.of("error", "invalid_client"));
            case TOKEN_SLOW -> {
                LockSupport.parkNanos(SLOW.toNanos());
                json(exchange, 200, Map.of());
            }
            case TOKEN_BROKEN -> send(exchange, 500, "text/plain", "Broken");
            case TOKEN_IN_HTML -> send(exchange, 200, "text/html", "<p>Maintenance</p>");
            default -> json(exchange, 200, tokens(asked));
        }
    }

    /** Whether the request has the client secret, and the verifier if a challenge was given. */
    private static boolean proven(Asked asked, Map<String, String> form) {
        String challenge = asked.query().get("code_challenge");
        return SECRET.equals(form.get("client_secret"))
                && requireNonNull(asked.query().get("redirect_uri")).equals(form.get("redirect_uri"))
                && (challenge == null || challenge.equals(digest(form.getOrDefault("code_verifier", ""))));
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private Map<String, Object> tokens(Asked asked) {
        String access = UUID.randomUUID().toString();
        tokens.put(access, asked);
        Map<String, Object> answer = new HashMap<>(Map.of("access_token", access, "token_type", "Bearer"));
        if (fault != ProviderFault.NO_ID_TOKEN) {
            answer.put("id_token", idToken(asked));
        }
        return answer;
    }

    private String idToken(Asked asked) {
        Map<String, Object> claims = new HashMap<>();
        claims.put("iss", fault == ProviderFault.TOKEN_OF_ANOTHER_ISSUER ? asked.issuer() + "-other" : asked.issuer());
        claims.put("aud", fault == ProviderFault.TOKEN_FOR_ANOTHER ? "another" : CLIENT);
        claims.put("sub", person.get("sub"));
        claims.put(
                "nonce",
                fault == ProviderFault.OTHER_NONCE ? "another" : asked.query().get("nonce"));
        if (fault != ProviderFault.NO_ACR) {
            claims.put("acr", fault == ProviderFault.LOW_ACR ? "eidas1" : LEVEL);
        }
        Duration age = fault == ProviderFault.TOKEN_OUT_OF_DATE ? Duration.ofHours(2) : Duration.ZERO;
        return keys.sign(fault, asked.issuer().endsWith("/simple"), claims, age);
    }

    private void userinfo(HttpExchange exchange) throws IOException {
        String bearer = exchange.getRequestHeaders().getFirst("Authorization");
        Asked asked = tokens.get(bearer == null ? "" : bearer.replaceFirst("^Bearer ", ""));
        if (asked == null) {
            send(exchange, 401, "text/plain", "Who?");
            return;
        }
        Map<String, Object> claims = new HashMap<>(person);
        if (fault == ProviderFault.USERINFO_OF_ANOTHER) {
            claims.put("sub", "somebody-else");
        }
        boolean plain = asked.issuer().endsWith("/simple") || fault == ProviderFault.USERINFO_PLAIN;
        if (fault == ProviderFault.USERINFO_BROKEN) {
            send(exchange, 500, "text/plain", "Broken");
        } else if (fault == ProviderFault.USERINFO_IN_HTML) {
            send(exchange, 200, "text/html", "<p>Maintenance</p>");
        } else if (plain) {
            json(exchange, 200, claims);
        } else {
            claims.put(
                    "iss",
                    fault == ProviderFault.USERINFO_OF_ANOTHER_ISSUER ? asked.issuer() + "-other" : asked.issuer());
            claims.put("aud", fault == ProviderFault.USERINFO_FOR_ANOTHER ? "another" : CLIENT);
            send(exchange, 200, "application/jwt", keys.sign(userinfoWhim(), false, claims, Duration.ZERO));
        }
    }

    private ProviderFault userinfoWhim() {
        return fault == ProviderFault.USERINFO_FORGED
                ? ProviderFault.FORGED_TOKEN
                : fault == ProviderFault.NEW_KEY ? ProviderFault.NEW_KEY : ProviderFault.NONE;
    }

    private void end(HttpExchange exchange) throws IOException {
        Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
        asked = query;
        redirect(
                exchange,
                query.get("post_logout_redirect_uri") + "?"
                        + encoded(Map.of("state", requireNonNull(query.get("state")))));
    }

    private static Map<String, String> query(@Nullable String raw) {
        Map<String, String> found = new TreeMap<>();
        Arrays.stream((raw == null ? "" : raw).split("&"))
                .filter(pair -> pair.contains("="))
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> found.put(decoded(pair[0]), decoded(pair[1])));
        return found;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String encoded(Map<String, String> query) {
        StringBuilder text = new StringBuilder();
        query.forEach((name, value) -> text.append(text.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return text.toString();
    }

    private static void redirect(HttpExchange exchange, String target) throws IOException {
        exchange.getResponseHeaders().set("Location", target);
        exchange.sendResponseHeaders(302, -1);
    }

    private static void json(HttpExchange exchange, int status, Map<String, Object> body) throws IOException {
        send(exchange, status, "application/json", JSONObjectUtils.toJSONString(body));
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

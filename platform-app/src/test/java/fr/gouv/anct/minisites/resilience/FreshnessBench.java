package fr.gouv.anct.minisites.resilience;

import fr.gouv.anct.minisites.database.testing.ListeningConnections;
import fr.gouv.anct.minisites.resilience.testing.BackOfficeClient;
import fr.gouv.anct.minisites.resilience.testing.LocalHttp;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures how long visitors of one node wait for a publication on another, also while listener connections are killed.
 * Run by {@code bin/bench freshness} against two nodes of a demonstration; needs the JDK and the database driver.
 */
final class FreshnessBench {

    private static final String SITE = "action-coeur-de-ville";
    private static final int WARM_UP = 20;
    private static final int KILLED = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(2);
    private static final Pattern SECRET = Pattern.compile("id=\"secret\" value=\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern VERSION = Pattern.compile("\"version\":([0-9]+)");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int writer;
    private final int reader;
    private final String reading;
    private final String writing;
    private final String publishing;
    private String page = "";
    private String tag = "";

    private FreshnessBench(int writer, int reader) {
        this.writer = writer;
        this.reader = reader;
        BackOfficeClient editor = BackOfficeClient.of("SASHA", new LocalHttp(writer));
        reading = token(editor, "site-read");
        writing = token(editor, "content-write");
        publishing = token(editor, "content-publish");
    }

    /** Arguments: port of the publishing node, port of the node read, number of publications, URL of the database. */
    public static void main(String... arguments) throws Exception {
        FreshnessBench bench = new FreshnessBench(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
        int publications = Integer.parseInt(arguments[2]);
        bench.make();
        List<Duration> times = new ArrayList<>();
        for (int n = 0; n < WARM_UP + publications; n++) {
            Duration time = bench.publish("Parution " + n);
            if (n >= WARM_UP) {
                times.add(time);
            }
        }
        print(publications + " publications, seen on the other node", times);
        List<Duration> killed = new ArrayList<>();
        try (Connection database = DriverManager.getConnection(arguments[3], "postgres", "")) {
            for (int n = 0; n < KILLED; n++) {
                ListeningConnections.end(database);
                killed.add(bench.publish("Coupure " + n));
            }
        }
        print(KILLED + " while the listeners' connections are killed", killed);
    }

    private static String token(BackOfficeClient editor, String right) {
        return found(
                SECRET,
                editor.send(
                                "/compte/jetons/creation",
                                Map.of(
                                        "token",
                                        UUID.randomUUID().toString(),
                                        "name",
                                        "Banc " + right,
                                        "site",
                                        "*",
                                        "actions",
                                        right,
                                        "validity",
                                        "days-30"))
                        .text());
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("No " + pattern + " in " + text);
        }
        return matcher.group(1);
    }

    private HttpResponse<String> call(String token, String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + writer + "/api/v1/sites/" + SITE + "/pages" + path))
                .timeout(PATIENCE)
                .header("Host", BackOfficeClient.HOST + ":" + writer)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body));
        if (!tag.isEmpty()) {
            request.header("If-Match", tag);
        }
        HttpResponse<String> answer = send(request.build());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(
                    method + " " + path + " answers " + answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void make() {
        String home = found(ID, call(reading, "GET", "?limit=1", "").body());
        HttpResponse<String> made = call(
                writing,
                "POST",
                "",
                "{\"title\": \"Fraîcheur\", \"slug\": \"fraicheur\", \"parent\": \"" + home + "\"}");
        page = "/" + found(ID, made.body());
        tag = made.headers().firstValue("ETag").orElseThrow();
    }

    /** Returns the time from the request to publish on one node until the other node shows the page. */
    private Duration publish(String words) {
        HttpResponse<String> saved = call(
                writing,
                "PUT",
                page,
                "{\"content\": {\"title\": \"Fraîcheur\", \"description\": \"Un essai.\", \"tags\": [], \"body\": ["
                        + "{\"type\": \"paragraph\", \"text\": \"<p>" + words + ".</p>\"}]}}");
        tag = saved.headers().firstValue("ETag").orElseThrow();
        String version = found(VERSION, saved.body());
        long start = System.nanoTime();
        call(publishing, "PUT", page + "/publication", "{\"version\": " + version + "}");
        HttpRequest visit = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + reader + "/" + SITE + "/fraicheur"))
                .header("Host", "localhost:" + writer)
                .build();
        while (!send(visit).body().contains(words + ".")) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new IllegalStateException("Lost: " + words);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static void print(String label, List<Duration> times) {
        Collections.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%-55s median %.0f ms, 99 %% in %.0f ms, longest %.0f ms%n",
                label,
                milliseconds(times, 0.5),
                milliseconds(times, 0.99),
                milliseconds(times, 1));
    }

    private static double milliseconds(List<Duration> sorted, double share) {
        int place = (int) Math.ceil(sorted.size() * share) - 1;
        return sorted.get(place).toNanos() / 1e6;
    }
}

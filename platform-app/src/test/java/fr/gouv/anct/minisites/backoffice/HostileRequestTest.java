package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.FormSample;
import fr.gouv.anct.minisites.backoffice.testing.HostileInputFixture;
import fr.gouv.anct.minisites.backoffice.testing.HostileValue;
import fr.gouv.anct.minisites.backoffice.testing.InputSampler;
import fr.gouv.anct.minisites.backoffice.testing.RawHttp;
import fr.gouv.anct.minisites.backoffice.testing.ServerErrorCheck;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.DemoSite;
import fr.gouv.anct.minisites.e2e.testing.DemoVisitor;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Checks every parser of headers, queries, cookies and bodies, with all that visitors can send: no server error. */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileRequestTest {

    /** Headers that the application or its server reads. */
    private static final List<String> READ = List.of(
            "Accept",
            "Accept-Encoding",
            "Accept-Language",
            "Authorization",
            "Content-Length",
            "Content-Type",
            "Cookie",
            "Expect",
            "Forwarded",
            "HX-Request",
            "HX-Current-URL",
            "If-Match",
            "If-Modified-Since",
            "If-None-Match",
            "If-Range",
            "If-Unmodified-Since",
            "Origin",
            "Range",
            "Referer",
            "Sec-Fetch-Site",
            "Transfer-Encoding",
            "Upgrade",
            "User-Agent",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Forwarded-Proto",
            "X-HTTP-Method-Override",
            "X-XSRF-TOKEN");

    /** Maximum duration of each of the long suites here. */
    private static final Duration LONGEST = Duration.ofSeconds(12);

    /** Cookies of the back office. */
    private static final List<String> COOKIES = List.of("session", "jeton", "saisie", "navigateur", "voyage");

    /** Value tested once in every header and cookie: bytes that are neither ASCII nor UTF-8. */
    private static final HostileValue ACCENTS = HostileValue.of("accents", "été");

    /** Value that the server accepts, and that no application code has written. */
    private static final HostileValue NO_TOKEN = HostileValue.of("no token", "%C3%A9.a=b~");

    private static final List<String> METHODS = List.of(
            "GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "get", "X");

    @Autowired
    private List<BackOfficeResource> resources;

    private final InputSampler sample = InputSampler.ofThisRun();
    private HostileInputFixture fixture;

    @BeforeAll
    void prepare() {
        fixture = new HostileInputFixture(resources);
    }

    @AfterAll
    void leave() {
        fixture.close();
    }

    private record Case(String what, Supplier<TestResponse> request) {}

    private static String field(Case one) {
        return one.what().replaceFirst(" = .*", "");
    }

    private void play(String what, int number, List<Case> cases, int passes) {
        play(what, number, cases, sample.of(cases, passes, HostileRequestTest::field));
    }

    private void play(String what, int number, List<Case> cases, List<Case> chosen) {
        Map<String, String> faults = new ConcurrentSkipListMap<>();
        long start = System.nanoTime();
        int played = sample.play(
                chosen,
                LONGEST,
                one -> ServerErrorCheck.of(one.request().get())
                        // Invalid HTTP is refused by the codec, without a body.
                        .filter(fault -> !fault.equals("400 without a word"))
                        .ifPresent(fault -> faults.putIfAbsent(fault + " : " + field(one), one.what())));
        sample.tell(what, number, played, cases.size(), System.nanoTime() - start);
        assertThat(faults).as(sample.seed()).isEmpty();
    }

    /** Hosts and paths that parse requests: the back office, its API, a site, a preview, the portal. */
    private List<String[]> places() {
        return List.of(
                new String[] {"gestion.localhost", "/sites"},
                new String[] {"gestion.localhost", "/sites/alpha-du-centaure/bandeau"},
                new String[] {"gestion.localhost", "/connexion"},
                new String[] {"gestion.localhost", "/api/v1/sites"},
                new String[] {"france-services.localhost", "/"},
                new String[] {"localhost", "/action-coeur-de-ville/"},
                new String[] {"apercu.localhost", "/jeton/"});
    }

    /** Returns the value as one line of a header. */
    private static String line(HostileValue value) {
        return value.text().replaceAll("[\r\n]", " ");
    }

    @Test
    void noHeadIsAFault() {
        List<Case> cases = new ArrayList<>();
        places().forEach(place -> READ.forEach(header -> sample.values().forEach(value -> {
            if (!header.equals("Content-Length") && !header.equals("Transfer-Encoding") && !header.equals("Expect")) {
                cases.add(head(place, header, value));
            }
        })));
        List<Case> accents = new ArrayList<>();
        places().forEach(place -> READ.forEach(header -> accents.add(head(place, header, ACCENTS))));
        play("heads", READ.size(), cases, sample.with(accents, sample.of(cases, 2, HostileRequestTest::field)));
    }

    /**
     * Long lists in every header at every address: frameworks limit the number of values when they parse or sort them.
     */
    @Test
    void noLongListInAHeadIsAFault() {
        Map<String, String> one = new LinkedHashMap<>();
        one.put("Accept", "a/b");
        one.put("Accept-Encoding", "gzip");
        one.put("Accept-Language", "fr");
        one.put("Content-Type", "a/b");
        one.put("Cookie", "a=b");
        one.put("Forwarded", "for=a");
        one.put("If-Match", "\"a\"");
        one.put("If-Modified-Since", "Sat, 28 Nov 2026 09:00:00 GMT");
        one.put("If-None-Match", "\"a\"");
        one.put("Origin", "http://a.fr");
        one.put("Range", "bytes=0-1");
        one.put("X-Forwarded-For", "192.0.2.1");
        one.put("X-Forwarded-Host", "a.fr");
        List<String[]> everywhere = new ArrayList<>(places());
        everywhere.add(new String[] {BackOfficeUser.HOST, "/api/v1/me"});
        everywhere.add(new String[] {BackOfficeUser.HOST, "/sites/alpha-du-centaure/medias"});
        List<Case> cases = new ArrayList<>();
        everywhere.forEach(place -> Stream.of("GET", "POST")
                .forEach(method -> one.forEach((header, value) -> Stream.of(
                                String.join(header.equals("Cookie") ? ";" : ",", Collections.nCopies(60, value)),
                                ",;=/")
                        .forEach(list -> cases.add(new Case(
                                method + " " + place[0] + place[1] + " " + header + " = " + list,
                                () -> RawHttp.send(place[0], method, place[1], new byte[0], header + ": " + list)))))));
        play("lists in heads", one.size(), cases, cases);
    }

    private static Case head(String[] place, String header, HostileValue value) {
        return new Case(
                place[0] + place[1] + " " + header + " = " + value.name(),
                () -> RawHttp.send(place[0], "GET", place[1], new byte[0], header + ": " + line(value)));
    }

    /** Returns the requests with a cookie, including forms: one sent without a session is kept for the next sign-in. */
    private static Stream<Case> cookies(String[] place, String cookie, HostileValue value) {
        return Stream.of("GET", "POST")
                .map(method -> new Case(
                        method + " " + place[0] + place[1] + " cookie " + cookie + " = " + value.name(),
                        () -> RawHttp.send(
                                place[0],
                                method,
                                place[1],
                                method.equals("GET") ? new byte[0] : "a=b".getBytes(StandardCharsets.UTF_8),
                                "Content-Type: application/x-www-form-urlencoded",
                                "Origin: " + BackOfficeUser.ORIGIN,
                                "Cookie: " + cookie + "=" + line(value))));
    }

    @Test
    void noMethodCookieOrLengthIsAFault() {
        List<Case> cases = new ArrayList<>();
        List<Case> accents = new ArrayList<>();
        places().forEach(place -> {
            METHODS.forEach(method -> cases.add(new Case(
                    place[0] + place[1] + " method " + method,
                    () -> RawHttp.send(place[0], method, place[1], new byte[0]))));
            COOKIES.forEach(cookie -> {
                Stream.of(ACCENTS, NO_TOKEN)
                        .flatMap(value -> cookies(place, cookie, value))
                        .forEach(accents::add);
                sample.values().forEach(value -> cookies(place, cookie, value).forEach(cases::add));
            });
            Stream.of(
                            "Content-Length: -1",
                            "Content-Length: a",
                            "Content-Length: 99999999999999999999",
                            "Content-Length: 1\r\nContent-Length: 2",
                            "Transfer-Encoding: bizarre",
                            "Transfer-Encoding: chunked\r\nContent-Length: 3",
                            "Expect: rien",
                            "Host: a\r\nHost: b",
                            "X: " + "a".repeat(30_000),
                            "Sans deux-points")
                    .forEach(header -> cases.add(new Case(
                            place[0] + place[1] + " line " + header.substring(0, Math.min(30, header.length())),
                            () -> RawHttp.send(place[0], "GET", place[1], new byte[0], header))));
        });
        play(
                "methods, cookies and lengths",
                METHODS.size() + COOKIES.size(),
                cases,
                sample.with(accents, sample.of(cases, 2, HostileRequestTest::field)));
    }

    @Test
    void noPathOrHostOfVisitorsIsAFault() {
        List<Case> cases = new ArrayList<>();
        places().forEach(place -> sample.values().forEach(value -> {
            String encoded = value.encoded().replace("+", "%20");
            Stream.of(
                            encoded,
                            "recherche?q=" + encoded,
                            "?page=" + encoded,
                            "actualites?page=" + encoded,
                            "actualites?etiquette=" + encoded,
                            "media/" + encoded,
                            "medias/" + encoded,
                            "assets/" + encoded,
                            ".well-known/" + encoded,
                            "demande?x=" + encoded,
                            "a/" + encoded + "/b")
                    .forEach(rest -> cases.add(new Case(
                            place[0] + " " + rest.replace(encoded, "") + " = " + value.name(),
                            () -> RawHttp.send(
                                    place[0], "GET", place[1].replaceFirst("[^/]*$", "") + rest, new byte[0]))));
            cases.add(new Case(
                    "host = " + value.name(), () -> RawHttp.send("", "GET", "/", new byte[0], "Host: " + line(value))));
        }));
        play("paths, queries and hosts", places().size(), cases, 6);
    }

    @Test
    void noFormOfVisitorsIsAFault() {
        List<Case> cases = new ArrayList<>();
        List<Case> overlong = new ArrayList<>();
        for (DemoSite site : DemoSite.values()) {
            for (String path : List.of("", "contact", "recherche", "actualites")) {
                TestResponse page = DemoVisitor.get(site.at(path));
                if (page.html() && page.status() == 200) {
                    String host = site.home().getHost();
                    FormSample.of(page).forEach(form -> {
                        form.typed()
                                .forEach((name, type) ->
                                        overlong.add(visited(host, form, name, HostileValue.overlong(type))));
                        form.names()
                                .forEach(name ->
                                        sample.values().forEach(value -> cases.add(visited(host, form, name, value))));
                    });
                }
            }
        }
        play(
                "forms of visitors",
                (int) cases.stream()
                        .map(one -> one.what().replaceFirst(" .*", ""))
                        .distinct()
                        .count(),
                cases,
                sample.with(overlong, sample.of(cases, 6, HostileRequestTest::field)));
    }

    private static Case visited(String host, FormSample form, String name, HostileValue value) {
        return new Case(form.action() + " " + name + " = " + value.name(), () -> visitor(host, form, name, value));
    }

    private static TestResponse visitor(String host, FormSample form, String name, HostileValue value) {
        String sent = form.with(Map.of(name, value), "", new Random(1));
        return form.method().equals("get")
                ? RawHttp.send(host, "GET", form.action().split("\\?", 2)[0] + "?" + sent, new byte[0])
                : RawHttp.send(
                        host,
                        "POST",
                        form.action(),
                        sent.getBytes(StandardCharsets.UTF_8),
                        "Origin: http://" + host + ":" + RawHttp.port(),
                        "Content-Type: application/x-www-form-urlencoded");
    }

    /** Returns a file part with this {@code filename} parameter. */
    private static String named(String name) {
        return "--x\r\nContent-Disposition: form-data; name=\"files\"; filename" + name + "\r\n\r\nrien\r\n--x--\r\n";
    }

    @Test
    void noBodyIsAFault() {
        List<Case> cases = new ArrayList<>();
        List<String> types = List.of(
                "",
                "application/x-www-form-urlencoded",
                "application/x-www-form-urlencoded; charset=bizarre",
                "application/json",
                "application/json; charset=utf-16",
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=x",
                "multipart/form-data; boundary=" + "x".repeat(300),
                "text/plain",
                "n'importe quoi",
                "*/*",
                "application/octet-stream");
        List<String> bodies = List.of(
                "",
                "a",
                "=",
                "&&&",
                "a=%",
                "a=%zz",
                "%00=%00",
                "{",
                "[]",
                "{\"a\": 1, \"a\": 2}",
                "\u0000",
                "--x",
                "--x\r\n",
                "--x--",
                "--x\r\nContent-Disposition: form-data\r\n\r\nrien\r\n--x--\r\n",
                "--x\r\n\r\nsans tête\r\n--x--\r\n",
                "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"\"\r\n\r\n\r\n--x--\r\n",
                "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + "a".repeat(9_000)
                        + "\"\r\n\r\nrien\r\n--x--\r\n",
                "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"../a\u0000b.png\"\r\nContent-Type: bizarre\r\n\r\nrien\r\n--x--\r\n",
                named("*=bizarre''a.txt"),
                named("*=a b''a.txt"),
                named("*=''a.txt"),
                named("*=UTF-16''a.txt"),
                named("*=ISO-8859-1''a%zz.txt"),
                named("=\"=?bizarre?Q?a?=.txt\""),
                named("=\"=?UTF-8?B?****?=\""),
                named("=\"=?UTF-8?Q?=Z?=\""),
                "a=b&".repeat(3_000),
                "a=" + "b".repeat(300_000));
        BackOfficeUser owner = fixture.fixture.session(Role.OWNER);
        String token = fixture.fixture.bearer(Role.OWNER);
        Map<String, String> targets = new LinkedHashMap<>();
        targets.put("POST /connexion", "gestion.localhost");
        targets.put("POST /sites/alpha-du-centaure/medias", "gestion.localhost");
        targets.put("POST /sites/alpha-du-centaure/bandeau", "gestion.localhost");
        targets.put("PUT /api/v1/sites/alpha-du-centaure/notice", "gestion.localhost");
        targets.put("PUT /api/v1/sites/alpha-du-centaure/menus", "gestion.localhost");
        targets.put("POST /api/v1/sites/alpha-du-centaure/media", "gestion.localhost");
        targets.put("POST /contact", "france-services.localhost");
        targets.put("POST /jeton/", "apercu.localhost");
        targets.forEach((target, host) -> types.forEach(type -> bodies.forEach(body -> {
            String[] parts = target.split(" ");
            List<String> headers =
                    new ArrayList<>(List.of("Origin: " + BackOfficeUser.ORIGIN, "X-XSRF-TOKEN: " + owner.token()));
            if (!type.isEmpty()) {
                headers.add("Content-Type: " + type);
            }
            headers.add(parts[1].startsWith("/api/") ? "Authorization: Bearer " + token : "Cookie: " + owner.cookies());
            if (parts[1].startsWith("/api/")) {
                headers.add("If-Match: *");
            }
            cases.add(new Case(
                    target + " " + type + " = " + body.substring(0, Math.min(40, body.length())),
                    () -> RawHttp.send(
                            host,
                            parts[0],
                            parts[1],
                            body.getBytes(StandardCharsets.UTF_8),
                            headers.toArray(String[]::new))));
        })));
        play("readers of bodies", targets.size(), cases, 3);
    }
}

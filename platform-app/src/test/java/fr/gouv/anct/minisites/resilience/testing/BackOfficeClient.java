package fr.gouv.anct.minisites.resilience.testing;

import fr.gouv.anct.minisites.resilience.testing.LocalHttp.Answer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** HTTP client of the back office for a demonstration account. Uses the JDK alone, see {@link LocalHttp}. */
public final class BackOfficeClient {

    public static final String HOST = "gestion.localhost";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([0-9]+)\"");

    private final LocalHttp http;
    private final Map<String, String> cookies = new TreeMap<>();
    private String token = "";

    private BackOfficeClient(LocalHttp http) {
        this.http = http;
    }

    /**
     * Signs in.
     *
     * @param person given name of the account, in capitals
     */
    public static BackOfficeClient of(String person, LocalHttp http) {
        BackOfficeClient desk = new BackOfficeClient(http);
        desk.signIn(person);
        return desk;
    }

    /** Returns a client with these cookies whose requests go to another node. */
    BackOfficeClient at(LocalHttp other) {
        BackOfficeClient same = new BackOfficeClient(other);
        same.cookies.putAll(cookies);
        same.token = token;
        return same;
    }

    public void signIn(String person) {
        readToken();
        UUID account = UUID.nameUUIDFromBytes(("account/" + person).getBytes(StandardCharsets.UTF_8));
        post("/connexion", Map.of("account", account.toString(), "next", "/"));
        // The sign-in invalidates the earlier token.
        readToken();
    }

    /** Submits a form of our own origin after the session has ended; returns the location of the redirect. */
    public String interrupted(String path, Map<String, String> fields) {
        cookies.remove("session");
        Map<String, String> form = new HashMap<>(fields);
        form.put("_csrf", token);
        return expect(303, kept(http.postFromItsOrigin(HOST, path, header(), form)), path)
                .location();
    }

    private void readToken() {
        token = found(TOKEN, expect(200, get("/connexion"), "the sign-in page").text());
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("No " + pattern + " in " + text);
        }
        return matcher.group(1);
    }

    private static Answer expect(int status, Answer answer, String what) {
        if (answer.status() != status) {
            throw new IllegalStateException(what + " answers " + answer.status() + ": " + answer.text());
        }
        return answer;
    }

    public Answer get(String path) {
        return kept(http.get(HOST, path, header()));
    }

    private String header() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Stores cookies by name and removes deleted ones, as a browser does. */
    private Answer kept(Answer answer) {
        answer.cookies().forEach(cookie -> {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            if (pair[1].isEmpty()) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        });
        return answer;
    }

    /** Submits a form that must be accepted; returns the location of the redirect. */
    public String post(String path, Map<String, String> fields) {
        return expect(303, send(path, fields), path).location();
    }

    /** Submits a form; returns any response. */
    public Answer send(String path, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("_csrf", token);
        return kept(http.post(HOST, path, header(), form));
    }

    /** Creates and submits a site request; returns its id. */
    public String ask(String name, String slug) {
        String first = post("/demande", Map.of());
        String page = first.substring(0, first.indexOf("/etapes/"));
        answers(name, slug).forEach((step, fields) -> post(page + "/etapes/" + step, fields));
        post(page + "/envoi", Map.of());
        return page.substring(page.lastIndexOf('/') + 1);
    }

    private static Map<String, Map<String, String>> answers(String name, String slug) {
        return Map.of(
                "programme",
                Map.of(
                        "programme-name", name,
                        "entity", "Direction générale déléguée Politique de la ville",
                        "summary", "Un programme qui aide les communes à mieux éclairer leurs quartiers.",
                        "themes", "neighbourhoods"),
                "besoin",
                Map.of(
                        "need",
                        "Les communes ne trouvent nulle part réunies les aides, les méthodes et les exemples dont"
                                + " elles ont besoin.",
                        "evidence",
                        "Douze cents appels l’an dernier, dont neuf cents sur les mêmes dix questions.",
                        "audience-groups",
                        "local-authorities",
                        "audiences",
                        "Élus et agents des communes",
                        "existing",
                        "Une page du portail et une lettre mensuelle.",
                        "insufficient",
                        "Une rubrique ne permet ni actualités propres, ni guides par profil."),
                "site-remplace",
                Map.of("replaces", "no"),
                "adresse",
                Map.of("address-kind", "host", "slug", slug),
                "apparence",
                Map.of("accent", "green-emeraude", "tagline", "Éclairer juste"),
                "equipe",
                Map.of(
                        "owner-name",
                        "Sacha Lemoine",
                        "owner-email",
                        "premier@" + slug + ".example",
                        "second-owner-name",
                        "Dominique de La Tour",
                        "second-owner-email",
                        "second@" + slug + ".example",
                        "publication-director",
                        "Alix Renard, directrice générale",
                        "contact-email",
                        "contact@" + slug + ".example",
                        "end-date",
                        LocalDate.now(ZoneId.of("Europe/Paris")).plusYears(2).toString()));
    }

    /** Returns the version of a request as shown before the decision. */
    public String read(String request) {
        return found(
                VERSION,
                expect(200, get("/decisions/" + request), "the request").text());
    }

    /** Approves the given version of a request, as the confirmation form does. */
    public void approve(String request, String version) {
        post(
                "/decisions/" + request + "/decision",
                Map.of("kind", "approval", "reason", "", "version", version, "confirmed", "true"));
    }

    public void approve(String request) {
        approve(request, read(request));
    }

    /** Returns the path of the preview on its host; fails while the site does not exist. */
    public String preview(String slug) {
        Answer answer = expect(303, get("/sites/" + slug + "/apercu"), "the preview");
        return URI.create(answer.location()).getPath();
    }

    public void launch(String slug) {
        post("/sites/" + slug + "/ouverture", Map.of());
    }
}

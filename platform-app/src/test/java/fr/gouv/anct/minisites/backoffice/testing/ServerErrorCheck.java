package fr.gouv.anct.minisites.backoffice.testing;

import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks a response for server errors, internal details and refusals without an explanation. */
public final class ServerErrorCheck {

    private static final List<String> TRACES = List.of(
            "Whitelabel",
            "org.springframework",
            "java.lang.",
            "java.util.",
            "io.netty",
            "reactor.core",
            "fr.gouv.anct",
            "\n\tat ",
            "\"timestamp\"",
            "\"requestId\"",
            "PostgreSQL",
            "SQLSTATE");

    private static final String DOCTYPE = "<!doctype";

    private ServerErrorCheck() {}

    /** Returns the fault of a response; empty when there is none. */
    public static Optional<String> of(TestResponse response) {
        return of(response, read(response));
    }

    /** Parses the page of a refusal once for all rules here; returns an empty document for other responses. */
    static Document read(TestResponse response) {
        return response.status() >= 400 && response.status() < 500 && response.html()
                ? Jsoup.parse(response.text())
                : Document.createShell("");
    }

    /**
     * Returns the fault of a response; empty when there is none.
     *
     * @param page the response as {@link #read} gives it
     */
    static Optional<String> of(TestResponse response, Document page) {
        String text = response.text();
        if (response.status() >= 500) {
            return Optional.of("status " + response.status());
        }
        if (response.status() < 400) {
            return Optional.empty();
        }
        return TRACES.stream()
                .filter(text::contains)
                .findFirst()
                .map(trace -> response.status() + " that shows « " + trace.strip() + " »")
                .or(() -> response.html() ? page(response, text, page) : other(response));
    }

    private static Optional<String> page(TestResponse response, String text, Document page) {
        // A fragment of a page, for a script, has no doctype.
        boolean whole = text.stripLeading().regionMatches(true, 0, DOCTYPE, 0, DOCTYPE.length());
        if (whole
                && (!page.select("html").attr("lang").startsWith("fr")
                        || page.select("h1").isEmpty())) {
            return Optional.of(response.status() + " with a page that is not ours");
        }
        return Optional.empty();
    }

    private static Optional<String> other(TestResponse response) {
        // A response to HEAD has a type and no body.
        if (response.header("content-type").startsWith("application/problem+json") && response.body().length > 0) {
            return problem(response.text()).map(what -> response.status() + " with a problem " + what);
        }
        // 414 and 431 come from the codec, 401 is explained by a header.
        return response.body().length == 0 && !List.of(401, 414, 431).contains(response.status())
                ? Optional.of(response.status() + " without a word")
                : Optional.empty();
    }

    private static Optional<String> problem(String text) {
        try {
            JsonNode problem = JsonMapper.shared().readTree(text);
            return problem.path("title").asString("").isBlank()
                            || problem.path("detail").asString("").isBlank()
                    ? Optional.of("that says nothing")
                    : Optional.empty();
        } catch (JacksonException malformed) {
            return Optional.of("that is no JSON");
        }
    }
}

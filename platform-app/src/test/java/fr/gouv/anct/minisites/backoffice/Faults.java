package fr.gouv.anct.minisites.backoffice;

import fr.gouv.anct.minisites.content.block.WebAddress;
import fr.gouv.anct.minisites.e2e.Answer;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What no answer may be, whatever was asked. */
final class Faults {

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

    private static final int LONG = 10_000;
    private static final String DOCTYPE = "<!doctype";

    private Faults() {}

    /** What is wrong with an answer to anybody; empty when nothing is. */
    static Optional<String> of(Answer answer) {
        return of(answer, read(answer));
    }

    /** The page that refuses, read once for all rules here; an empty one where none is. */
    static Document read(Answer answer) {
        return answer.status() >= 400 && answer.status() < 500 && answer.html()
                ? Jsoup.parse(answer.text())
                : Document.createShell("");
    }

    /** @param page the answer as {@link #read} gives it */
    static Optional<String> of(Answer answer, Document page) {
        String text = answer.text();
        if (answer.status() >= 500) {
            return Optional.of("status " + answer.status());
        }
        if (answer.status() < 400) {
            return Optional.empty();
        }
        return TRACES.stream()
                .filter(text::contains)
                .findFirst()
                .map(trace -> answer.status() + " that shows « " + trace.strip() + " »")
                .or(() -> answer.html() ? page(answer, text, page) : other(answer));
    }

    private static Optional<String> page(Answer answer, String text, Document page) {
        // A part of a page, for a script.
        boolean whole = text.stripLeading().regionMatches(true, 0, DOCTYPE, 0, DOCTYPE.length());
        if (whole
                && (!page.select("html").attr("lang").startsWith("fr")
                        || page.select("h1").isEmpty())) {
            return Optional.of(answer.status() + " with a page that is not ours");
        }
        return Optional.empty();
    }

    private static Optional<String> other(Answer answer) {
        // An answer to HEAD has a type and no body.
        if (answer.header("content-type").startsWith("application/problem+json") && answer.body().length > 0) {
            return problem(answer.text()).map(what -> answer.status() + " with a problem " + what);
        }
        // 414 and 431 are said by the codec, 401 by a header.
        return answer.body().length == 0 && !List.of(401, 414, 431).contains(answer.status())
                ? Optional.of(answer.status() + " without a word")
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

    /**
     * What is wrong with how a refused form is shown again.
     *
     * @param page the answer as {@link #read} gives it
     */
    static Optional<String> ofForm(Answer answer, Document page, String field, HostileValue value) {
        if (answer.status() < 400 || !answer.html()) {
            return Optional.empty();
        }
        if (answer.status() != 422) {
            return answer.status() == 400 && value.wellFormed()
                    ? Optional.of("400: a page that names nothing and keeps nothing")
                    : Optional.empty();
        }
        if (page.select("#error-summary a, .fr-error-text, .fr-message--error, .fr-alert--error, .fr-alert--warning")
                .isEmpty()) {
            return Optional.of("422 that names no field");
        }
        List<Element> again = Stream.of(page.select("[name]").toArray(Element[]::new))
                .filter(control -> control.attr("name").equals(field))
                .toList();
        boolean typed = again.stream()
                .anyMatch(control -> control.is("textarea")
                        || control.is(
                                "input:not([type=checkbox]):not([type=radio]):not([type=hidden]):not([type=number])"
                                        + ":not([type=date]):not([type=file])"));
        return typed && value.shown() && again.stream().noneMatch(control -> kept(control, value))
                ? Optional.of("422 that loses what was typed")
                : Optional.empty();
    }

    /**
     * The names of the fields that a refusal speaks of.
     *
     * @param page the answer as {@link #read} gives it
     */
    static Set<String> refused(Answer answer, Document page) {
        if (answer.status() != 422 || !answer.html()) {
            return new HashSet<>();
        }
        Set<String> names = page.select("#error-summary a[href^=#]").stream()
                .map(link -> page.getElementById(link.attr("href").substring(1)))
                .filter(Objects::nonNull)
                .flatMap(named -> named.select("[name]").stream())
                .map(control -> control.attr("name"))
                .collect(Collectors.toCollection(HashSet::new));
        page.select(".fr-input-group--error [name], .fr-select-group--error [name]")
                .forEach(control -> names.add(control.attr("name")));
        return names;
    }

    /** Without what nobody sees: fields of one line take it away. */
    private static String bare(String text) {
        return text.replaceAll("[\\s\\p{Z}\\p{Cf}]", "");
    }

    private static boolean kept(Element control, HostileValue value) {
        String now = control.is("textarea") ? control.wholeText() : control.attr("value");
        return bare(now).equals(bare(value.text()))
                // What is kept of a draft has an end.
                || now.length() >= LONG && value.text().startsWith(now)
                || now.equals(WebAddress.complete(value.text()));
    }
}

package fr.gouv.anct.minisites.backoffice.testing;

import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import fr.gouv.anct.minisites.reference.WebUrl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads the refusal of a form: the fields that it names, and the values that it shows again. */
final class FormErrorPage {

    private static final int LONG = 10_000;
    private static final String TYPED = "textarea, input:not([type=checkbox]):not([type=radio]):not([type=hidden])"
            + ":not([type=number]):not([type=date]):not([type=file])";

    private final TestResponse response;
    private final Map<String, List<Element>> controls = new HashMap<>();
    private final Set<String> refused;
    private final boolean inWords;

    /** @param page the answer as {@link ServerErrorCheck#read} gives it */
    FormErrorPage(TestResponse response, Document page) {
        this.response = response;
        boolean shown = response.status() == 422 && response.html();
        if (shown) {
            page.select("[name]")
                    .forEach(control -> controls.computeIfAbsent(control.attr("name"), _ -> new ArrayList<>())
                            .add(control));
        }
        refused = shown ? refused(page) : Set.of();
        inWords = shown
                && !page.select(
                                "#error-summary a, .fr-error-text, .fr-message--error, .fr-alert--error, .fr-alert--warning")
                        .isEmpty();
    }

    private static Set<String> refused(Document page) {
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

    /** Names of the fields that the refusal is about. */
    Set<String> refused() {
        return Set.copyOf(refused);
    }

    /** Returns the fault in the handling of a submitted field; empty when there is none. */
    Optional<String> fault(String field, HostileValue value) {
        if (response.status() < 400 || !response.html()) {
            return Optional.empty();
        }
        if (response.status() != 422) {
            return response.status() == 400 && value.wellFormed()
                    ? Optional.of("400: a page that names nothing and keeps nothing")
                    : Optional.empty();
        }
        if (!inWords) {
            return Optional.of("422 that names no field");
        }
        List<Element> again = controls.getOrDefault(field, List.of());
        return again.stream().anyMatch(control -> control.is(TYPED))
                        && value.shown()
                        && again.stream().noneMatch(control -> kept(control, value))
                ? Optional.of("422 that loses what was typed")
                : Optional.empty();
    }

    /** Removes invisible characters, which fields of one line strip. */
    private static String bare(String text) {
        return text.replaceAll("[\\s\\p{Z}\\p{Cf}]", "");
    }

    private static boolean kept(Element control, HostileValue value) {
        String now = control.is("textarea") ? control.wholeText() : control.attr("value");
        return now.equals(value.text())
                || bare(now).equals(bare(value.text()))
                // A draft is stored up to a maximum length.
                || now.length() >= LONG && value.text().startsWith(now)
                || now.equals(WebUrl.complete(value.text()))
                || now.equals("mailto:" + value.text());
    }
}

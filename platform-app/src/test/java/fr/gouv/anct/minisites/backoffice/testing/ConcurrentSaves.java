package fr.gouv.anct.minisites.backoffice.testing;

import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Simulates two users who open one form, change a field each and save: the later save is refused or merged, and never
 * overwrites the other silently. No form is known by name.
 *
 * @param path path of the form
 * @param aside field that names another resource when it is changed; blank for none
 * @param button name and value of the button that saves the form; empty for the first
 */
public record ConcurrentSaves(BackOfficeUser person, String path, String aside, List<String> button) {

    public static ConcurrentSaves of(BackOfficeUser user, String path) {
        // The comment of a revision is shown beside it, in the list of revisions.
        return new ConcurrentSaves(user, path, "comment", List.of());
    }

    public ConcurrentSaves without(String field) {
        return new ConcurrentSaves(person, path, field, button);
    }

    public ConcurrentSaves keeping(String name, String value) {
        return new ConcurrentSaves(person, path, aside, List.of(name, value));
    }

    private static final int PAIRS = 2;

    /** Button or hidden field that confirms a change of the platform's standards. */
    private static final String CONFIRM = "[name=confirmed]";

    /** Number of cases, and the values that were lost. */
    public record Result(int cases, List<String> lost) {}

    private record Saved(String field, List<String> value) {}

    public Result play() {
        List<String> lost = new ArrayList<>();
        int cases = 0;
        for (int pair = 0; pair < PAIRS; pair++) {
            HtmlForm opened = open();
            List<String> fields =
                    new ArrayList<>(SettingsRoundTrip.byName(opened).keySet());
            fields.remove(aside);
            if (pair > 0 && fields.size() < 2) {
                break;
            }
            Collections.rotate(fields, -pair * 2);
            Optional<Saved> first = fields.stream()
                    .flatMap(field -> saved(opened, field).stream())
                    .findFirst();
            if (first.isEmpty()) {
                // A form with few accepted values may have used them all in the first pair.
                lost.addAll(pair > 0 ? List.of() : List.of(path + ": nothing of " + fields + " can be changed"));
                break;
            }
            fields.remove(first.get().field());
            for (String other : fields) {
                Optional<Boolean> kept = second(opened, first.get(), other, lost);
                cases += kept.isPresent() ? 1 : 0;
                if (kept.isPresent()) {
                    break;
                }
            }
            cases += same(opened, first.get(), lost);
        }
        return new Result(cases, lost);
    }

    /** Saves the first accepted value; returns it as the reopened form shows it. */
    private Optional<Saved> saved(HtmlForm opened, String field) {
        for (List<String> value : other(opened, field)) {
            TestResponse response = send(opened, field, value);
            if (response.status() == 303 && !stands(field, values(opened, field))) {
                return Optional.of(new Saved(field, values(open(), field)));
            }
        }
        return Optional.empty();
    }

    /** Saves another field, from the form as it was before; returns whether the first change was kept. */
    private Optional<Boolean> second(HtmlForm opened, Saved first, String field, List<String> lost) {
        for (List<String> value : other(opened, field)) {
            TestResponse response = send(opened, field, value);
            if (response.status() == 303 || response.status() == 409) {
                boolean kept = stands(first.field(), first.value());
                if (!kept) {
                    lost.add(path + ": " + first + ", then " + field + "=" + value + " (" + response.status() + ")");
                }
                // Fields that count only with a choice prove nothing here.
                if (!kept || response.status() == 409 || !stands(field, values(opened, field))) {
                    return Optional.of(kept);
                }
            }
        }
        return Optional.empty();
    }

    /** Saves another value of that field, from the form as it was before, which must be refused with a message. */
    private int same(HtmlForm opened, Saved first, List<String> lost) {
        for (List<String> value : other(opened, first.field())) {
            if (said(first.field(), value).equals(said(first.field(), first.value()))) {
                continue;
            }
            TestResponse response = send(opened, first.field(), value);
            if (response.status() != 422) {
                if (response.status() != 409 || !stands(first.field(), first.value())) {
                    lost.add(
                            path + ": " + first + ", then " + value + " in the same field (" + response.status() + ")");
                }
                return 1;
            }
        }
        return 0;
    }

    private static List<List<String>> other(HtmlForm opened, String field) {
        List<String> now = values(opened, field);
        return SettingsRoundTrip.offered(SettingsRoundTrip.byName(opened).get(field)).stream()
                .filter(value -> !said(field, value).equals(said(field, now)))
                .toList();
    }

    private static Map<String, List<String>> said(String field, List<String> value) {
        return SettingsRoundTrip.said(Set.of(field), Map.of(field, value));
    }

    private boolean stands(String field, List<String> value) {
        return said(field, values(open(), field)).equals(said(field, value));
    }

    private static List<String> values(HtmlForm form, String field) {
        return form.entries().getOrDefault(field, List.of());
    }

    private TestResponse send(HtmlForm opened, String field, List<String> value) {
        Map<String, List<String>> entries = new LinkedHashMap<>(opened.entries());
        entries.put(field, value);
        TestResponse response = person.post(
                opened.action(),
                HtmlForm.fields(entries, button.isEmpty() ? opened.save() : button.toArray(String[]::new)));
        if (response.status() != 200) {
            return response;
        }
        // Changes that affect many sites are confirmed first.
        Document page = Jsoup.parse(response.text());
        Element confirm = page.selectFirst(CONFIRM);
        if (confirm == null) {
            return response;
        }
        HtmlForm asked = new HtmlForm(page, CONFIRM);
        return person.post(
                asked.action(), HtmlForm.fields(asked.entries(), confirm.attr("name"), confirm.attr("value")));
    }

    private HtmlForm open() {
        TestResponse response = person.get(path);
        if (response.status() != 200) {
            throw new AssertionError(path + " is " + response.status());
        }
        return new HtmlForm(Jsoup.parse(response.text()), SettingsRoundTrip.FIELDS);
    }
}

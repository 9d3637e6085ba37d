package fr.gouv.anct.minisites.backoffice.testing;

import fr.gouv.anct.minisites.admin.form.FormMerge;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a form of settings shows again what it was sent. The values come from its page: each field alone with
 * each kind of value. Values that become invalid elsewhere are completed; the form is sent, opened again and compared.
 * No form is known by name.
 *
 * @param enough maximum number of accepted values to test in a field for text
 * @param aside fields that are stored elsewhere than in the form
 * @param before action before each opening
 */
public record SettingsRoundTrip(
        String name, BackOfficeUser person, String path, int enough, Set<String> aside, Runnable before) {

    public SettingsRoundTrip(String name, BackOfficeUser user, String path, int enough) {
        this(name, user, path, enough, Set.of(), () -> {});
    }

    private static final Pattern TELEPHONE = Pattern.compile("0\\d(?: \\d\\d){4}");

    /** Values for a field of text; the form decides which it accepts. */
    static final List<String> TEXTS = List.of(
            "Un essai « d’une phrase » & <b>d'autres</b> : assez longue pour ce que demandent les plus exigeants des"
                    + " champs.",
            "Essai",
            "contact@exemple.gouv.fr",
            "https://exemple.gouv.fr/essai?a=b&c=d",
            "mailto:contact@exemple.gouv.fr",
            "01 85 58 60 00",
            "13002526500013",
            "76,5",
            "12",
            "essai-du-jour",
            "/cible",
            "mots, termes",
            "mots = /cible",
            "Communes aidées = 244 ; 31/12/2025 ; rapport annuel",
            "14:30",
            "https://jedonnemonavis.numerique.gouv.fr/Demarches/avis/12?button=34");

    private static final Map<String, List<String>> TYPED = Map.of(
            "email", List.of("contact@exemple.gouv.fr", "une.autre@exemple.fr"),
            "url",
                    List.of(
                            "https://exemple.gouv.fr/essai?a=b",
                            "http://exemple.fr/",
                            "mailto:contact@exemple.gouv.fr",
                            "https://jedonnemonavis.numerique.gouv.fr/Demarches/avis/12?button=34"),
            "date", List.of("2026-01-05", "2028-02-29", "2027-12-31"),
            "time", List.of("14:30", "00:05"),
            "number", List.of("3", "12"));

    /** Fields that count only with a choice in the form, and are dropped when another one is made. */
    private static final Map<String, String> ONLY_WITH =
            Map.of("alt", "purpose=informative", "page", "target=page", "address", "target=address");

    /** Fields that lower-case their values. */
    private static final Set<String> SMALL = Set.of("slug");

    /** Fields with several values, which semicolons separate too, and that show commas. */
    private static final Set<String> SEPARATED = Set.of("tags");

    /** Field of an element of a list: prefix with the separator, number, and the separator with the component. */
    private static final Pattern LINE = Pattern.compile("(.+([.-]))(\\d+)(\\2.+)");

    private static final String WRONG = "[aria-invalid=true], .fr-fieldset--error :is(input, select)";
    private static final int ROUNDS = 8;
    static final String FIELDS = ".fr-input, .fr-select, [type=radio], [type=checkbox]";

    /** Number of cases, and the values that were lost. */
    public record Result(int cases, List<String> lost) {}

    /** Address that shows the values again, if it is not the address of the form. */
    public interface Reopening {
        String after(TestResponse saved);
    }

    public Result play() {
        return play(_ -> path);
    }

    public Result play(Reopening reopening) {
        return new Play(reopening).result();
    }

    private final class Play {

        private final Reopening reopening;
        private final Map<String, Integer> tried = new HashMap<>();
        private final List<String> lost = new ArrayList<>();
        private String refused = "";
        /** Form as it was after the last save; null if it must be opened again. */
        private @Nullable HtmlForm last;

        private int cases;

        Play(Reopening reopening) {
            this.reopening = reopening;
        }

        Result result() {
            HtmlForm form = open(path);
            Optional<Map<String, List<String>>> right = accepted(form, form.entries(), Set.of());
            if (right.isEmpty()) {
                lost.add(name + ": nothing makes it right: " + refused);
                return new Result(cases, lost);
            }
            Map<String, List<String>> base = right.get();
            for (Map.Entry<String, List<Element>> asked : byName(form).entrySet()) {
                vary(asked.getKey(), asked.getValue(), base);
            }
            lists(form, base);
            return new Result(cases, lost);
        }

        private void vary(String field, List<Element> controls, Map<String, List<String>> base) {
            int taken = 0;
            List<List<String>> offered = offered(controls);
            for (List<String> values : text(controls.getFirst()) ? offered : some(offered)) {
                if (taken < enough || !text(controls.getFirst())) {
                    taken += tried(field, values, beside(field, base)) ? 1 : 0;
                }
            }
            if (taken == 0) {
                lost.add(name + ": " + field + " takes nothing of " + offered);
            }
            if (text(controls.getFirst())) {
                tried(field, List.of(""), beside(field, base));
            }
        }

        /** Returns all choices, or the first ones and the last if there are many and little time. */
        private List<List<String>> some(List<List<String>> offered) {
            return enough > 1 || offered.size() <= 4
                    ? offered
                    : List.of(offered.getFirst(), offered.get(1), offered.getLast());
        }

        /** Returns the entries with the choice that the field depends on. */
        private static Map<String, List<String>> beside(String field, Map<String, List<String>> base) {
            String[] choice = ONLY_WITH.getOrDefault(field, "=").split("=", 2);
            if (!base.containsKey(choice[0])) {
                return base;
            }
            Map<String, List<String>> chosen = new LinkedHashMap<>(base);
            chosen.put(choice[0], List.of(choice[1]));
            // Fields of another choice contradict this one.
            ONLY_WITH.forEach((other, needed) -> {
                if (needed.startsWith(choice[0] + "=") && !other.equals(field)) {
                    chosen.remove(other);
                }
            });
            return chosen;
        }

        private boolean tried(String field, List<String> values, Map<String, List<String>> base) {
            HtmlForm form = open(path);
            Map<String, List<String>> entries = new LinkedHashMap<>(base);
            form.entries().forEach((hidden, now) -> {
                if (!byName(form).containsKey(hidden)) {
                    entries.put(hidden, now);
                }
            });
            entries.put(field, values);
            return accepted(form, entries, Set.of(field)).isPresent();
        }

        /** Sends the form, completes invalid values until it is accepted, and compares the reopened form. */
        private Optional<Map<String, List<String>>> accepted(
                HtmlForm form, Map<String, List<String>> sent, Set<String> fixed) {
            Map<String, List<String>> entries = new LinkedHashMap<>(sent);
            for (int round = 0; round < ROUNDS; round++) {
                TestResponse response = person.post(form.action(), HtmlForm.fields(entries, form.save()));
                if (response.status() == 303) {
                    cases++;
                    compare(form, entries, response, fixed);
                    return Optional.of(entries);
                }
                refused = response.status() + " "
                        + Jsoup.parse(response.text()).select("#error-summary").text() + " for " + entries;
                // A step of a request stores invalid values too: the form in the response was built from them.
                last = last == null ? null : new HtmlForm(Jsoup.parse(response.text()), FIELDS);
                List<Element> wrong =
                        Jsoup.parse(response.text()).select("main").select(WRONG);
                wrong = wrong.stream().flatMap(SettingsRoundTrip::searched).toList();
                if (wrong.isEmpty() || wrong.stream().anyMatch(one -> fixed.contains(one.attr("name")))) {
                    return Optional.empty();
                }
                byName(wrong).forEach((field, controls) -> next(field, controls, entries));
                Jsoup.parse(response.text())
                        .select("main input[type=hidden][name^=" + FormMerge.PREFIX + "]")
                        .forEach(base -> entries.put(base.attr("name"), List.of(base.attr("value"))));
            }
            return Optional.empty();
        }

        private void next(String field, List<Element> controls, Map<String, List<String>> entries) {
            List<List<String>> values = offered(controls);
            entries.put(field, values.get(tried.merge(field, 1, Integer::sum) % values.size()));
        }

        private void compare(HtmlForm form, Map<String, List<String>> sent, TestResponse saved, Set<String> fixed) {
            last = null;
            HtmlForm again = open(reopening.after(saved));
            last = reopening.after(saved).equals(path) ? again : null;
            Set<String> all = new TreeSet<>(byName(again).keySet());
            all.addAll(byName(form).keySet());
            sent.keySet().stream().filter(key -> LINE.matcher(key).matches()).forEach(all::add);
            all.removeAll(aside);
            ONLY_WITH.forEach((field, choice) -> {
                String[] chosen = choice.split("=", 2);
                if (sent.containsKey(chosen[0]) && !sent.get(chosen[0]).contains(chosen[1])) {
                    all.remove(field);
                }
            });
            Map<String, List<String>> found = said(all, again.entries());
            // A file may be entered by its title, and is shown by its address.
            found.computeIfPresent(
                    "image", (field, now) -> byTitle(sent.getOrDefault(field, List.of()), now) ? sent.get(field) : now);
            SMALL.forEach(field ->
                    found.computeIfPresent(field, (_, now) -> now.equals(small(sent, field)) ? sent.get(field) : now));
            SEPARATED.forEach(field ->
                    found.computeIfPresent(field, (_, now) -> now.equals(commas(sent, field)) ? sent.get(field) : now));
            if (!said(all, sent).equals(found)) {
                lost.add(name + " " + fixed + ": " + said(all, sent) + " became " + found);
            }
        }

        private static boolean byTitle(List<String> sent, List<String> now) {
            return sent.contains("Essai") && now.stream().allMatch(one -> one.startsWith("/media/"));
        }

        private static List<String> small(Map<String, List<String>> sent, String field) {
            return sent.getOrDefault(field, List.of()).stream()
                    .map(value -> value.toLowerCase(Locale.ROOT))
                    .toList();
        }

        private static List<String> commas(Map<String, List<String>> sent, String field) {
            return sent.getOrDefault(field, List.of()).stream()
                    .map(value -> value.replaceAll(" *; *", ", "))
                    .toList();
        }

        /** Tests lists of 0, 1, 2 and 30 lines, or of as many as the form can add. */
        private void lists(HtmlForm form, Map<String, List<String>> base) {
            byName(form).keySet().stream()
                    .map(LINE::matcher)
                    .filter(Matcher::matches)
                    .map(line -> line.group(1))
                    .distinct()
                    .forEach(list -> Stream.of(0, 1, 2, 30).forEach(size -> list(list, size, base)));
        }

        private void list(String list, int size, Map<String, List<String>> base) {
            HtmlForm form = open(path);
            Map<String, List<String>> entries = new LinkedHashMap<>(base);
            form.entries().forEach((field, now) -> {
                if (!byName(form).containsKey(field)) {
                    entries.put(field, now);
                }
            });
            entries.keySet().removeIf(field -> field.startsWith(list));
            Set<String> columns = byName(form).keySet().stream()
                    .map(LINE::matcher)
                    .filter(line -> line.matches() && line.group(1).equals(list))
                    .map(line -> line.group(4))
                    .collect(Collectors.toCollection(TreeSet::new));
            int lines = 0;
            while (lines < size) {
                int line = lines++;
                columns.forEach(column -> entries.put(list + line + column, List.of("Ligne " + line + " " + column)));
                TestResponse more = person.post(
                        form.action(), HtmlForm.fields(entries, "then", list.substring(0, list.length() - 1)));
                if (new HtmlForm(Jsoup.parse(more.text()), FIELDS)
                        .asked().stream()
                                .noneMatch(one ->
                                        one.attr("name").matches("\\Q" + list + "\\E" + (line + 1) + "[.-].+"))) {
                    break;
                }
            }
            if (lines < size) {
                lost.addAll(lines < 20 ? List.of(name + ": room for " + lines + " of " + list) : List.of());
            }
            if (accepted(form, entries, Set.of(list)).isEmpty()) {
                lost.add(name + ": " + lines + " of " + list + " are refused: " + refused);
            }
        }

        private HtmlForm open(String address) {
            if (address.equals(path)) {
                before.run();
            }
            if (address.equals(path) && last != null) {
                return last;
            }
            TestResponse response = person.get(address);
            if (response.status() != 200) {
                throw new AssertionError(name + ": " + address + " is " + response.status());
            }
            return new HtmlForm(Jsoup.parse(response.text()), FIELDS);
        }
    }

    /** Returns the normalised answers; blank ones, and the words of a search, are left out. */
    static Map<String, List<String>> said(Set<String> fields, Map<String, List<String>> entries) {
        Map<String, List<String>> said = new TreeMap<>();
        fields.forEach(field -> {
            List<String> values = entries.getOrDefault(field, List.of()).stream()
                    // Lists of lines drop blank ones, single-line texts have no line breaks, commas separate words.
                    .map(value -> value.replaceAll("\\s+", " ")
                            .replaceAll(" ?, ?", ", ")
                            .strip())
                    // An address without its scheme is completed, a telephone number is written as in RFC 3966.
                    .map(value -> value.replaceFirst("^(?:mailto:|https://|tel:)", ""))
                    .map(value -> TELEPHONE.matcher(value).matches() ? value.replace(" ", "") : value)
                    .filter(value -> !value.isEmpty())
                    .sorted()
                    .toList();
            if (!values.isEmpty()) {
                said.put(field, values);
            }
        });
        return said;
    }

    static Map<String, List<Element>> byName(HtmlForm form) {
        return byName(form.asked());
    }

    private static Map<String, List<Element>> byName(List<Element> controls) {
        Map<String, List<Element>> named = new LinkedHashMap<>();
        controls.stream()
                .filter(control -> !search(control))
                .forEach(control -> named.computeIfAbsent(control.attr("name"), _ -> new ArrayList<>())
                        .add(control));
        return named;
    }

    /** Whether the control holds the words of a search, with a button of its own. */
    private static boolean search(Element control) {
        Element box = control.closest(".ms-choice");
        return text(control) && box != null && box.selectFirst("button[value^=search-]") != null;
    }

    /** Returns the choices of a search in the place of its words. */
    private static Stream<Element> searched(Element control) {
        return search(control) ? control.closest(".ms-choice").select("[type=radio]").stream() : Stream.of(control);
    }

    private static boolean text(Element control) {
        return control.is("textarea, input:not([type=radio], [type=checkbox])");
    }

    /** Returns the values that a control, or a group of controls, can be set to. */
    static List<List<String>> offered(List<Element> controls) {
        Element first = controls.getFirst();
        List<String> each = controls.stream().map(one -> one.attr("value")).toList();
        if (first.attr("type").equals("checkbox")) {
            return Stream.of(Stream.of(List.<String>of()), each.stream().map(List::of), Stream.of(each))
                    .flatMap(values -> values)
                    .distinct()
                    .toList();
        }
        if (first.attr("type").equals("radio")) {
            return each.stream().map(List::of).toList();
        }
        if (first.is("select")) {
            return first.select("option:not([disabled])").eachAttr("value").stream()
                    .map(List::of)
                    .toList();
        }
        if (first.hasAttr("data-ms-rich")) {
            return List.of(List.of("<p>Un <strong>mot</strong>.</p>"), List.of("<h2>Titre</h2>\n<p>Texte</p>"));
        }
        List<String> listed = first.hasAttr("list")
                ? first.ownerDocument()
                        .select("#" + first.attr("list") + " option")
                        .eachAttr("value")
                : List.of();
        // Without suggestions, such as the tags of a site that has none, it takes any text.
        if (!listed.isEmpty()) {
            return listed.stream().map(List::of).toList();
        }
        Stream<String> texts = first.is("textarea")
                ? Stream.concat(
                        Stream.of("Une ligne\n"
                                + "une autre\n\n"
                                + "un paragraphe qui va assez loin pour ce champ aussi, avec « tout » & le"
                                + " reste."),
                        TEXTS.stream())
                : TYPED.getOrDefault(HtmlForm.type(first), TEXTS).stream();
        return texts.map(List::of).toList();
    }
}

package fr.gouv.anct.minisites.backoffice.testing;

import fr.gouv.anct.minisites.admin.form.FormMerge;
import fr.gouv.anct.minisites.admin.setting.PickerOptions;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A form as a page serves it.
 *
 * @param method {@code get} or {@code post}
 * @param action path and query
 * @param fields entries that an unchanged form sends, except the CSRF token
 * @param optional names of the fields that a browser sends only when something is chosen in them
 * @param typed names of the fields for text, with their HTML types
 * @param buttons entries that the buttons add
 * @param main entry that the primary button adds: without a name nothing
 * @param choices values that can be chosen instead, by the name of the field
 * @param submission effect of the Enter key in a field of one line
 * @param searches names of the search fields in a form with another purpose
 */
public record FormSample(
        String method,
        String action,
        boolean multipart,
        List<Field> fields,
        Set<String> optional,
        Map<String, String> typed,
        List<Field> buttons,
        Optional<Field> main,
        Map<String, List<String>> choices,
        Submission submission,
        Set<String> searches) {

    /** Effect of the Enter key in a field of one line: browsers press the first submit button of the form. */
    public enum Submission {
        NONE,
        MAIN,
        /** A search if its words differ from those of the results, otherwise the main button. */
        SEARCH,
        OTHER
    }

    private static final Pattern OF_A_BLOCK = Pattern.compile("(b[0-9]+)(-.*)");
    private static final Pattern NUMBER = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9]+");

    private static final String SUBMIT = "button[type=submit], button:not([type]), input[type=submit]";

    private static final String ONE_LINE =
            "input:not([type=hidden]):not([type=checkbox]):not([type=radio]):not([type=submit]):not([type=file])";

    /** Form entry: a name and a value. */
    record Field(String name, String value) {}

    /** Returns all forms of a page. */
    public static List<FormSample> of(TestResponse page) {
        return Jsoup.parse(page.text(), page.uri().toString()).select("form").stream()
                .map(form -> of(page.uri(), form))
                .toList();
    }

    private static FormSample of(URI page, Element form) {
        String action = form.attr("action");
        URI target = page.resolve(action.isEmpty() ? page.getRawPath() : action);
        List<Field> fields = new ArrayList<>();
        Set<String> optional = new LinkedHashSet<>();
        List<Field> buttons = new ArrayList<>();
        Map<String, List<String>> choices = new HashMap<>();
        form.select("input[type=radio][name], input[type=checkbox][name], select[name] option")
                .forEach(option -> choices.computeIfAbsent(chosenBy(option), _ -> new ArrayList<>())
                        .add(option.attr("value")));
        String id = form.id();
        Stream.concat(
                        form.select("input, textarea, select, button").stream(),
                        id.isEmpty() ? Stream.of() : form.ownerDocument().select("[form=" + id + "]").stream())
                .filter(control ->
                        !control.attr("name").isEmpty() && !control.attr("name").equals("_csrf"))
                .forEach(control -> read(control, fields, optional, buttons));
        return new FormSample(
                form.attr("method").isEmpty() ? "get" : form.attr("method").toLowerCase(Locale.ROOT),
                target.getRawPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery()),
                form.attr("enctype").startsWith("multipart"),
                fields,
                optional,
                typed(form),
                buttons,
                form.select(SUBMIT).stream()
                        .filter(FormSample::isMain)
                        .map(main -> new Field(main.attr("name"), main.attr("value")))
                        .findFirst(),
                choices,
                submission(form),
                searches(form));
    }

    private static Submission submission(Element form) {
        List<Element> buttons = form.select(SUBMIT);
        Optional<Element> main = buttons.stream().filter(FormSample::isMain).findFirst();
        if (main.isEmpty() || form.select(ONE_LINE).isEmpty()) {
            return Submission.NONE;
        }
        if (Stream.of("name", "value", "formaction")
                .allMatch(
                        name -> buttons.getFirst().attr(name).equals(main.get().attr(name)))) {
            return Submission.MAIN;
        }
        return buttons.getFirst().attr("name").equals("then")
                        && buttons.getFirst().attr("value").equals(PickerOptions.ENTER)
                ? Submission.SEARCH
                : Submission.OTHER;
    }

    /** Returns the names of the search fields in a form with another purpose. */
    private static Set<String> searches(Element form) {
        return form.select(ONE_LINE).stream()
                .filter(field -> form.attr("method").equals("post"))
                .filter(field -> field.attr("type").equals("search")
                        || form.select("label[for=" + field.id() + "]").text().matches("(Cherche|Recherche)r .*"))
                .map(field -> field.attr("name"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether the button is primary, as the design system requires of the main action of a form. */
    private static boolean isMain(Element button) {
        return button.hasClass("fr-btn")
                && button.classNames().stream().noneMatch(name -> name.matches("fr-btn--(secondary|tertiary).*"));
    }

    private static Map<String, String> typed(Element form) {
        Map<String, String> typed = new LinkedHashMap<>();
        form.select("textarea[name], input[name]:not([type=checkbox], [type=radio], [type=hidden], [type=file],"
                        + " [type=submit])")
                .forEach(control -> typed.put(control.attr("name"), HtmlForm.type(control)));
        return typed;
    }

    private static String chosenBy(Element option) {
        Element select = option.closest("select");
        return select == null ? option.attr("name") : select.attr("name");
    }

    private static void read(Element control, List<Field> fields, Set<String> optional, List<Field> buttons) {
        String name = control.attr("name");
        if (name.startsWith(FormMerge.PREFIX)) {
            // Without fingerprints, submitted values count whatever was submitted before.
            optional.add(name);
            return;
        }
        switch (control.tagName() + ":" + control.attr("type")) {
            case "button:submit", "button:", "input:submit" -> buttons.add(new Field(name, control.attr("value")));
            case "input:checkbox", "input:radio" -> {
                optional.add(name);
                if (control.hasAttr("checked")) {
                    fields.add(new Field(name, control.attr("value")));
                }
            }
            case "input:file" -> optional.add(name);
            case "textarea:" -> fields.add(new Field(name, control.wholeText().replaceFirst("^\n", "")));
            case "select:" -> {
                Element chosen = control.selectFirst("option[selected]");
                chosen = chosen == null ? control.selectFirst("option") : chosen;
                fields.add(new Field(name, chosen == null ? "" : chosen.attr("value")));
            }
            default -> fields.add(new Field(name, control.attr("value")));
        }
    }

    /** Returns every name that the form can send. */
    public Set<String> names() {
        Set<String> names = fields.stream().map(Field::name).collect(Collectors.toCollection(LinkedHashSet::new));
        names.addAll(optional);
        buttons.forEach(button -> names.add(button.name()));
        return names;
    }

    /**
     * Returns the fields that are replaced at once: one of each block of a page, since each block is parsed by itself;
     * elsewhere all fields for text, all choices and all hidden fields; each button alone. Fields that differ by the
     * index or id in a list are one field.
     */
    public List<Set<String>> rounds() {
        List<Set<String>> elsewhere = new ArrayList<>();
        List<Set<String>> together = new ArrayList<>();
        Set<String> text = new LinkedHashSet<>();
        Set<String> chosen = new LinkedHashSet<>();
        Set<String> hidden = new LinkedHashSet<>();
        Set<String> pressed = buttons.stream().map(Field::name).collect(Collectors.toSet());
        Set<String> known = new LinkedHashSet<>();
        Map<String, Integer> rounds = new HashMap<>();
        for (String name : names()) {
            Matcher block = OF_A_BLOCK.matcher(name);
            boolean inBlock = block.matches();
            String shape = inBlock
                    ? block.group(1) + NUMBER.matcher(block.group(2)).replaceAll("#")
                    : NUMBER.matcher(name).replaceAll("#");
            // One parser reads the fingerprints of all fields.
            shape = name.startsWith(FormMerge.PREFIX) ? FormMerge.PREFIX : shape;
            if (!known.add(shape)) {
                continue;
            }
            if (!inBlock) {
                if (pressed.contains(name)) {
                    elsewhere.add(Set.of(name));
                } else if (typed.containsKey(name)) {
                    text.add(name);
                } else {
                    (choices.containsKey(name) || optional.contains(name) ? chosen : hidden).add(name);
                }
                continue;
            }
            int round = rounds.merge(block.group(1), 1, Integer::sum) - 1;
            if (together.size() == round) {
                together.add(new LinkedHashSet<>());
            }
            together.get(round).add(name);
        }
        Stream.of(text, chosen, hidden).filter(fields -> !fields.isEmpty()).forEach(elsewhere::add);
        elsewhere.addAll(together);
        return elsewhere;
    }

    /** Field names without their numbers: forms with equal names are one form. */
    String shape() {
        return names().stream()
                .map(name -> name.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9]+", "#"))
                .distinct()
                .sorted()
                .collect(Collectors.joining(","));
    }

    /**
     * Encodes the form with some fields replaced and a button pressed.
     *
     * @param random source of the other choices and of the button; null for no other choice and the main button
     */
    public String with(Map<String, HostileValue> values, String token, @Nullable Random random) {
        Set<String> names = values.keySet();
        List<String> pairs = new ArrayList<>();
        fields.stream()
                .filter(field -> !names.contains(field.name()))
                .forEach(field -> pairs.add(pair(field.name(), encode(chosen(field, random)))));
        if (!buttons.isEmpty()) {
            Field pressed = pressed(random);
            if (!pressed.name().isEmpty() && !names.contains(pressed.name())) {
                pairs.add(pair(pressed.name(), encode(pressed.value())));
            }
        }
        values.forEach((name, value) -> pairs.add(pair(name, value.encoded())));
        if (!token.isEmpty()) {
            pairs.add(pair("_csrf", encode(token)));
        }
        return String.join("&", pairs);
    }

    /** Encodes the form as {@code multipart/form-data}, as forms with files are sent. */
    Multipart parts(Map<String, HostileValue> values, String token, @Nullable Random random) {
        Set<String> names = values.keySet();
        Multipart parts = new Multipart();
        fields.stream()
                .filter(field -> !names.contains(field.name()))
                .forEach(field -> parts.field(field.name(), chosen(field, random)));
        if (!buttons.isEmpty()) {
            Field pressed = pressed(random);
            if (!pressed.name().isEmpty() && !names.contains(pressed.name())) {
                parts.field(pressed.name(), pressed.value());
            }
        }
        values.forEach((name, value) -> parts.field(name, value.text()));
        return parts.field("_csrf", token);
    }

    /** Returns another choice one time out of three: the required fields may depend on it. */
    private String chosen(Field field, @Nullable Random random) {
        List<String> others = choices.getOrDefault(field.name(), List.of());
        return random == null || others.isEmpty() || random.nextInt(3) > 0
                ? field.value()
                : others.get(random.nextInt(others.size()));
    }

    /** Returns the main button three times out of four: no other button saves the form. */
    private Field pressed(@Nullable Random random) {
        return random == null || random.nextInt(4) > 0
                ? main.orElseGet(buttons::getFirst)
                : buttons.get(random.nextInt(buttons.size()));
    }

    /** Returns usual values of a required field: the choices that it offers, then usual texts. */
    List<String> candidates(String field) {
        return Stream.concat(
                        choices.getOrDefault(field, List.of()).stream().filter(choice -> !choice.isEmpty()),
                        Stream.concat(
                                RequestBodyRepair.OFTEN.stream(),
                                Stream.of("12", "10:30", "2028-05-03", "99999999900002", "oui")))
                .toList();
    }

    private static String pair(String name, String encoded) {
        return encode(name) + "=" + encoded;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package fr.gouv.anct.minisites.backoffice.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A form as it was served: the entries that a browser sends, by the rules of HTML ("constructing the entry list"). */
public final class HtmlForm {

    private static final String CONTROLS = "input[name], textarea[name], select[name]";

    private final Element form;

    /** Finds the first form with a matching field. */
    public HtmlForm(Document page, String field) {
        this.form = page.select("main form").stream()
                .filter(one -> one.selectFirst(field) != null)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "No form with " + field + " in: " + page.select("title").text()));
    }

    /** Address that the form is sent to; a fragment stays in the browser. */
    String action() {
        return withoutFragment(form.attr("action"));
    }

    private static String withoutFragment(String address) {
        return address.split("#", 2)[0];
    }

    /** Name and value of the button that saves the form; empty if it has no name. */
    String[] save() {
        Element button = form.select("button[type=submit].fr-btn").stream()
                .filter(one ->
                        !one.hasAttr("formaction") || one.attr("formaction").equals(action()))
                .filter(one ->
                        one.classNames().stream().noneMatch(name -> name.matches("fr-btn--(?:secondary|tertiary).*")))
                .findFirst()
                .orElseThrow();
        return button.hasAttr("name") ? new String[] {button.attr("name"), button.attr("value")} : new String[0];
    }

    /** Names and values in order, without the CSRF token. */
    public Map<String, List<String>> entries() {
        Map<String, List<String>> entries = new LinkedHashMap<>();
        controls().stream()
                .filter(HtmlForm::sent)
                .forEach(control -> entries.computeIfAbsent(control.attr("name"), _ -> new ArrayList<>())
                        .add(value(control)));
        entries.remove("_csrf");
        return entries;
    }

    /** Purpose of a control: its type, or the keyboard that a phone shows for it. */
    static String type(Element control) {
        return control.hasAttr("inputmode") ? control.attr("inputmode") : control.attr("type");
    }

    /** Controls that a user fills in, without hidden ones and buttons. */
    List<Element> asked() {
        return controls().stream()
                .filter(control -> !control.attr("type").equals("hidden"))
                .filter(control -> !control.hasAttr("disabled")
                        && !control.parents().is("fieldset[disabled]")
                        && !control.parents().is("[data-ms-plain]"))
                .toList();
    }

    private List<Element> controls() {
        return form.select(CONTROLS).stream()
                .filter(control -> !List.of("submit", "button", "file").contains(control.attr("type")))
                .toList();
    }

    private static boolean sent(Element control) {
        boolean ticked = List.of("checkbox", "radio").contains(control.attr("type"));
        boolean chosen = !control.is("select")
                || !control.select("option:not([disabled])").isEmpty();
        return !control.hasAttr("disabled")
                && (!ticked || control.hasAttr("checked"))
                && chosen
                && !value(control).equals(NOTHING);
    }

    private static final String NOTHING = "\0";

    private static String value(Element control) {
        return switch (control.tagName()) {
            // The parser has removed the line break after the tag, as browsers do.
            case "textarea" -> control.wholeText();
            case "select" -> {
                Element selected = control.selectFirst("option[selected]");
                Element shown = selected != null ? selected : control.selectFirst("option:not([disabled])");
                yield shown == null || shown.hasAttr("disabled") ? NOTHING : shown.attr("value");
            }
            default -> control.attr("value");
        };
    }

    /** Returns the arguments of {@link BackOfficeUser#post}, with the line endings of browsers. */
    public static String[] fields(Map<String, List<String>> entries, String... more) {
        List<String> fields = new ArrayList<>();
        entries.forEach((name, values) -> values.forEach(value -> {
            fields.add(name);
            fields.add(value.replace("\n", "\r\n"));
        }));
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }
}

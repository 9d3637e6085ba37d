package fr.gouv.anct.minisites.admin.routing;

import fr.gouv.anct.minisites.access.session.InterruptedForm;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * HTML form of a page together with the values typed in it before.
 *
 * @param controls by name, in document order; without the CSRF token, which is that of the current session
 * @param typed by name
 */
public record FilledForm(Element form, Map<String, List<Element>> controls, Map<String, List<String>> typed) {

    /** Returns the forms of a page that post to the path of the interrupted form, also by a button of their own. */
    public static List<FilledForm> in(Document page, InterruptedForm sent) {
        Map<String, List<String>> typed = sent.fields().entrySet().stream()
                .filter(field -> !field.getKey().equals(FormToken.FIELD))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return page.select("form[method=post]").stream()
                .filter(form -> Stream.concat(
                                Stream.of(form.attr("action")),
                                form.select("[formaction]").eachAttr("formaction").stream())
                        .anyMatch(action -> path(action).equals(sent.path())))
                .map(form -> new FilledForm(form, controls(page, form), typed))
                .toList();
    }

    private static String path(String action) {
        try {
            return Optional.ofNullable(URI.create(action).getRawPath()).orElse("");
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    private static Map<String, List<Element>> controls(Document page, Element form) {
        String outside = form.id().isEmpty() ? "" : form.id();
        return page.select("input[name], select[name], textarea[name], button[name]").stream()
                .filter(control -> control.hasAttr("form")
                        ? !outside.isEmpty() && control.attr("form").equals(outside)
                        : control.closest("form") == form)
                .filter(control -> !control.attr("name").equals(FormToken.FIELD))
                .collect(Collectors.groupingBy(control -> control.attr("name")));
    }

    /** Whether the form has a control for each value. */
    public boolean fits() {
        return typed.entrySet().stream()
                .allMatch(field -> fits(controls.getOrDefault(field.getKey(), List.of()), field.getValue()));
    }

    private static boolean fits(List<Element> same, List<String> values) {
        long lines = same.stream().filter(FilledForm::isText).count();
        return lines > 0
                ? lines == values.size() && (lines == 1 || inOrder(same, values))
                : values.stream().allMatch(value -> same.stream().anyMatch(control -> offers(control, value)));
    }

    /** Repeated hidden fields identify sections of the form: a different order means a different form. */
    private static boolean inOrder(List<Element> same, List<String> values) {
        return same.stream().anyMatch(control -> !control.attr("type").equals("hidden"))
                || same.stream().map(control -> control.attr("value")).toList().equals(values);
    }

    private static boolean isText(Element control) {
        return control.tagName().equals("textarea")
                || (control.tagName().equals("input") && !isBox(control) && !isButton(control));
    }

    private static boolean isBox(Element control) {
        return List.of("checkbox", "radio").contains(control.attr("type"));
    }

    private static boolean isButton(Element control) {
        return control.tagName().equals("button") || List.of("submit", "image").contains(control.attr("type"));
    }

    private static boolean offers(Element control, String value) {
        return control.tagName().equals("select")
                ? control.select("option").stream()
                        .anyMatch(option -> option.val().equals(value))
                : value(control).equals(value);
    }

    private static String value(Element control) {
        return isBox(control) && !control.hasAttr("value") ? "on" : control.attr("value");
    }

    /** Whether the hidden fields have the values that were sent. */
    public boolean sameHidden() {
        return controls.entrySet().stream()
                .filter(named -> named.getValue().stream()
                        .allMatch(control -> control.attr("type").equals("hidden")))
                .allMatch(named -> named.getValue().stream()
                        .map(control -> control.attr("value"))
                        .toList()
                        .equals(typed.get(named.getKey())));
    }

    /** Writes the values into the controls. */
    public void fill() {
        controls.forEach((name, same) -> fill(same, typed.getOrDefault(name, List.of())));
    }

    private static void fill(List<Element> same, List<String> values) {
        List<Element> lines = same.stream().filter(FilledForm::isText).toList();
        for (int i = 0; i < Math.min(lines.size(), values.size()); i++) {
            lines.get(i).val(values.get(i));
        }
        same.stream().filter(FilledForm::isBox).forEach(box -> box.attr("checked", values.contains(value(box))));
        same.stream()
                .flatMap(control -> control.select("option").stream())
                .forEach(option -> option.attr("selected", values.contains(option.val())));
    }

    /** Returns the label of the pressed button, else that of the first submit button. */
    public Optional<String> button() {
        Stream<Element> pressed = controls.entrySet().stream()
                .flatMap(named -> named.getValue().stream()
                        .filter(FilledForm::isButton)
                        .filter(button ->
                                typed.getOrDefault(named.getKey(), List.of()).contains(button.attr("value"))));
        return Stream.concat(pressed, form.select("button[type=submit]").stream())
                .map(Element::text)
                .filter(words -> !words.isBlank())
                .findFirst();
    }
}

package fr.gouv.anct.minisites.admin.form;

import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.text.Messages;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Optimistic locking of a form, field by field: each field is submitted with a fingerprint of the value that the form
 * is based on. A field that its author left unchanged takes the currently stored value; a field that both its author
 * and another user changed is a conflict, shown beside the field, and nothing is written. A field that the submitted
 * form did not have, because another version of the application made it, is a conflict too: it is shown with its stored
 * value. A form without any fingerprint counts as submitted.
 *
 * @param stored the fields as a form would show them now
 * @param form the submitted values, with the stored values of untouched fields
 * @param touched names of the fields that the author changed
 * @param conflicts names of the touched fields that were changed in storage meanwhile, to another value
 * @param missing names of the fields that the submitted form did not have
 */
public record FormMerge(
        List<FieldView> stored,
        MultiValueMap<String, String> form,
        Set<String> touched,
        Set<String> conflicts,
        Set<String> missing) {

    /** Prefix of a field's name, in the name of its fingerprint. */
    public static final String PREFIX = "base.";

    private static final int SHOWN = 300;

    /** Merge for a form that creates something. */
    public static FormMerge none() {
        return opened(List.of());
    }

    /** Merge for a form that is opened: nothing was submitted yet. */
    public static FormMerge opened(List<FieldView> stored) {
        return new FormMerge(stored, new LinkedMultiValueMap<>(), Set.of(), Set.of(), Set.of());
    }

    /** Merge for a form that was submitted. */
    public static FormMerge of(AdmittedRequest sent, List<FieldView> stored) {
        return of(sent, stored, List.of());
    }

    /**
     * Merges as {@link #of(AdmittedRequest, List)}, where some fields only make sense together.
     *
     * @param together sets of names: one of them touched, the others are too
     */
    public static FormMerge of(AdmittedRequest sent, List<FieldView> stored, Collection<Set<String>> together) {
        return of(sent.form(), stored, together);
    }

    static FormMerge of(MultiValueMap<String, String> sent, List<FieldView> stored, Collection<Set<String>> together) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>(sent);
        Set<String> missing = missing(form, stored);
        Set<String> touched = touched(form, stored, together);
        touched.removeAll(missing);
        Set<String> conflicts = new LinkedHashSet<>();
        for (FieldView field : stored) {
            String now = FieldFingerprint.stored(field);
            String base = form.getFirst(PREFIX + field.name());
            if (base == null && !missing.contains(field.name())) {
                continue;
            }
            if (base == null || !touched.contains(field.name())) {
                form.put(field.name(), FieldFingerprint.values(field));
            } else if (!base.equals(now) && !now.equals(FieldFingerprint.sent(form, field))) {
                conflicts.add(field.name());
            }
        }
        return new FormMerge(stored, form, Set.copyOf(touched), Set.copyOf(conflicts), missing);
    }

    /** Returns the stored fields that the submitted form lacks; an element of a list may have been removed. */
    private static Set<String> missing(MultiValueMap<String, String> form, List<FieldView> stored) {
        if (form.keySet().stream().noneMatch(name -> name.startsWith(PREFIX))) {
            return Set.of();
        }
        return stored.stream()
                .map(FieldView::name)
                .filter(name -> FormField.path(name).equals(name))
                .filter(name -> !form.containsKey(name) && !form.containsKey(PREFIX + name))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> touched(
            MultiValueMap<String, String> form, List<FieldView> stored, Collection<Set<String>> together) {
        Set<String> touched = stored.stream()
                .filter(field -> touched(form, field))
                .map(FieldView::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        together.stream()
                .filter(group -> group.stream().anyMatch(touched::contains))
                .toList()
                .forEach(touched::addAll);
        return touched;
    }

    /** A disabled field is not submitted; nor are checkboxes when none is ticked. */
    private static boolean touched(MultiValueMap<String, String> form, FieldView field) {
        String base = form.getFirst(PREFIX + field.name());
        boolean sent = form.containsKey(field.name()) || field.kind() == FieldView.Kind.CHECKBOXES;
        return base == null || (sent && !FieldFingerprint.sent(form, field).equals(base));
    }

    /** Whether the form must be shown again: another user changed the same field, or the form lacks one. */
    public boolean overtaken() {
        return !conflicts.isEmpty() || !missing.isEmpty();
    }

    /** Returns the call with the merged values, as if its form had just been opened. */
    public AdmittedRequest merged(AdmittedRequest sent) {
        return sent.with(form);
    }

    /** Returns the fields with the fingerprints of the stored values, and the stored value beside each conflict. */
    public List<FieldView> mark(List<FieldView> shown, Messages messages) {
        Map<String, FieldView> known = stored.stream()
                .collect(Collectors.toMap(FieldView::name, field -> field, (first, _) -> first, LinkedHashMap::new));
        return shown.stream()
                .map(field -> known.containsKey(field.name()) ? mark(field, known.get(field.name()), messages) : field)
                .toList();
    }

    /** Returns the field with its submitted fingerprint: it is based on the same value as before. */
    public static FieldView keep(AdmittedRequest sent, FieldView shown) {
        String base = sent.form().getFirst(PREFIX + shown.name());
        return base == null ? shown : shown.withBase(base);
    }

    private FieldView mark(FieldView shown, FieldView now, Messages messages) {
        FieldView marked = shown.withBase(FieldFingerprint.stored(now));
        if (missing.contains(shown.name())) {
            return marked.withError(messages.get("field.missing"), List.of());
        }
        return conflicts.contains(shown.name()) ? conflict(marked, now.value(), messages) : marked;
    }

    /** Returns the field with the stored value as a message, by the label of its option where it has one. */
    public static FieldView conflict(FieldView shown, String now, Messages messages) {
        String value = shown.options().stream()
                .filter(option -> option.value().equals(now))
                .map(Option::label)
                .findFirst()
                .orElse(now)
                .strip();
        return shown.withError(conflict(value, messages), List.of());
    }

    static String conflict(String value, Messages messages) {
        if (value.isEmpty()) {
            return messages.get("field.overtaken.empty");
        }
        return messages.get("field.overtaken", shortened(value));
    }

    /** Returns a stored value, shortened for a message. */
    static String shortened(String value) {
        return value.length() > SHOWN ? value.substring(0, SHOWN - 1) + "…" : value;
    }

    /** Fingerprints by the names under which they are submitted, for a page between two forms. */
    public Map<String, String> bases() {
        return stored.stream()
                .collect(Collectors.toMap(
                        field -> PREFIX + field.name(), field -> FieldFingerprint.stored(field), (first, _) -> first));
    }
}

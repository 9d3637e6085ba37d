package fr.gouv.anct.minisites.admin.form;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/** Short hash of a field's value: equal for a stored value and for the same value submitted untouched by a browser. */
final class FieldFingerprint {

    private FieldFingerprint() {}

    /** Returns the fingerprint of a field's stored value. */
    static String stored(FieldView field) {
        return of(untouched(field));
    }

    /** Returns the fingerprint of the submitted value. */
    static String sent(MultiValueMap<String, String> form, FieldView field) {
        return of(value(form, field));
    }

    static List<String> values(FieldView field) {
        return field.kind() == FieldView.Kind.CHECKBOXES
                ? Arrays.stream(field.value().split(" "))
                        .filter(value -> !value.isEmpty())
                        .toList()
                : List.of(field.value());
    }

    /** Returns the value that a browser submits for an untouched field. */
    private static String untouched(FieldView field) {
        return switch (field.kind()) {
            case CHECKBOXES -> values(field).stream().sorted().collect(Collectors.joining(" "));
            case TEXT -> field.value();
            case SELECT -> chosen(field);
            case RADIOS, SWATCHES -> offered(field) ? field.value() : "";
            case LINE, EMAIL, URL, DATE, SLUG -> field.value().replaceAll("[\r\n]", "");
        };
    }

    private static boolean offered(FieldView field) {
        return field.options().stream().anyMatch(option -> option.value().equals(field.value()));
    }

    /** A select list without the stored value shows its first option, or the empty prompt. */
    private static String chosen(FieldView field) {
        boolean asks = field.value().isEmpty() && field.required();
        return offered(field) || asks || field.options().isEmpty()
                ? field.value()
                : field.options().getFirst().value();
    }

    private static String value(MultiValueMap<String, String> form, FieldView field) {
        List<String> values = form.getOrDefault(field.name(), List.of());
        return field.kind() == FieldView.Kind.CHECKBOXES
                ? values.stream().sorted().collect(Collectors.joining(" "))
                : values.stream().findFirst().orElse("");
    }

    /** Returns the fingerprint of a text, normalising line ends and ignoring surrounding whitespace. */
    static String of(String value) {
        try {
            byte[] text = value.replaceAll("\r\n?", "\n").strip().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

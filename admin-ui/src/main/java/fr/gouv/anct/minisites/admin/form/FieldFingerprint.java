package fr.gouv.anct.minisites.admin.form;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/** The value of a field in a few characters: the same for what is stored and for what a browser sends of it untouched. */
final class FieldFingerprint {

    private FieldFingerprint() {}

    /** Of the value that a field holds. */
    static String stored(FieldView field) {
        return of(untouched(field));
    }

    /** Of the value that was sent under its name. */
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

    /** What a browser sends of a field that nobody touched. */
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

    /** A list without the stored value shows its first choice, or what says that nothing is chosen. */
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

    /** Of a text, however its lines end and whatever is blank around it. */
    static String of(String value) {
        try {
            byte[] text = value.replaceAll("\r\n?", "\n").strip().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

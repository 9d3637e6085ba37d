package fr.gouv.anct.minisites.admin.library;

import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.media.library.LibraryFile;
import fr.gouv.anct.minisites.media.library.MediaDescription;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file's description as typed, valid or not.
 *
 * @param values by the names of the fields
 */
public record MediaDescriptionInput(Map<String, String> values) {

    /** Names of the fields, and values of the purpose. */
    public static final String TITLE = "titre";

    public static final String PURPOSE = "role";
    public static final String ALT = "alternative";
    public static final String CAPTION = "legende";
    public static final String CREDIT = "credit";
    public static final String LICENCE = "licence";
    public static final String LANGUAGE = "langue";
    public static final String FOCUS_X = "cadrage-x";
    public static final String FOCUS_Y = "cadrage-y";
    static final String FOLDER = "dossier";

    public static final String DECORATIVE = "decorative";
    public static final String INFORMATIVE = "informative";

    /** Fields merged together: purpose and alternative text; the two coordinates of the focus point. */
    static final List<Set<String>> TOGETHER = List.of(Set.of(PURPOSE, ALT), Set.of(FOCUS_X, FOCUS_Y));

    static MediaDescriptionInput of(AdmittedRequest request) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name :
                new String[] {TITLE, PURPOSE, ALT, CAPTION, CREDIT, LICENCE, LANGUAGE, FOCUS_X, FOCUS_Y, FOLDER}) {
            values.put(name, request.field(name).replace("\u0000", "").strip());
        }
        // An alternative text implies an informative image; marking an image as decorative does not delete the text.
        if (values.getOrDefault(PURPOSE, "").isEmpty()
                && !values.getOrDefault(ALT, "").isEmpty()) {
            values.put(PURPOSE, INFORMATIVE);
        }
        return new MediaDescriptionInput(values);
    }

    /** Returns the field values of the stored description. */
    public static MediaDescriptionInput of(LibraryFile file) {
        MediaDescription known = file.description();
        Map<String, String> values = new LinkedHashMap<>();
        values.put(TITLE, known.title());
        values.put(PURPOSE, !file.described() ? "" : known.alt().isEmpty() ? DECORATIVE : INFORMATIVE);
        values.put(ALT, known.alt());
        values.put(CAPTION, Optional.ofNullable(known.caption()).orElse(""));
        values.put(CREDIT, Optional.ofNullable(known.credit()).orElse(""));
        values.put(LICENCE, Optional.ofNullable(known.licence()).orElse(""));
        values.put(LANGUAGE, Optional.ofNullable(known.language()).orElse(""));
        values.put(FOCUS_X, String.valueOf(known.focusX()));
        values.put(FOCUS_Y, String.valueOf(known.focusY()));
        values.put(FOLDER, file.folderId() == null ? "" : file.folderId().toString());
        return new MediaDescriptionInput(values);
    }

    /** Returns a copy with purpose and alternative text from a form with these two fields alone. */
    MediaDescriptionInput alternative(AdmittedRequest request) {
        Map<String, String> other = new LinkedHashMap<>(values);
        MediaDescriptionInput input = of(request);
        other.put(PURPOSE, input.value(PURPOSE));
        other.put(ALT, input.value(ALT));
        return new MediaDescriptionInput(other);
    }

    /** Whether it differs from the stored description; a form with the folder alone does not. */
    boolean changes(LibraryFile file) {
        Map<String, String> known = of(file).values();
        return !value(TITLE).isEmpty()
                && known.keySet().stream()
                        .filter(name -> !name.equals(FOLDER))
                        .anyMatch(name -> !value(name).equals(known.get(name)));
    }

    String value(String name) {
        return values.getOrDefault(name, "");
    }

    private @Nullable String orNull(String name) {
        return value(name).isEmpty() ? null : value(name);
    }

    /** Message keys of the problems, by field name; empty when it is valid. */
    Map<String, String> problems(LibraryFile file) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (value(TITLE).isEmpty()) {
            problems.put(TITLE, "library.problem.title");
        }
        if (file.seen()) {
            if (!value(PURPOSE).equals(DECORATIVE) && !value(PURPOSE).equals(INFORMATIVE)) {
                problems.put(PURPOSE, "library.problem.purpose");
            } else if (value(PURPOSE).equals(INFORMATIVE) && value(ALT).isEmpty()) {
                problems.put(ALT, "library.problem.alt");
            } else if (value(PURPOSE).equals(DECORATIVE) && !value(ALT).isEmpty()) {
                problems.put(ALT, "library.problem.alt-decorative");
            }
            for (String side : new String[] {FOCUS_X, FOCUS_Y}) {
                if (focused(file) && !value(side).matches("100|\\d{1,2}")) {
                    problems.put(side, "library.problem.focus");
                }
            }
        } else if (!value(LANGUAGE).matches("([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*+)?")) {
            problems.put(LANGUAGE, "library.problem.language");
        }
        return problems;
    }

    /** Whether there is a focus point: an image of unknown size is never cropped. */
    static boolean focused(LibraryFile file) {
        return file.seen() && file.width() > 0;
    }

    /** Returns the description; requires that it is valid. */
    public MediaDescription description(LibraryFile file) {
        boolean seen = file.seen();
        return new MediaDescription(
                value(TITLE),
                seen && value(PURPOSE).equals(INFORMATIVE) ? value(ALT) : "",
                orNull(CAPTION),
                orNull(CREDIT),
                orNull(LICENCE),
                seen ? null : orNull(LANGUAGE),
                focused(file) ? Integer.parseInt(value(FOCUS_X)) : MediaDescription.CENTRE,
                focused(file) ? Integer.parseInt(value(FOCUS_Y)) : MediaDescription.CENTRE);
    }
}

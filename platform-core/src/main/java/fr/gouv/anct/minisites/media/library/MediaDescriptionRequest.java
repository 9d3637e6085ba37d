package fr.gouv.anct.minisites.media.library;

import fr.gouv.anct.minisites.validation.Constraints;
import fr.gouv.anct.minisites.validation.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Editorial metadata that a form or the API submits for a file, to be validated and stored as a {@link
 * MediaDescription}. Blank texts are absent.
 *
 * @param decorative whether an image is only decorative; null where it is not said
 * @param language BCP 47 tag of a document in another language than the site
 * @param focusX focal point of an image, in hundredths of its width from the left
 * @param focusY focal point, in hundredths of its height from the top
 */
public record MediaDescriptionRequest(
        @NotBlank @Size(max = 150) String title,
        @Nullable Boolean decorative,
        @Size(max = LONGEST_ALT) String alt,
        @Size(max = LONGEST_CAPTION) String caption,
        @Size(max = 200) String credit,
        @Size(max = 200) String licence,
        String language,
        int focusX,
        int focusY) {

    public static final int LONGEST_ALT = 300;
    public static final int LONGEST_CAPTION = 500;

    private static final Pattern LANGUAGE = Pattern.compile("([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*+)?");

    /** Returns the problems with the description of this file; those of a component that is too long come first. */
    public List<Problem> problems(LibraryFile file) {
        List<Problem> problems = new ArrayList<>(Constraints.check(this));
        (file.seen() ? imageProblems(file) : languageProblems())
                .filter(rule ->
                        problems.stream().noneMatch(problem -> problem.path().equals(rule.path())))
                .toList()
                .forEach(problems::add);
        return List.copyOf(problems);
    }

    private Stream<Problem> imageProblems(LibraryFile file) {
        return Stream.of(purposeProblems(), focusProblems(file)).flatMap(problems -> problems);
    }

    private Stream<Problem> purposeProblems() {
        if (decorative == null) {
            return Stream.of(Problem.of("decorative", Problem.MISSING));
        }
        if (decorative && !alt.isEmpty()) {
            return Stream.of(Problem.of("alt", "decorative"));
        }
        return decorative || !alt.isEmpty() ? Stream.empty() : Stream.of(Problem.of("alt", Problem.MISSING));
    }

    private Stream<Problem> focusProblems(LibraryFile file) {
        return file.hasFocus()
                ? Stream.of(focusProblem("focusX", focusX), focusProblem("focusY", focusY))
                        .flatMap(problems -> problems)
                : Stream.empty();
    }

    private static Stream<Problem> focusProblem(String component, int side) {
        return side < 0 || side > 100 ? Stream.of(Problem.of(component, "focus")) : Stream.empty();
    }

    private Stream<Problem> languageProblems() {
        return LANGUAGE.matcher(language).matches() ? Stream.empty() : Stream.of(Problem.of("language", "language"));
    }

    /** Returns the description, without what files of this kind do not have; requires that there are no problems. */
    public MediaDescription description(LibraryFile file) {
        boolean seen = file.seen();
        return new MediaDescription(
                title,
                seen && Boolean.FALSE.equals(decorative) ? alt : "",
                orNull(caption),
                orNull(credit),
                orNull(licence),
                seen ? null : orNull(language),
                file.hasFocus() ? focusX : MediaDescription.CENTRE,
                file.hasFocus() ? focusY : MediaDescription.CENTRE);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}

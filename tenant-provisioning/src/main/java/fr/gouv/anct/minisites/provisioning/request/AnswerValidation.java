package fr.gouv.anct.minisites.provisioning.request;

import fr.gouv.anct.minisites.access.EmailAddressFormat;
import fr.gouv.anct.minisites.reference.WebUrl;
import fr.gouv.anct.minisites.site.Siret;
import fr.gouv.anct.minisites.time.DateInput;
import fr.gouv.anct.minisites.validation.Problem;
import fr.gouv.anct.minisites.vocabulary.Terms;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Validates answers; {@link AddressAvailability} checks whether an address is available, {@link RequestValidation} the names
 * of territories.
 */
public final class AnswerValidation {

    /** Maximum duration of a requested site, in years. */
    static final int YEARS = 5;

    /** Kinds whose form is checked before the length: a more specific message, in a single pass at any length. */
    private static final Set<RequestField.Kind> FORM_FIRST = Set.of(
            RequestField.Kind.DATE, RequestField.Kind.CHOICE, RequestField.Kind.CHOICES, RequestField.Kind.SIRET);

    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    // Besides control characters: bidirectional controls and invisible characters.
    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cc}\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2028\\u2029\\u2066-\\u2069\\uFEFF]");
    private static final Pattern CONTROL_BUT_LINES = Pattern.compile("[\\p{Cc}&&[^\\r\\n\\t]]");

    private AnswerValidation() {}

    /**
     * Validates one step: at most one problem for a field, in the order of the form.
     *
     * @param terms the terms of the vocabularies, of which some can be chosen
     */
    public static List<Problem> validate(RequestStep step, RequestAnswers answers, LocalDate today, Terms terms) {
        return step.fields().stream()
                .flatMap(field -> validate(field, answers, today, terms).stream())
                .toList();
    }

    /** Validates all steps. */
    public static List<Problem> validate(RequestAnswers answers, LocalDate today, Terms terms) {
        return Arrays.stream(RequestStep.values())
                .flatMap(step -> validate(step, answers, today, terms).stream())
                .toList();
    }

    private static Optional<Problem> validate(
            RequestField field, RequestAnswers answers, LocalDate today, Terms terms) {
        return applies(field, answers)
                ? code(field, answers.get(field).strip(), answers, today, terms).map(field::problem)
                : Optional.empty();
    }

    private static Optional<String> code(
            RequestField field, String value, RequestAnswers answers, LocalDate today, Terms terms) {
        if (value.isEmpty()) {
            return unless(!asked(field, answers), missing(field));
        }
        if (field.kind() == RequestField.Kind.SLUG) {
            return SlugInput.validate(value);
        }
        return tooLong(field, value)
                .filter(code -> !FORM_FIRST.contains(field.kind()))
                .or(() -> form(field, value, today, terms))
                .or(() -> tooLong(field, value))
                .or(() -> tooShort(field, value))
                .or(() -> agreement(field, value, answers));
    }

    private static String missing(RequestField field) {
        return switch (field.kind()) {
            case CHOICE -> "unanswered";
            case CHOICES -> "none-chosen";
            case LINE, TEXT, EMAIL, URL, DATE, SIRET, SLUG, TERRITORIES -> Problem.MISSING;
        };
    }

    private static boolean asked(RequestField field, RequestAnswers answers) {
        return switch (field) {
            case REPLACED_URL, REDIRECTS -> answers.get(RequestField.REPLACES).equals("yes");
            default -> field.required();
        };
    }

    /**
     * Whether a field counts: fields about a replaced site are ignored when no site is replaced, even if they are
     * filled in.
     */
    public static boolean applies(RequestField field, RequestAnswers answers) {
        return switch (field) {
            case REPLACED_URL, REDIRECTS -> !answers.get(RequestField.REPLACES).equals("no");
            default -> true;
        };
    }

    private static Optional<String> tooLong(RequestField field, String value) {
        return unless(length(value) <= field.longest(), Problem.LONG);
    }

    private static Optional<String> tooShort(RequestField field, String value) {
        return unless(length(value) >= field.shortest(), "short");
    }

    private static int length(String value) {
        return value.codePointCount(0, value.length());
    }

    private static Optional<String> form(RequestField field, String value, LocalDate today, Terms terms) {
        return switch (field.kind()) {
            case LINE -> unless(isLine(value), "control-character");
            case TEXT -> unless(!CONTROL_BUT_LINES.matcher(value).find(), "control-character");
            case EMAIL -> unless(EmailAddressFormat.valid(value), "person-email");
            case URL -> url(value);
            case DATE -> date(value, today);
            case CHOICE -> unless(field.options().contains(value), "not-an-option");
            case CHOICES -> unless(AnswerTerms.allExist(field, value, terms), "not-an-option");
            case SIRET -> unless(Siret.read(value).isPresent(), "siret");
            case SLUG, TERRITORIES -> Optional.empty();
        };
    }

    /** Whether it is one line with a letter: names of people and programmes appear in mail subjects and titles. */
    private static boolean isLine(String value) {
        return !CONTROL.matcher(value).find() && LETTER.matcher(value).find();
    }

    private static Optional<String> unless(boolean good, String code) {
        return good ? Optional.empty() : Optional.of(code);
    }

    private static Optional<String> url(String value) {
        return WebUrl.hasUserInfo(value)
                ? Optional.of("user-info")
                : unless(WebUrl.read(value).isPresent(), "not-a-url");
    }

    private static Optional<String> date(String value, LocalDate today) {
        return switch (DateInput.of(value)) {
            case DateInput.Unreadable _ -> Optional.of("not-a-date");
            case DateInput.Impossible _ -> Optional.of("impossible-date");
            case DateInput.On(LocalDate date) ->
                date.isAfter(today)
                        ? Optional.of("too-far").filter(code -> date.isAfter(today.plusYears(YEARS)))
                        : Optional.of(date.equals(today) ? "not-after-today" : "past-date");
        };
    }

    private static Optional<String> agreement(RequestField field, String value, RequestAnswers answers) {
        return switch (field) {
            // An account has a given name and a usual name.
            case OWNER_NAME, SECOND_OWNER_NAME -> unless(value.matches("\\S+\\s+\\S.*"), "full-name");
            case SECOND_OWNER_EMAIL ->
                unless(
                        !value.equalsIgnoreCase(
                                answers.get(RequestField.OWNER_EMAIL).strip()),
                        "same-owner");
            default -> Optional.empty();
        };
    }
}

package fr.gouv.anct.minisites.provisioning.request;

import fr.gouv.anct.minisites.access.EmailAddress;
import fr.gouv.anct.minisites.content.block.WebAddress;
import fr.gouv.anct.minisites.site.Siret;
import fr.gouv.anct.minisites.time.TypedDate;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Validates answers; the availability of an address is checked by {@link AddressBook}. */
public final class Validation {

    /** Maximum duration of a requested site, in years. */
    static final int YEARS = 5;

    /** Kinds whose form is checked before the length: a more specific message, in a single pass at any length. */
    private static final Set<Field.Kind> FORM_FIRST = Set.of(Field.Kind.DATE, Field.Kind.CHOICE, Field.Kind.SIRET);

    private Validation() {}

    /** Validates one step: at most one problem for a field, in the order of the form. */
    public static List<Problem> of(Step step, Answers answers, LocalDate today) {
        return step.fields().stream()
                .flatMap(field -> of(field, answers, today).stream())
                .toList();
    }

    /** Validates all steps. */
    public static List<Problem> of(Answers answers, LocalDate today) {
        return Arrays.stream(Step.values())
                .flatMap(step -> of(step, answers, today).stream())
                .toList();
    }

    private static Optional<Problem> of(Field field, Answers answers, LocalDate today) {
        String value = answers.get(field).strip();
        if (!applies(field, answers)) {
            return Optional.empty();
        }
        if (field.kind() == Field.Kind.SLUG && !value.isEmpty()) {
            return TypedAddress.problem(value);
        }
        return problem(field, value, answers, today).map(code -> Problem.of(field, code));
    }

    private static Optional<String> problem(Field field, String value, Answers answers, LocalDate today) {
        if (value.isEmpty()) {
            return Optional.of("required").filter(code -> asked(field, answers));
        }
        return tooLong(field, value)
                .filter(code -> !FORM_FIRST.contains(field.kind()))
                .or(() -> form(field, value, today))
                .or(() -> tooLong(field, value))
                .or(() -> tooShort(field, value))
                .or(() -> agreement(field, value, answers));
    }

    private static boolean asked(Field field, Answers answers) {
        return switch (field) {
            case REPLACED_URL, REDIRECTS -> answers.get(Field.REPLACES).equals("yes");
            default -> field.required();
        };
    }

    /**
     * Whether a field counts: fields about a replaced site are ignored when no site is replaced, even if they are
     * filled in.
     */
    public static boolean applies(Field field, Answers answers) {
        return switch (field) {
            case REPLACED_URL, REDIRECTS -> !answers.get(Field.REPLACES).equals("no");
            default -> true;
        };
    }

    private static Optional<String> tooLong(Field field, String value) {
        return unless(length(value) <= field.longest(), "too-long");
    }

    private static Optional<String> tooShort(Field field, String value) {
        return unless(length(value) >= field.shortest(), "too-short");
    }

    private static int length(String value) {
        return value.codePointCount(0, value.length());
    }

    private static Optional<String> form(Field field, String value, LocalDate today) {
        return switch (field.kind()) {
            case LINE -> unless(AnswerText.isLine(value), "control-character");
            case TEXT -> unless(AnswerText.isText(value), "control-character");
            case EMAIL -> unless(EmailAddress.valid(value), "not-an-email");
            case URL -> url(value);
            case DATE -> date(value, today);
            case CHOICE -> unless(field.options().contains(value), "not-an-option");
            case SIRET -> unless(Siret.read(value).isPresent(), "siret");
            case SLUG -> Optional.empty();
        };
    }

    private static Optional<String> unless(boolean good, String code) {
        return good ? Optional.empty() : Optional.of(code);
    }

    private static Optional<String> url(String value) {
        return WebAddress.hasUserInfo(value)
                ? Optional.of("user-info")
                : unless(WebAddress.read(value).isPresent(), "not-a-url");
    }

    private static Optional<String> date(String value, LocalDate today) {
        return switch (TypedDate.of(value)) {
            case TypedDate.Unreadable _ -> Optional.of("not-a-date");
            case TypedDate.Impossible _ -> Optional.of("impossible-date");
            case TypedDate.On(LocalDate date) ->
                date.isAfter(today)
                        ? Optional.of("too-far").filter(code -> date.isAfter(today.plusYears(YEARS)))
                        : Optional.of("past-date");
        };
    }

    private static Optional<String> agreement(Field field, String value, Answers answers) {
        return switch (field) {
            // An account has a given name and a usual name.
            case OWNER_NAME, SECOND_OWNER_NAME -> unless(value.matches("\\S+\\s+\\S.*"), "full-name");
            case SECOND_OWNER_EMAIL ->
                unless(!value.equalsIgnoreCase(answers.get(Field.OWNER_EMAIL).strip()), "same-owner");
            default -> Optional.empty();
        };
    }
}

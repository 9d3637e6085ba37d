package fr.gouv.anct.minisites.provisioning.request;

import fr.gouv.anct.minisites.reference.WebUrl;
import fr.gouv.anct.minisites.site.Accent;
import fr.gouv.anct.minisites.time.DateInput;
import fr.gouv.anct.minisites.validation.Coded;
import fr.gouv.anct.minisites.validation.EnumCode;
import fr.gouv.anct.minisites.validation.Problem;
import fr.gouv.anct.minisites.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Fields of the request form, in the order of the form; their codes are their names in the form and in the database.
 */
public enum RequestField implements Coded {
    /** Becomes the title of the site. */
    PROGRAMME_NAME(RequestStep.PROGRAMME, Kind.LINE, 3, 120),
    /** The entity that carries the programme. */
    ENTITY(RequestStep.PROGRAMME, Kind.LINE, 3, 160),
    ENTITY_SIRET(RequestStep.PROGRAMME, Kind.SIRET, 0, 20),
    /** One or two sentences; becomes the description of the site. */
    SUMMARY(RequestStep.PROGRAMME, Kind.TEXT, 30, 300),
    /** Of the site in the directory of sites. */
    THEMES(RequestStep.PROGRAMME, Vocabulary.THEME),
    /** Of the site in the directory of sites: their labels. */
    TERRITORIES(RequestStep.PROGRAMME, Kind.TERRITORIES, 0, 2_000),

    NEED(RequestStep.NEED, Kind.TEXT, 80, 3000),
    EVIDENCE(RequestStep.NEED, Kind.TEXT, 40, 3000),
    /** Of the site in the directory of sites. */
    AUDIENCE_GROUPS(RequestStep.NEED, Vocabulary.AUDIENCE),
    /** In words, for the first pages of the site; they name the groups when it is empty. */
    AUDIENCES(RequestStep.NEED, Kind.TEXT, 0, 500),
    EXISTING(RequestStep.NEED, Kind.TEXT, 2, 2000),
    /** Why a section of the portal is not enough. */
    INSUFFICIENT(RequestStep.NEED, Kind.TEXT, 40, 2000),

    REPLACES(RequestStep.REPLACED, Kind.CHOICE, 1, 40, "yes", "no"),
    /** Asked when a site is replaced, as {@link #REDIRECTS}. */
    REPLACED_URL(RequestStep.REPLACED, Kind.URL, 0, 500),
    REDIRECTS(RequestStep.REPLACED, Kind.TEXT, 0, 2000),

    /** A host of its own under the base domain, or a path on the portal's host. */
    ADDRESS_KIND(RequestStep.ADDRESS, Kind.CHOICE, 1, 40, "host", "path"),
    SLUG(RequestStep.ADDRESS, Kind.SLUG, 3, 40),

    ACCENT(
            RequestStep.APPEARANCE,
            Kind.CHOICE,
            1,
            40,
            Stream.concat(Stream.of("none"), Arrays.stream(Accent.values()).map(Accent::dsfrName))
                    .toArray(String[]::new)),
    TAGLINE(RequestStep.APPEARANCE, Kind.LINE, 0, 120),

    OWNER_NAME(RequestStep.PEOPLE, Kind.LINE, 3, 120),
    OWNER_EMAIL(RequestStep.PEOPLE, Kind.EMAIL, 3, 254),
    SECOND_OWNER_NAME(RequestStep.PEOPLE, Kind.LINE, 3, 120),
    SECOND_OWNER_EMAIL(RequestStep.PEOPLE, Kind.EMAIL, 3, 254),
    /** Name and office. */
    PUBLICATION_DIRECTOR(RequestStep.PEOPLE, Kind.LINE, 3, 160),
    /** Public contact of the site. */
    CONTACT_EMAIL(RequestStep.PEOPLE, Kind.EMAIL, 3, 254),
    /** Of the data protection officer; the creation of the site decides the default of an empty answer. */
    DATA_PROTECTION_EMAIL(RequestStep.PEOPLE, Kind.EMAIL, 0, 254),
    /** Where a vulnerability is reported; optional as {@link #DATA_PROTECTION_EMAIL}. */
    SECURITY_EMAIL(RequestStep.PEOPLE, Kind.EMAIL, 0, 254),
    END_DATE(RequestStep.PEOPLE, Kind.DATE, 10, 10);

    /** Type of a field's value. */
    public enum Kind {
        LINE,
        TEXT,
        EMAIL,
        URL,
        /** As {@code 2027-12-31}. */
        DATE,
        CHOICE,
        /** Codes of one or several terms of a vocabulary, separated by spaces. */
        CHOICES,
        /** Names of territories, separated by semicolons. */
        TERRITORIES,
        SLUG,
        SIRET
    }

    private static final Pattern SPACES = Pattern.compile("\\h{2,}");

    private final RequestStep step;
    private final Kind kind;
    private final int shortest;
    private final int longest;
    private final List<String> options;
    private final @Nullable Vocabulary vocabulary;

    RequestField(RequestStep step, Kind kind, int shortest, int longest, String... options) {
        this(step, kind, shortest, longest, null, options);
    }

    RequestField(RequestStep step, Vocabulary vocabulary) {
        this(step, Kind.CHOICES, 1, 2_000, vocabulary);
    }

    RequestField(
            RequestStep step,
            Kind kind,
            int shortest,
            int longest,
            @Nullable Vocabulary vocabulary,
            String... options) {
        this.step = step;
        this.kind = kind;
        this.shortest = shortest;
        this.longest = longest;
        this.vocabulary = vocabulary;
        this.options = List.of(options);
    }

    /** Returns the codes in an answer of the kind {@link Kind#CHOICES}. */
    public static List<String> choices(String answer) {
        return Arrays.stream(answer.strip().split(" +"))
                .filter(code -> !code.isEmpty())
                .toList();
    }

    /** Step that contains the field. */
    public RequestStep step() {
        return step;
    }

    /** Returns the field that a problem is about. */
    public static RequestField of(Problem problem) {
        return EnumCode.find(RequestField.class, problem.path()).orElseThrow();
    }

    /** Returns a problem with the answer; the arguments of its message are the limits of the length. */
    Problem problem(String code) {
        return Problem.of(code(), code, shortest, longest);
    }

    /** Type of the value. */
    public Kind kind() {
        return kind;
    }

    /** Minimum length in characters, without surrounding whitespace; 0 when the field is optional. */
    public int shortest() {
        return shortest;
    }

    /** Maximum length in characters, without surrounding whitespace. */
    public int longest() {
        return longest;
    }

    /**
     * Whether the field is always required; a request that replaces a site requires more, see {@link AnswerValidation}.
     */
    public boolean required() {
        return shortest > 0;
    }

    /**
     * Normalises what was typed where its meaning is certain: the scheme of an address may be omitted, a slug has no
     * capitals, a date is kept as {@code 2027-12-31}, and words of a line are separated by one space.
     */
    String normalize(String typed) {
        return switch (kind) {
            case URL -> WebUrl.complete(typed);
            case DATE -> DateInput.of(typed).date().map(LocalDate::toString).orElse(typed);
            case SLUG -> typed.matches("[A-Za-z0-9-]+") ? typed.toLowerCase(Locale.ROOT) : typed;
            case LINE, TERRITORIES -> SPACES.matcher(typed).replaceAll(" ");
            case TEXT, EMAIL, CHOICE, CHOICES, SIRET -> typed;
        };
    }

    /** Codes of a choice; empty for a typed value, and for terms. */
    public List<String> options() {
        return options;
    }

    /** Vocabulary of the terms that are chosen; null for other values. */
    public @Nullable Vocabulary vocabulary() {
        return vocabulary;
    }
}

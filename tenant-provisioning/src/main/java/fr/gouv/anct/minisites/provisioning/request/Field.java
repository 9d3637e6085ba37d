package fr.gouv.anct.minisites.provisioning.request;

import fr.gouv.anct.minisites.content.block.WebAddress;
import fr.gouv.anct.minisites.content.schedule.TypedDate;
import fr.gouv.anct.minisites.site.Accent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the request's form asks, in the order of the form. */
public enum Field {
    /** Becomes the title of the site. */
    PROGRAMME_NAME(Step.PROGRAMME, Kind.LINE, 3, 120),
    /** The entity that carries the programme. */
    ENTITY(Step.PROGRAMME, Kind.LINE, 3, 160),
    ENTITY_SIRET(Step.PROGRAMME, Kind.SIRET, 0, 20),
    /** One or two sentences; becomes the description of the site. */
    SUMMARY(Step.PROGRAMME, Kind.TEXT, 30, 300),

    NEED(Step.NEED, Kind.TEXT, 80, 3000),
    EVIDENCE(Step.NEED, Kind.TEXT, 40, 3000),
    AUDIENCES(Step.NEED, Kind.TEXT, 3, 500),
    EXISTING(Step.NEED, Kind.TEXT, 2, 2000),
    /** Why a section of the portal is not enough. */
    INSUFFICIENT(Step.NEED, Kind.TEXT, 40, 2000),

    REPLACES(Step.REPLACED, List.of("yes", "no")),
    /** Asked when a site is replaced, as {@link #REDIRECTS}. */
    REPLACED_URL(Step.REPLACED, Kind.URL, 0, 500),
    REDIRECTS(Step.REPLACED, Kind.TEXT, 0, 2000),

    /** A host of its own under the base domain, or a path on the portal's host. */
    ADDRESS_KIND(Step.ADDRESS, List.of("host", "path")),
    SLUG(Step.ADDRESS, Kind.SLUG, 3, 40),

    ACCENT(
            Step.APPEARANCE,
            Stream.concat(Stream.of("none"), Arrays.stream(Accent.values()).map(Accent::dsfrName))
                    .toList()),
    TAGLINE(Step.APPEARANCE, Kind.LINE, 0, 120),

    OWNER_NAME(Step.PEOPLE, Kind.LINE, 3, 120),
    OWNER_EMAIL(Step.PEOPLE, Kind.EMAIL, 3, 254),
    SECOND_OWNER_NAME(Step.PEOPLE, Kind.LINE, 3, 120),
    SECOND_OWNER_EMAIL(Step.PEOPLE, Kind.EMAIL, 3, 254),
    /** Name and office. */
    PUBLICATION_DIRECTOR(Step.PEOPLE, Kind.LINE, 3, 160),
    /** Where visitors write. */
    CONTACT_EMAIL(Step.PEOPLE, Kind.EMAIL, 3, 254),
    /** Of the data protection officer; what stands when it is left empty is for the making of the site to say. */
    DATA_PROTECTION_EMAIL(Step.PEOPLE, Kind.EMAIL, 0, 254),
    /** Where a weakness is reported; as {@link #DATA_PROTECTION_EMAIL}. */
    SECURITY_EMAIL(Step.PEOPLE, Kind.EMAIL, 0, 254),
    END_DATE(Step.PEOPLE, Kind.DATE, 10, 10);

    /** What a field takes. */
    public enum Kind {
        LINE,
        TEXT,
        EMAIL,
        URL,
        /** As {@code 2027-12-31}. */
        DATE,
        CHOICE,
        SLUG,
        SIRET
    }

    private final Step step;
    private final Kind kind;
    private final int shortest;
    private final int longest;
    private final List<String> options;

    Field(Step step, Kind kind, int shortest, int longest) {
        this.step = step;
        this.kind = kind;
        this.shortest = shortest;
        this.longest = longest;
        this.options = List.of();
    }

    Field(Step step, List<String> options) {
        this.step = step;
        this.kind = Kind.CHOICE;
        this.shortest = 1;
        this.longest = 40;
        this.options = options;
    }

    /** The step that asks it. */
    public Step step() {
        return step;
    }

    /** Its name in the form and in the database, for example {@code programme-name}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads {@link #key()}. */
    public static Optional<Field> of(String key) {
        return Arrays.stream(values()).filter(field -> field.key().equals(key)).findFirst();
    }

    /** What it takes. */
    public Kind kind() {
        return kind;
    }

    /** In characters, without the spaces around; 0 when it may be left empty. */
    public int shortest() {
        return shortest;
    }

    /** In characters, without the spaces around. */
    public int longest() {
        return longest;
    }

    /** Whether it is always asked; what replaces a site asks more, see {@link Validation}. */
    public boolean required() {
        return shortest > 0;
    }

    /**
     * What is meant by what is typed, where that can be told: the scheme of an address may be left out, a short name has no
     * capitals, and a date is kept as {@code 2027-12-31}.
     */
    String complete(String typed) {
        return switch (kind) {
            case URL -> WebAddress.complete(typed);
            case DATE -> TypedDate.of(typed).date().map(LocalDate::toString).orElse(typed);
            case SLUG -> typed.matches("[A-Za-z0-9-]+") ? typed.toLowerCase(Locale.ROOT) : typed;
            case LINE, TEXT, EMAIL, CHOICE, SIRET -> typed;
        };
    }

    /** The codes to choose from; none for what is typed. */
    public List<String> options() {
        return options;
    }
}

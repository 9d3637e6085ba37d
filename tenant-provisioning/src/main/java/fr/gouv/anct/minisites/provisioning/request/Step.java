package fr.gouv.anct.minisites.provisioning.request;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The steps of the request's form, in their order. */
public enum Step {
    PROGRAMME("programme"),
    NEED("besoin"),
    REPLACED("site-remplace"),
    ADDRESS("adresse"),
    APPEARANCE("apparence"),
    PEOPLE("equipe");

    private final String slug;

    Step(String slug) {
        this.slug = slug;
    }

    /** As it stands in the address of its page. */
    public String slug() {
        return slug;
    }

    /** Reads {@link #slug()}. */
    public static Optional<Step> of(String slug) {
        return Arrays.stream(values()).filter(step -> step.slug.equals(slug)).findFirst();
    }

    /** From 1. */
    public int number() {
        return ordinal() + 1;
    }

    /** The one after; none: the summary. */
    public Optional<Step> next() {
        return Optional.of(ordinal() + 1)
                .filter(place -> place < values().length)
                .map(place -> values()[place]);
    }

    /** The one before. */
    public Optional<Step> previous() {
        return Optional.of(ordinal() - 1).filter(place -> place >= 0).map(place -> values()[place]);
    }

    /** What it asks, in order. */
    public List<Field> fields() {
        return Arrays.stream(Field.values())
                .filter(field -> field.step() == this)
                .toList();
    }
}

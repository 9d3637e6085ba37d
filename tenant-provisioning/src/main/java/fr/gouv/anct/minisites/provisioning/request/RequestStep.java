package fr.gouv.anct.minisites.provisioning.request;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The six steps of the form for a site request in their order, each with its URL segment and its fields. */
public enum RequestStep {
    PROGRAMME("programme"),
    NEED("besoin"),
    REPLACED("site-remplace"),
    ADDRESS("adresse"),
    APPEARANCE("apparence"),
    PEOPLE("equipe");

    private final String slug;

    RequestStep(String slug) {
        this.slug = slug;
    }

    /** Segment of the step's URL. */
    public String slug() {
        return slug;
    }

    /** Parses {@link #slug()}. */
    public static Optional<RequestStep> of(String slug) {
        return Arrays.stream(values()).filter(step -> step.slug.equals(slug)).findFirst();
    }

    /** Number of the step, from 1. */
    public int number() {
        return ordinal() + 1;
    }

    /** Next step; empty: the summary. */
    public Optional<RequestStep> next() {
        return Arrays.stream(values()).skip(number()).findFirst();
    }

    /** Previous step. */
    public Optional<RequestStep> previous() {
        return Arrays.stream(values()).limit(ordinal()).reduce((_, last) -> last);
    }

    /** Fields of the step, in order. */
    public List<RequestField> fields() {
        return Arrays.stream(RequestField.values())
                .filter(field -> field.step() == this)
                .toList();
    }
}

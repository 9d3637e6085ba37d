package fr.gouv.anct.minisites.content.redirect;

/** The decision on a requested redirect. */
public sealed interface Verdict {

    /** It is new. */
    record Made(Source source, Destination destination) implements Verdict {}

    /** An existing redirect from the source gets another destination. */
    record Changed(Source source, Destination destination) implements Verdict {}

    /** The redirect already exists. */
    record Same(Source source) implements Verdict {}

    record Refused(Problem problem) implements Verdict {}
}

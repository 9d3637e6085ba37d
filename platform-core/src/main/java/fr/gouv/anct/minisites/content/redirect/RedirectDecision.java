package fr.gouv.anct.minisites.content.redirect;

/** The decision on a requested redirect. */
public sealed interface RedirectDecision {

    /** It is new. */
    record Made(Source source, Destination destination) implements RedirectDecision {}

    /** An existing redirect from the source gets another destination. */
    record Changed(Source source, Destination destination) implements RedirectDecision {}

    /** The redirect already exists. */
    record Same(Source source) implements RedirectDecision {}

    record Refused(Problem problem) implements RedirectDecision {}
}

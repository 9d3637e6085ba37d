package fr.gouv.anct.minisites.content.redirect;

/** The decision on a requested redirect. */
public sealed interface RedirectDecision {

    /** It is new. */
    record Created(RedirectSource source, RedirectTarget destination) implements RedirectDecision {}

    /** An existing redirect from the source gets another destination. */
    record Changed(RedirectSource source, RedirectTarget destination) implements RedirectDecision {}

    /** The redirect already exists. */
    record Same(RedirectSource source) implements RedirectDecision {}

    record Refused(RedirectProblem problem) implements RedirectDecision {}
}

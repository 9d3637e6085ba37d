package fr.gouv.anct.minisites.content.redirect;

import java.util.Optional;

/** The decision on a requested redirect. */
public sealed interface RedirectDecision {

    /** It is new. */
    record Created(RedirectSource source, RedirectTarget destination) implements RedirectDecision {}

    /** An existing redirect from the source gets another destination. */
    record Changed(RedirectSource source, RedirectTarget destination) implements RedirectDecision {}

    /** The redirect already exists. */
    record Same(RedirectSource source) implements RedirectDecision {}

    record Refused(RedirectProblem problem) implements RedirectDecision {}

    /** Returns the path that is redirected; empty when refused. */
    default Optional<String> path() {
        return switch (this) {
            case Created(RedirectSource source, RedirectTarget _) -> Optional.of(source.path());
            case Changed(RedirectSource source, RedirectTarget _) -> Optional.of(source.path());
            case Same(RedirectSource source) -> Optional.of(source.path());
            case Refused _ -> Optional.empty();
        };
    }
}

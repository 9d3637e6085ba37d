package fr.gouv.anct.minisites.content.redirect;

import java.util.List;
import java.util.Optional;

/**
 * The decision of {@link RedirectRules} on one requested redirect: created, changed, already present, or refused with
 * its problems.
 */
public sealed interface RedirectDecision {

    /** It is new. */
    record Created(RedirectSource source, RedirectTarget destination) implements RedirectDecision {}

    /** An existing redirect from the source gets another destination. */
    record Changed(RedirectSource source, RedirectTarget destination) implements RedirectDecision {}

    /** The redirect already exists. */
    record Same(RedirectSource source) implements RedirectDecision {}

    /**
     * It is not stored.
     *
     * @param problems all that were found, at least one, at different fields
     */
    record Refused(List<RedirectProblem> problems) implements RedirectDecision {

        Refused(RedirectProblem problem) {
            this(List.of(problem));
        }

        /** Returns the first problem, of those who read one alone. */
        public RedirectProblem problem() {
            return problems.getFirst();
        }
    }

    /** Returns the path that is redirected; empty when refused. */
    default Optional<String> path() {
        return redirected().map(RedirectSource::path);
    }

    /** Returns the source that is redirected; empty when refused. */
    default Optional<RedirectSource> redirected() {
        return switch (this) {
            case Created(RedirectSource source, RedirectTarget _) -> Optional.of(source);
            case Changed(RedirectSource source, RedirectTarget _) -> Optional.of(source);
            case Same(RedirectSource source) -> Optional.of(source);
            case Refused _ -> Optional.empty();
        };
    }
}

package fr.gouv.anct.minisites.content.redirect;

import fr.gouv.anct.minisites.content.redirect.RedirectParser.Result;
import fr.gouv.anct.minisites.content.redirect.RedirectParser.Unreadable;
import fr.gouv.anct.minisites.content.redirect.RedirectParser.Wanted;
import fr.gouv.anct.minisites.content.redirect.RedirectProblem.Plain;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides on redirects, one or a list of them, from the state of the site; it performs no I/O. */
final class RedirectRules {

    /** Maximum number of redirects of a site. */
    static final int MOST = 10_000;

    /** A page that is not in the trash. */
    record ExistingPage(String path, UUID id, boolean published) {}

    private final Map<RedirectSource, String> present;
    private final Map<String, ExistingPage> pages;
    private final boolean overwriting;

    /**
     * Creates the rules for one decision.
     *
     * @param pages by path, all those that the redirects name
     * @param overwriting whether an existing redirect is changed, or refused
     */
    RedirectRules(Map<RedirectSource, String> present, Map<String, ExistingPage> pages, boolean overwriting) {
        this.present = present;
        this.pages = pages;
        this.overwriting = overwriting;
    }

    /** Returns one decision for each. */
    List<RedirectDecision> decide(List<Result> asked) {
        RedirectMap wanted = map();
        for (Result one : asked.reversed()) {
            if (one instanceof Wanted(RedirectSource source, String target)) {
                wanted.put(source, target);
            }
        }
        Set<RedirectSource> before = new HashSet<>();
        List<RedirectDecision> first =
                asked.stream().map(one -> alone(one, before, wanted)).toList();
        return together(first);
    }

    private RedirectMap map() {
        RedirectMap map = new RedirectMap();
        present.forEach(map::put);
        return map;
    }

    private RedirectDecision alone(Result one, Set<RedirectSource> before, RedirectMap wanted) {
        return switch (one) {
            case Unreadable unreadable -> new RedirectDecision.Refused(problems(unreadable));
            case Wanted redirect ->
                obstacle(redirect, before, wanted)
                        .<RedirectDecision>map(problem -> new RedirectDecision.Refused(problems(redirect, problem)))
                        .orElseGet(() -> verdict(redirect));
        };
    }

    /** Returns the problems of a redirect of which one field can be read, with those of that field. */
    private List<RedirectProblem> problems(Unreadable redirect) {
        Optional<RedirectProblem> source =
                Optional.ofNullable(redirect.source()).flatMap(this::occupied);
        Optional<RedirectProblem> target = Optional.ofNullable(redirect.target())
                .filter(this::leadsNowhere)
                .map(_ -> Plain.NO_PAGE);
        return Stream.of(redirect.problems().stream(), source.stream(), target.stream())
                .flatMap(problems -> problems)
                .toList();
    }

    /** Returns the problem of a redirect, with the one that its target has whatever the source is. */
    private List<RedirectProblem> problems(Wanted redirect, RedirectProblem problem) {
        return problem.place() == RedirectProblem.Field.FROM && leadsNowhere(redirect.target())
                ? List.of(problem, Plain.NO_PAGE)
                : List.of(problem);
    }

    private boolean leadsNowhere(String target) {
        return target.startsWith("/")
                && !pages.containsKey(target)
                && present.keySet().stream().noneMatch(source -> source.path().equals(target));
    }

    /** Returns why no redirect can start at a source. */
    private Optional<RedirectProblem> occupied(RedirectSource source) {
        if (source.alias().isEmpty() && published(source.path())) {
            return Optional.of(source.path().equals("/") ? Plain.HOME : Plain.ANSWERED);
        }
        return !overwriting && present.containsKey(source) ? Optional.of(Plain.TAKEN) : Optional.empty();
    }

    private Optional<RedirectProblem> obstacle(Wanted redirect, Set<RedirectSource> before, RedirectMap wanted) {
        RedirectSource source = redirect.source();
        if (!before.add(source)) {
            return Optional.of(Plain.DUPLICATE);
        }
        Optional<RedirectProblem> occupied = occupied(source);
        if (occupied.isPresent() || !redirect.local() || published(redirect.target())) {
            return occupied;
        }
        Optional<RedirectProblem> trail =
                wanted.onward(source, redirect.target()).map(RedirectProblem.Chained::new);
        return trail.isPresent() || pages.containsKey(redirect.target()) ? trail : Optional.of(Plain.NO_PAGE);
    }

    private boolean published(String path) {
        ExistingPage page = pages.get(path);
        return page != null && page.published();
    }

    private RedirectDecision verdict(Wanted redirect) {
        RedirectSource source = redirect.source();
        String now = present.get(source);
        if (redirect.target().equals(now)) {
            return new RedirectDecision.Same(source);
        }
        RedirectTarget destination = destination(redirect);
        return now == null
                ? new RedirectDecision.Created(source, destination)
                : new RedirectDecision.Changed(source, destination);
    }

    private RedirectTarget destination(Wanted redirect) {
        ExistingPage page = pages.get(redirect.target());
        return redirect.local() && page != null
                ? new RedirectTarget.ToPage(page.id(), redirect.target())
                : new RedirectTarget.ToUrl(redirect.target());
    }

    /** Checks all accepted redirects together: none may lengthen the chain of another, and their number is limited. */
    private List<RedirectDecision> together(List<RedirectDecision> alone) {
        RedirectMap all = map();
        List<RedirectDecision> verdicts = new ArrayList<>();
        alone.forEach(decision -> accepted(decision)
                .ifPresent(created ->
                        all.put(created.source(), created.destination().text())));
        for (RedirectDecision decision : alone) {
            Optional<RedirectDecision.Created> made = accepted(decision);
            Optional<RedirectProblem> problem = made.flatMap(
                    one -> all.upstream(one.source(), one.destination().text()).map(RedirectProblem.Chained::new));
            if (problem.isEmpty() && decision instanceof RedirectDecision.Created && all.size() > MOST) {
                problem = Optional.of(Plain.TOO_MANY);
            }
            if (problem.isPresent()) {
                all.remove(made.orElseThrow().source());
            }
            verdicts.add(
                    problem.<RedirectDecision>map(RedirectDecision.Refused::new).orElse(decision));
        }
        return verdicts;
    }

    /** Returns the changes that need a redirect; a path that another of the pages now has needs none. */
    static List<PathChange> left(List<PathChange> changes) {
        Set<String> answered = changes.stream().map(PathChange::after).collect(Collectors.toSet());
        return changes.stream()
                .filter(change -> change.known() && !answered.contains(change.before()))
                .toList();
    }

    /** Returns what is to be written for a decision. */
    static Optional<RedirectDecision.Created> accepted(RedirectDecision decision) {
        return switch (decision) {
            case RedirectDecision.Created created -> Optional.of(created);
            case RedirectDecision.Changed(RedirectSource source, RedirectTarget destination) ->
                Optional.of(new RedirectDecision.Created(source, destination));
            case RedirectDecision.Same _, RedirectDecision.Refused _ -> Optional.empty();
        };
    }
}

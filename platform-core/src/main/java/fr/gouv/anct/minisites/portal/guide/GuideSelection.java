package fr.gouv.anct.minisites.portal.guide;

import fr.gouv.anct.minisites.territory.TerritoryDetails;
import fr.gouv.anct.minisites.vocabulary.TermRef;
import fr.gouv.anct.minisites.vocabulary.Vocabulary;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Chooses services by the answers of a visitor, and the questions that still matter. Pure functions: no I/O. */
public final class GuideSelection {

    /** Services with which a list is complete: with fewer, the next best ones are added. */
    private static final int ENOUGH = 3;

    private final PortalGuide guide;
    private final List<GuideService> services;
    private final GuideAnswers answers;
    private final List<GuideRule> rules;

    public GuideSelection(PortalGuide guide, List<GuideService> services, GuideAnswers answers) {
        this.guide = guide;
        this.services = services;
        this.answers = answers;
        this.rules =
                guide.rules().stream().filter(rule -> rule.applies(answers)).toList();
    }

    /** Result of comparing a service with the answer to a question. */
    private enum Match {
        MET,
        /** It says nothing of it, for example has no audience: it is for everyone. */
        OPEN,
        MISSED
    }

    /**
     * A service that answers lead to.
     *
     * @param met questions whose answers it meets, in their order
     * @param missed questions whose answers it does not meet
     * @param pinned whether a rule has it come first
     */
    public record Found(GuideService service, List<GuideQuestion> met, List<GuideQuestion> missed, boolean pinned) {}

    /**
     * The services that answers lead to, the best first.
     *
     * @param exact those that miss no answer
     * @param near the next best ones, where few are exact; never empty with {@code exact} while there is a service for the
     *     territory
     */
    public record Results(List<Found> exact, List<Found> near) {}

    /** Returns the services, at most a number of them. */
    public Results results(int most) {
        List<Found> all = all();
        List<Found> exact = all.stream()
                .filter(found -> found.missed().isEmpty())
                .limit(most)
                .toList();
        List<Found> near = all.stream()
                .filter(found -> !found.missed().isEmpty())
                .limit(Math.max(0, ENOUGH - exact.size()))
                .toList();
        return new Results(exact, near);
    }

    /**
     * Returns the unanswered questions whose answer matters: services remain that it tells apart. That for a territory
     * always does, since the results show what there is near.
     */
    public List<GuideQuestion> open() {
        long remaining = exact().size();
        return guide.questions().stream()
                .filter(question -> !answers.has(question))
                .filter(question -> question.place() || remaining > 1 && tellsApart(question))
                .toList();
    }

    private boolean tellsApart(GuideQuestion question) {
        return question.choices().stream()
                        .map(choice ->
                                new GuideSelection(guide, services, answers.with(question, choice.code())).exact())
                        .distinct()
                        .count()
                > 1;
    }

    private Set<String> exact() {
        return services.stream()
                .flatMap(service -> found(service).stream())
                .filter(found -> found.missed().isEmpty())
                .map(found -> found.service().name())
                .collect(Collectors.toSet());
    }

    private List<Found> all() {
        return services.stream()
                .flatMap(service -> found(service).stream())
                .sorted(Comparator.comparing((Found found) -> weight(found.missed()))
                        .thenComparing(Found::pinned, Comparator.reverseOrder())
                        .thenComparing(found -> found.met().size(), Comparator.reverseOrder())
                        .thenComparing(
                                found -> found.service().terms(Vocabulary.THEME).size())
                        .thenComparing(found -> found.service().date(), Comparator.reverseOrder())
                        .thenComparing(found -> found.service().name()))
                .toList();
    }

    /** An answer to an earlier question weighs more than all those to later ones. */
    private int weight(List<GuideQuestion> missed) {
        return missed.stream()
                .mapToInt(question ->
                        1 << (guide.questions().size() - guide.questions().indexOf(question)))
                .sum();
    }

    /** Returns a service with what it meets; empty for one of another territory, and one that a rule leaves out. */
    private Optional<Found> found(GuideService service) {
        if (isElsewhere(service)
                || rules.stream().anyMatch(rule -> rule.excluded().contains(service.name()))) {
            return Optional.empty();
        }
        List<GuideRule> pinning = rules.stream()
                .filter(rule -> rule.pinned().contains(service.name()))
                .toList();
        return Optional.of(new Found(
                service,
                questions(service, pinning, Match.MET),
                questions(service, pinning, Match.MISSED),
                !pinning.isEmpty()));
    }

    private List<GuideQuestion> questions(GuideService service, List<GuideRule> pinning, Match wanted) {
        return guide.questions().stream()
                .filter(question -> match(service, pinning, question) == wanted)
                .toList();
    }

    private Match match(GuideService service, List<GuideRule> pinning, GuideQuestion question) {
        if (pinning.stream().anyMatch(rule -> rule.names(question))) {
            return Match.MET;
        }
        if (question.place()) {
            return answers.place() == null
                            || service.terms(Vocabulary.TERRITORY).isEmpty()
                    ? Match.OPEN
                    : Match.MET;
        }
        return Optional.ofNullable(answers.choice(question.code()))
                .flatMap(question::choice)
                .map(choice -> match(service, choice))
                .orElse(Match.OPEN);
    }

    private static Match match(GuideService service, GuideChoice choice) {
        Set<Match> matches = Stream.of(
                        match(codes(choice, Vocabulary.AUDIENCE), service.terms(Vocabulary.AUDIENCE)),
                        match(codes(choice, Vocabulary.THEME), service.terms(Vocabulary.THEME)),
                        match(choice.kinds(), service.kind() == null ? Set.of() : Set.of(service.kind())),
                        match(choice.phases(), service.phases()))
                .collect(Collectors.toSet());
        return matches.contains(Match.MISSED) ? Match.MISSED : matches.contains(Match.MET) ? Match.MET : Match.OPEN;
    }

    private static Match match(Set<?> wanted, Set<?> said) {
        if (wanted.isEmpty() || said.isEmpty()) {
            return Match.OPEN;
        }
        return Collections.disjoint(wanted, said) ? Match.MISSED : Match.MET;
    }

    private static Set<String> codes(GuideChoice choice, Vocabulary vocabulary) {
        return choice.terms().stream()
                .filter(term -> term.vocabulary() == vocabulary)
                .map(TermRef::code)
                .collect(Collectors.toSet());
    }

    /** Whether a service is for other territories than that of the visitor. */
    private boolean isElsewhere(GuideService service) {
        TerritoryDetails place = answers.place();
        Set<String> territories = service.terms(Vocabulary.TERRITORY);
        return place != null
                && !territories.isEmpty()
                && !territories.contains(place.code())
                && Collections.disjoint(territories, place.containingCodes());
    }
}

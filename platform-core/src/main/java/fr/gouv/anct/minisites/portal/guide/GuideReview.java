package fr.gouv.anct.minisites.portal.guide;

import fr.gouv.anct.minisites.validation.Coded;
import fr.gouv.anct.minisites.validation.Constraints;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Examines a guide beside the services that it may lead to. Pure functions: no I/O. */
public final class GuideReview {

    private GuideReview() {}

    /** Kind of a finding. */
    public enum Kind implements Coded {
        /** The guide asks nothing. */
        QUESTIONS(true),
        /** A question has too few choices, or something else that is not allowed. */
        INCOMPLETE(true),
        /** A choice leads to no service by itself: others are shown in their place. */
        CHOICE(false),
        /** A rule names a service that is not published, or not shared. */
        SERVICE(false);

        private final boolean prevents;

        Kind(boolean prevents) {
            this.prevents = prevents;
        }
    }

    /**
     * Something about a guide that its editors should know.
     *
     * @param about question, choice or service
     */
    public record Finding(Kind kind, String about) {

        /** Whether the guide cannot be published as it is. */
        public boolean preventsPublication() {
            return kind.prevents;
        }
    }

    /** Returns the findings, those that prevent publication first. */
    public static List<Finding> of(PortalGuide guide, List<GuideService> services) {
        List<Finding> found = new ArrayList<>();
        if (guide.questions().isEmpty()) {
            found.add(new Finding(Kind.QUESTIONS, ""));
        }
        guide.questions().stream()
                .filter(question -> !Constraints.check(question).isEmpty())
                .map(question -> new Finding(Kind.INCOMPLETE, question.label()))
                .forEach(found::add);
        guide.questions().stream()
                .flatMap(question -> question.choices().stream()
                        .filter(choice -> leadsNowhere(guide, services, question, choice))
                        .map(choice -> new Finding(Kind.CHOICE, choice.label())))
                .forEach(found::add);
        Set<String> known = services.stream().map(GuideService::name).collect(Collectors.toSet());
        guide.rules().stream()
                .flatMap(rule -> Stream.concat(rule.pinned().stream(), rule.excluded().stream()))
                .distinct()
                .filter(name -> !known.contains(name))
                .map(name -> new Finding(Kind.SERVICE, name))
                .forEach(found::add);
        return List.copyOf(found);
    }

    private static boolean leadsNowhere(
            PortalGuide guide, List<GuideService> services, GuideQuestion question, GuideChoice choice) {
        GuideAnswers answers = GuideAnswers.NONE.with(question, choice.code());
        return new GuideSelection(guide, services, answers).results(1).exact().isEmpty();
    }
}

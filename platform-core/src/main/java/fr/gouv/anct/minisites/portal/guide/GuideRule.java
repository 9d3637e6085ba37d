package fr.gouv.anct.minisites.portal.guide;

import fr.gouv.anct.minisites.territory.TerritoryKind;
import fr.gouv.anct.minisites.validation.EnumCode;
import fr.gouv.anct.minisites.validation.Problem;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An exception to the facts of services.
 *
 * @param when answers that it needs, all of them, such as {@code besoin.financement}; of the question for a territory the
 *     kind, such as {@code lieu.commune}
 * @param pinned services that come first, whatever their facts say of the questions that the rule names; each the short
 *     name of its site and its path, such as {@code portail/services/aides-territoires}
 * @param excluded services that do not come
 */
public record GuideRule(
        @NotEmpty @Size(max = PortalGuide.MOST_QUESTIONS) List<String> when,
        @Size(max = GuideRule.MOST) List<String> pinned,
        @Size(max = GuideRule.MOST) List<String> excluded) {

    /** Maximum number of services of a rule. */
    static final int MOST = 10;

    /** Form of the name of a service. */
    private static final String SERVICE = "[a-z0-9-]++(?:/[a-z0-9-]++)++";

    /** An answer that a rule needs. */
    private record Condition(String question, String choice) {

        static Optional<Condition> of(String text) {
            int dot = text.indexOf('.');
            return dot < 0
                    ? Optional.empty()
                    : Optional.of(new Condition(text.substring(0, dot), text.substring(dot + 1)));
        }

        boolean exists(PortalGuide guide) {
            return guide.question(question)
                    .filter(asked -> asked.place()
                            ? EnumCode.find(TerritoryKind.class, choice).isPresent()
                            : asked.choice(choice).isPresent())
                    .isPresent();
        }
    }

    /** Whether answers are those that the rule needs. */
    boolean applies(GuideAnswers answers) {
        return !when.isEmpty()
                && when.stream()
                        .allMatch(text -> Condition.of(text)
                                .filter(one -> one.choice().equals(answers.choice(one.question())))
                                .isPresent());
    }

    /** Whether the rule names a question. */
    boolean names(GuideQuestion question) {
        return when.stream().anyMatch(text -> text.startsWith(question.code() + "."));
    }

    GuideRule normalized() {
        return new GuideRule(lines(when), lines(pinned), lines(excluded));
    }

    private static List<String> lines(List<String> texts) {
        return texts.stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
    }

    Stream<Problem> problems(PortalGuide guide) {
        Stream<Problem> unknown = when.stream()
                .filter(text -> Condition.of(text.strip())
                        .filter(one -> one.exists(guide))
                        .isEmpty())
                .map(text -> Problem.of("when", "unknown", text));
        Stream<Problem> malformed = Stream.of("pinned", "excluded")
                .flatMap(field -> (field.equals("pinned") ? pinned : excluded)
                        .stream()
                                .filter(service -> !service.strip().matches(SERVICE))
                                .map(service -> Problem.of(field, "malformed", service)));
        Stream<Problem> empty =
                pinned.isEmpty() && excluded.isEmpty() ? Stream.of(Problem.of("pinned", "none")) : Stream.empty();
        return Stream.of(unknown, malformed, empty).flatMap(found -> found);
    }
}

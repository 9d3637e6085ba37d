package fr.gouv.anct.minisites.portal.guide;

import fr.gouv.anct.minisites.validation.Checked;
import fr.gouv.anct.minisites.validation.PlainText;
import fr.gouv.anct.minisites.validation.Problem;
import fr.gouv.anct.minisites.vocabulary.TermRef;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question of the guide.
 *
 * @param code its query parameter
 * @param label the question
 * @param topic a word or two for it beside its answer, such as « Profil »
 * @param place whether it asks for a territory, by name or postcode; it has no choices then
 */
public record GuideQuestion(
        @NotBlank @Pattern(regexp = GuideQuestion.CODE) String code,
        @NotBlank @Size(max = GuideQuestion.LONGEST) String label,
        @NotBlank @Size(max = GuideQuestion.LONGEST_TOPIC) String topic,
        @Nullable @Size(max = PortalGuide.LONGEST) String hint,
        boolean place,
        @Size(max = GuideQuestion.MOST) List<@Valid GuideChoice> choices)
        implements Checked {

    /** Maximum number of choices: with arrow keys, each is reached within eight key presses. */
    public static final int MOST = 10;

    /** Form of the codes of questions and choices. */
    static final String CODE = "[a-z0-9]++(?:-[a-z0-9]++)*+";

    static final int LONGEST = 100;
    static final int LONGEST_TOPIC = 40;

    /** Names of query parameters with another meaning. */
    private static final Set<String> TAKEN = Set.of("q", "page");

    private static final int FEWEST = 2;

    /** Returns the choice with a code. */
    public Optional<GuideChoice> choice(String wanted) {
        return choices.stream().filter(choice -> choice.code().equals(wanted)).findFirst();
    }

    GuideQuestion with(GuideChoice changed) {
        List<GuideChoice> all = new ArrayList<>(choices);
        all.replaceAll(choice -> choice.code().equals(changed.code()) ? changed : choice);
        if (!all.contains(changed)) {
            all.add(changed);
        }
        return new GuideQuestion(code, label, topic, hint, place, List.copyOf(all));
    }

    GuideQuestion without(GuideChoice removed) {
        return new GuideQuestion(
                code,
                label,
                topic,
                hint,
                place,
                choices.stream().filter(choice -> !choice.equals(removed)).toList());
    }

    GuideQuestion normalized() {
        return new GuideQuestion(
                code.strip(),
                PlainText.line(label),
                PlainText.line(topic),
                PlainText.lineOrNull(hint),
                place,
                choices.stream().map(GuideChoice::normalized).toList());
    }

    GuideQuestion withTerms(UnaryOperator<TermRef> terms) {
        return new GuideQuestion(
                code,
                label,
                topic,
                hint,
                place,
                choices.stream().map(choice -> choice.withTerms(terms)).toList());
    }

    @Override
    public List<Problem> problems() {
        Set<String> before = new HashSet<>();
        Stream<Problem> ofChoices = IntStream.range(0, choices.size()).boxed().flatMap(row -> {
            String path = "choices." + row;
            String choice = choices.get(row).code();
            return Stream.of(
                            before.add(choice) ? null : Problem.of(path + ".code", "twice"),
                            choice.equals(GuideAnswers.UNKNOWN) ? Problem.of(path + ".code", "taken") : null)
                    .flatMap(Stream::ofNullable);
        });
        return Stream.of(
                        TAKEN.contains(code) ? Stream.of(Problem.of("code", "taken")) : Stream.<Problem>of(),
                        !place && choices.size() < FEWEST
                                ? Stream.of(Problem.of("choices", "few"))
                                : Stream.<Problem>of(),
                        place && !choices.isEmpty() ? Stream.of(Problem.of("place", "choices")) : Stream.<Problem>of(),
                        ofChoices)
                .flatMap(found -> found)
                .toList();
    }
}

package fr.gouv.anct.minisites.portal.guide;

import fr.gouv.anct.minisites.validation.Checked;
import fr.gouv.anct.minisites.validation.Problem;
import fr.gouv.anct.minisites.vocabulary.TermRef;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The guide of the portal: questions that lead visitors to services. The services of an answer follow from their
 * facts; rules add and leave out some.
 *
 * @param questions in their order; where no service meets all answers, those to the last questions are given up first
 */
public record PortalGuide(
        @Size(max = PortalGuide.MOST_QUESTIONS) List<@Valid GuideQuestion> questions,
        @Size(max = PortalGuide.MOST_RULES) List<@Valid GuideRule> rules)
        implements Checked {

    /** Maximum number of questions. */
    public static final int MOST_QUESTIONS = 5;

    /** Maximum number of rules. */
    public static final int MOST_RULES = 40;

    /** Maximum length of a sentence, in characters. */
    static final int LONGEST = 200;

    /** A guide without questions. */
    public static final PortalGuide NONE = new PortalGuide(List.of(), List.of());

    /** Returns the question with a code. */
    public Optional<GuideQuestion> question(String code) {
        return questions.stream()
                .filter(question -> question.code().equals(code))
                .findFirst();
    }

    /** Returns a copy with a question, in place of that with its code; at a position among the others, from 1. */
    public PortalGuide withQuestion(GuideQuestion changed, int position) {
        List<GuideQuestion> all = new ArrayList<>(questions);
        all.removeIf(question -> question.code().equals(changed.code()));
        all.add(Math.clamp(position - 1, 0, all.size()), changed);
        return new PortalGuide(List.copyOf(all), rules);
    }

    /** Returns a copy without a question, and without the rules that need an answer to it. */
    public PortalGuide withoutQuestion(GuideQuestion removed) {
        return new PortalGuide(
                questions.stream().filter(question -> !question.equals(removed)).toList(),
                rules.stream().filter(rule -> !rule.names(removed)).toList());
    }

    /** Returns a copy with a choice of a question, in place of that with its code, or as its last. */
    public PortalGuide withChoice(GuideQuestion question, GuideChoice changed) {
        return replaced(question, question.with(changed), rules);
    }

    /** Returns a copy without a choice of a question, and without the rules that need it. */
    public PortalGuide withoutChoice(GuideQuestion question, GuideChoice removed) {
        return replaced(
                question,
                question.without(removed),
                rules.stream()
                        .filter(rule -> !rule.when().contains(question.code() + "." + removed.code()))
                        .toList());
    }

    private PortalGuide replaced(GuideQuestion before, GuideQuestion after, List<GuideRule> others) {
        return new PortalGuide(
                questions.stream()
                        .map(question -> question.equals(before) ? after : question)
                        .toList(),
                others);
    }

    /** Returns a copy with a rule in place of another; as the last one for a number after the others. */
    public PortalGuide withRule(int number, GuideRule changed) {
        List<GuideRule> all = new ArrayList<>(rules);
        if (number < all.size()) {
            all.set(number, changed);
        } else {
            all.add(changed);
        }
        return new PortalGuide(questions, List.copyOf(all));
    }

    /** Returns a copy without a rule. */
    public PortalGuide withoutRule(int number) {
        List<GuideRule> all = new ArrayList<>(rules);
        all.remove(number);
        return new PortalGuide(questions, List.copyOf(all));
    }

    /** Returns a copy whose texts are one line each. */
    public PortalGuide normalized() {
        return new PortalGuide(
                questions.stream().map(GuideQuestion::normalized).toList(),
                rules.stream().map(GuideRule::normalized).toList());
    }

    /** Returns a copy with other terms of its choices. */
    PortalGuide withTerms(UnaryOperator<TermRef> terms) {
        return new PortalGuide(
                questions.stream().map(question -> question.withTerms(terms)).toList(), rules);
    }

    @Override
    public List<Problem> problems() {
        return Stream.of(questionProblems(), placeProblems(), ruleProblems())
                .flatMap(found -> found)
                .toList();
    }

    private Stream<Problem> questionProblems() {
        Set<String> before = new HashSet<>();
        return IntStream.range(0, questions.size()).boxed().flatMap(row -> {
            GuideQuestion question = questions.get(row);
            String path = "questions." + row;
            return Stream.concat(
                    before.add(question.code()) ? Stream.of() : Stream.of(Problem.of(path + ".code", "twice")),
                    question.problems().stream().map(problem -> problem.at(path + "." + problem.path())));
        });
    }

    private Stream<Problem> placeProblems() {
        return IntStream.range(0, questions.size())
                .filter(row -> questions.get(row).place())
                .skip(1)
                .mapToObj(row -> Problem.of("questions." + row + ".place", "twice"));
    }

    private Stream<Problem> ruleProblems() {
        return IntStream.range(0, rules.size())
                .boxed()
                .flatMap(row -> rules.get(row)
                        .problems(this)
                        .map(problem -> problem.at("rules." + row + "." + problem.path())));
    }
}

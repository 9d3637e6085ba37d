package fr.gouv.anct.minisites;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.block.ServiceFacts;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.portal.guide.GuideAnswers;
import fr.gouv.anct.minisites.portal.guide.GuideChoice;
import fr.gouv.anct.minisites.portal.guide.GuideQuestion;
import fr.gouv.anct.minisites.portal.guide.GuideSelection;
import fr.gouv.anct.minisites.portal.guide.GuideService;
import fr.gouv.anct.minisites.portal.guide.PortalGuide;
import fr.gouv.anct.minisites.provisioning.blueprint.Blueprint;
import fr.gouv.anct.minisites.provisioning.blueprint.BlueprintPage;
import fr.gouv.anct.minisites.provisioning.blueprint.BlueprintReader;
import fr.gouv.anct.minisites.validation.Constraints;
import fr.gouv.anct.minisites.vocabulary.TermRef;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** Checks that the guide of the demonstration leads described situations to the right service of the demonstration. */
class GuideSituationsTest {

    private static final List<String> QUESTIONS = List.of("profil", "sujet", "besoin", "avancement");
    private static final int MOST = 6;
    private static final int FIRST = 3;

    private static final PortalGuide GUIDE = guide();
    private static final List<GuideService> SERVICES = services();

    /** A situation in words, its answers, and the service that it should lead to. */
    private record Situation(String words, GuideAnswers answers, String expected) {

        List<String> found() {
            GuideSelection.Results results = new GuideSelection(GUIDE, SERVICES, answers).results(MOST);
            return Stream.concat(results.exact().stream(), results.near().stream())
                    .map(found -> found.service().name())
                    .toList();
        }
    }

    private static PortalGuide guide() {
        try {
            return Jsonb.MAPPER.readValue(
                    new ClassPathResource("demo-guide.json").getContentAsByteArray(), PortalGuide.class);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<GuideService> services() {
        return new BlueprintReader()
                .readAll("classpath*:demo/").stream()
                        .filter(site -> site.state().equals("live"))
                        .flatMap(site -> site.pages().stream()
                                .filter(page -> page.kind() == PageKind.SERVICE)
                                .map(page -> service(site, page)))
                        .toList();
    }

    private static GuideService service(Blueprint site, BlueprintPage page) {
        Optional<ServiceFacts> facts = ServiceFacts.in(page.body());
        return new GuideService(
                UUID.nameUUIDFromBytes(site.slug().getBytes(StandardCharsets.UTF_8)),
                site.slug() + page.path(),
                page.path(),
                page.title(),
                page.lead(),
                facts.map(ServiceFacts::kind).orElse(null),
                facts.map(known -> Set.copyOf(known.phases().all())).orElse(Set.of()),
                page.terms().stream()
                        .collect(Collectors.groupingBy(
                                TermRef::vocabulary, Collectors.mapping(TermRef::code, Collectors.toSet()))),
                Objects.requireNonNull(page.date()));
    }

    private static List<Situation> situations(String file) throws IOException {
        return new ClassPathResource("guide/" + file)
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split("\\|", -1))
                .map(columns -> new Situation(columns[0], answers(columns), columns[columns.length - 1]))
                .toList();
    }

    private static GuideAnswers answers(String[] columns) {
        GuideAnswers answers = GuideAnswers.NONE;
        for (int i = 0; i < QUESTIONS.size(); i++) {
            GuideQuestion question = GUIDE.question(QUESTIONS.get(i)).orElseThrow();
            String value = columns[i + 1];
            assertThat(value.isEmpty() || question.choice(value).isPresent())
                    .as(value)
                    .isTrue();
            answers = answers.with(question, value.isEmpty() ? GuideAnswers.UNKNOWN : value);
        }
        return answers;
    }

    @Test
    void theGuideIsValidAndItsRulesNameServicesOfTheDemonstration() {
        assertThat(Constraints.check(GUIDE)).isEmpty();
        assertThat(GUIDE.rules())
                .flatExtracting(rule -> Stream.concat(rule.pinned().stream(), rule.excluded().stream())
                        .toList())
                .isNotEmpty()
                .isSubsetOf(SERVICES.stream().map(GuideService::name).toList());
    }

    @Test
    void describedSituationsLeadToTheRightServiceFirst() throws IOException {
        List<Situation> situations = situations("situations.csv");
        List<String> wrong = situations.stream()
                .filter(situation -> !situation.found().getFirst().equals(situation.expected()))
                .map(situation -> situation.words() + " " + situation.found())
                .toList();

        assertThat(situations).hasSize(40);
        assertThat(wrong).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void theWordsOfMayorsLeadToTheRightServiceAmongTheFirstThree() throws IOException {
        List<Situation> situations = situations("mayors.csv");
        List<String> wrong = situations.stream()
                .filter(situation ->
                        !situation.found().stream().limit(FIRST).toList().contains(situation.expected()))
                .map(situation -> situation.words() + " " + situation.found())
                .toList();

        assertThat(situations).hasSize(20);
        assertThat(wrong).hasSizeLessThanOrEqualTo(5);
    }

    /** Every combination of answers, also unknown and missing ones. */
    @Test
    void noCombinationOfAnswersLeadsToNothing() {
        List<GuideAnswers> combinations = combinations(0, GuideAnswers.NONE).toList();

        assertThat(combinations).hasSizeGreaterThan(3_000).allSatisfy(answers -> {
            GuideSelection selection = new GuideSelection(GUIDE, SERVICES, answers);
            GuideSelection.Results results = selection.results(MOST);
            assertThat(results.exact().size() + results.near().size()).isBetween(FIRST, MOST);
        });
    }

    private static Stream<GuideAnswers> combinations(int number, GuideAnswers answers) {
        if (number == QUESTIONS.size()) {
            return Stream.of(answers);
        }
        GuideQuestion question = GUIDE.question(QUESTIONS.get(number)).orElseThrow();
        Stream<String> values =
                Stream.concat(question.choices().stream().map(GuideChoice::code), Stream.of(GuideAnswers.UNKNOWN));
        return Stream.concat(Stream.of(answers), values.map(value -> answers.with(question, value)))
                .flatMap(given -> combinations(number + 1, given));
    }

    /** A visitor who answers what is asked comes to results after five questions at most. */
    @Test
    void questionsWithoutEffectAreSkipped() {
        GuideAnswers answers = GuideAnswers.NONE.with(GUIDE.question("lieu").orElseThrow(), GuideAnswers.UNKNOWN);

        assertThat(new GuideSelection(GUIDE, SERVICES, GuideAnswers.NONE).open())
                .extracting(GuideQuestion::code)
                .containsExactly("profil", "lieu", "sujet", "besoin", "avancement");
        assertThat(new GuideSelection(GUIDE, SERVICES.subList(0, 1), answers).open())
                .as("nothing tells one service apart")
                .isEmpty();
    }
}

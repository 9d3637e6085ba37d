package fr.gouv.anct.minisites.backoffice;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.e2e.Answer;
import fr.gouv.anct.minisites.e2e.DemoTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every field of every form of the back office, as the screens serve them, with values that nobody expects: never a fault; a
 * refusal names the field and keeps what was typed.
 *
 * <p>Fields that are typed, chosen or hidden are played together, and again without those that are refused, so that one
 * request plays many; a field whose refusal hides the others is played alone. The quick run plays {@value #QUICK} values of
 * each field and an over-long one in each that is typed; the long one all values of all fields, as far as its time goes: what
 * it played is printed. Not played: two hostile values of which one changes what another field means, files, and fields that
 * only a script adds.
 */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileFormTest {

    /** How many values of each field the quick run plays. */
    private static final int QUICK = 3;

    /** How many of these a form may hold: the server reads two million bytes. */
    private static final int OVERLONG_AT_ONCE = 24;

    /** Of the long run. */
    private static final Duration LONGEST = Duration.ofSeconds(260);

    @Autowired
    private List<Resource> resources;

    private final InputSample sample = InputSample.ofThisRun();
    /** Fields whose refusal hides what others would do. */
    private final Set<String> stopping = new HashSet<>();

    private InputGrounds grounds;
    private List<InputGrounds.Screen> screens;

    @BeforeAll
    void prepare() {
        grounds = new InputGrounds(resources);
        screens = grounds.screens();
    }

    @AfterAll
    void leave() {
        grounds.close();
    }

    /** @param firstField the number of the first of the fields among those of all forms */
    private record Round(InputGrounds.Screen screen, Set<String> fields, int firstField) {}

    @Test
    void theKeyEnterPressesTheMainButtonOfEachForm() {
        Map<FormSample.Submission, List<String>> forms = screens.stream()
                .collect(Collectors.groupingBy(
                        screen -> screen.form().submission(),
                        Collectors.mapping(InputGrounds.Screen::route, Collectors.toList())));
        assertThat(forms.get(FormSample.Submission.MAIN)).hasSizeGreaterThan(30);
        assertThat(forms.get(FormSample.Submission.OTHER)).isNull();
    }

    @Test
    void theKeyEnterInTheFieldOfASearchSearches() {
        Map<String, FormSample.Submission> searching = screens.stream()
                .filter(screen -> !screen.form().searches().isEmpty())
                .collect(Collectors.toMap(
                        InputGrounds.Screen::route, screen -> screen.form().submission(), (one, _) -> one));
        assertThat(searching.keySet())
                .anyMatch(route -> route.contains("/apparence"))
                .anyMatch(route -> route.contains("/menus/entree"));
        assertThat(searching)
                .allSatisfy((route, pressed) -> assertThat(pressed).as(route).isEqualTo(FormSample.Submission.SEARCH));
    }

    @Test
    void noValueOfAFieldIsAFault() {
        List<Round> rounds = rounds(screens);
        int fields = rounds.stream().mapToInt(round -> round.fields().size()).sum();
        int passes = sample.passes(QUICK, sample.values().size());
        Map<String, String> faults = new LinkedHashMap<>();
        int played = 0;
        int plays = 0;
        long start = System.nanoTime();
        for (Round round : sample.with(rounds, List.of())) {
            for (Map<String, HostileValue> values : overlong(round)) {
                faults.putAll(play(round.screen(), values, sample.random(plays++)));
                played += values.size();
            }
        }
        // One form after the other: what is done to one thing is undone once.
        for (int i = 0; i < passes * rounds.size() && sample.hasTime(start, LONGEST); i++) {
            Round round = rounds.get(i % rounds.size());
            Map<String, HostileValue> values = values(round, i / rounds.size(), passes);
            faults.putAll(play(round.screen(), values, sample.random(plays++)));
            played += values.size();
        }
        sample.tell(
                "forms in " + grounds.sent() + " requests",
                screens.size(),
                played,
                fields * sample.values().size(),
                System.nanoTime() - start);
        assertThat(faults).as(sample.seed()).isEmpty();
    }

    /** What is typed, longer than anything may be: as much at once as a form may hold. */
    private static List<Map<String, HostileValue>> overlong(Round round) {
        List<Map<String, HostileValue>> all = new ArrayList<>();
        round.fields().forEach(field -> {
            String type = round.screen().form().typed().get(field);
            if (type != null) {
                if (all.isEmpty() || all.getLast().size() == OVERLONG_AT_ONCE) {
                    all.add(new LinkedHashMap<>());
                }
                all.getLast().put(field, HostileValue.overlong(type));
            }
        });
        return all;
    }

    /** Each field of each route once, in the first form that has it. */
    private static List<Round> rounds(List<InputGrounds.Screen> screens) {
        Set<String> known = new HashSet<>();
        List<Round> rounds = new ArrayList<>();
        int count = 0;
        for (InputGrounds.Screen screen : screens) {
            for (Set<String> round : screen.form().rounds()) {
                Set<String> fields = new LinkedHashSet<>(round);
                fields.removeIf(field -> !known.add(screen.route() + " " + field));
                if (!fields.isEmpty()) {
                    rounds.add(new Round(screen, fields, count));
                    count += fields.size();
                }
            }
        }
        return rounds;
    }

    private Map<String, HostileValue> values(Round round, int pass, int passes) {
        IntFunction<HostileValue> ofField = sample.inPass(pass, passes, round.firstField());
        Map<String, HostileValue> values = new LinkedHashMap<>();
        round.fields().forEach(field -> values.put(field, ofField.apply(values.size())));
        return values;
    }

    private Map<String, String> play(InputGrounds.Screen screen, Map<String, HostileValue> all, Random random) {
        Map<String, String> faults = new LinkedHashMap<>();
        Map<String, HostileValue> together = new LinkedHashMap<>();
        all.forEach((field, value) -> {
            if (stopping.contains(screen.route() + " " + field)) {
                faults.putAll(together(screen, Map.of(field, value), random));
            } else {
                together.put(field, value);
            }
        });
        faults.putAll(together(screen, together, random));
        return faults;
    }

    /**
     * Sent again without the fields that are refused, as long as there are some: nothing reads the others before. A refusal
     * that names none of them hides what the others would do: they are sent in halves, and what is refused so alone is played
     * alone from then on.
     */
    private Map<String, String> together(InputGrounds.Screen screen, Map<String, HostileValue> all, Random random) {
        Map<String, HostileValue> values = new LinkedHashMap<>(all);
        while (!values.isEmpty()) {
            Answer answer = grounds.send(screen, values, random);
            Document page = Faults.read(answer);
            if (Faults.of(answer, page).isPresent()) {
                return blame(screen, values, random);
            }
            Set<String> refused = Faults.refused(answer, page);
            refused.retainAll(values.keySet());
            Map<String, String> faults = refusals(screen, answer, page, values, refused);
            if (!faults.isEmpty() || answer.status() < 400) {
                return faults;
            }
            if (refused.isEmpty()) {
                return halves(screen, values, random);
            }
            values.keySet().removeAll(refused);
        }
        return Map.of();
    }

    private Map<String, String> halves(InputGrounds.Screen screen, Map<String, HostileValue> values, Random random) {
        if (values.size() == 1) {
            stopping.add(screen.route() + " " + values.keySet().iterator().next());
            return Map.of();
        }
        Map<String, HostileValue> first = new LinkedHashMap<>();
        Map<String, HostileValue> second = new LinkedHashMap<>();
        values.forEach((field, value) -> (first.size() < values.size() / 2 ? first : second).put(field, value));
        Map<String, String> faults = new LinkedHashMap<>(together(screen, first, random));
        faults.putAll(together(screen, second, random));
        return faults;
    }

    /** Which of the fields is at fault: each alone, or all together. */
    private Map<String, String> blame(InputGrounds.Screen screen, Map<String, HostileValue> values, Random random) {
        Map<String, String> faults = new LinkedHashMap<>();
        values.forEach((field, value) -> Faults.of(grounds.send(screen, Map.of(field, value), random))
                .ifPresent(fault -> faults.put(name(fault, screen, field), value.name())));
        return faults.isEmpty()
                ? Map.of(
                        name("a fault of some together", screen, values.keySet().toString()), names(values))
                : faults;
    }

    private static Map<String, String> refusals(
            InputGrounds.Screen screen,
            Answer answer,
            Document page,
            Map<String, HostileValue> values,
            Set<String> refused) {
        Set<String> asked = values.size() == 1 ? values.keySet() : refused;
        Map<String, String> faults = new LinkedHashMap<>();
        asked.forEach(field -> {
            HostileValue value = requireNonNull(values.get(field));
            Faults.ofForm(answer, page, field, value)
                    .ifPresent(fault -> faults.put(name(fault, screen, field), value.name()));
        });
        return faults;
    }

    private static String name(String fault, InputGrounds.Screen screen, String field) {
        return fault + " : " + screen.route() + " " + field;
    }

    private static String names(Map<String, HostileValue> values) {
        return values.values().stream().map(HostileValue::name).collect(Collectors.joining(", "));
    }
}

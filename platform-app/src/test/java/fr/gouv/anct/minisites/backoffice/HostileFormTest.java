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
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every field of every form of the back office, as the screens serve them, with values that nobody expects: never a fault; a
 * refusal names the field and keeps what was typed.
 */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileFormTest {

    /** How many values of each field the quick run plays. */
    private static final int QUICK = 3;

    /** Of the long run. */
    private static final Duration LONGEST = Duration.ofSeconds(210);

    @Autowired
    private List<Resource> resources;

    private final InputSample sample = InputSample.ofThisRun();
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
    void noValueOfAFieldIsAFault() {
        List<Round> rounds = rounds(screens);
        int fields = rounds.stream().mapToInt(round -> round.fields().size()).sum();
        int passes = sample.passes(QUICK, sample.values().size());
        Map<String, String> faults = new LinkedHashMap<>();
        int played = 0;
        long start = System.nanoTime();
        // One form after the other: what is done to one thing is undone once.
        for (int i = 0; i < passes * rounds.size() && sample.hasTime(start, LONGEST); i++) {
            Round round = rounds.get(i % rounds.size());
            Map<String, HostileValue> values = values(round, i / rounds.size(), passes);
            faults.putAll(play(round.screen(), values));
            played += values.size();
        }
        sample.tell("forms", screens.size(), played, fields * sample.values().size(), System.nanoTime() - start);
        assertThat(faults).as(sample.seed()).isEmpty();
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

    /** Without the fields that are refused it is sent again: nothing reads the others before. */
    private Map<String, String> play(InputGrounds.Screen screen, Map<String, HostileValue> all) {
        Map<String, HostileValue> values = new LinkedHashMap<>(all);
        while (!values.isEmpty()) {
            Answer answer = grounds.send(screen, values, sample.random());
            if (Faults.of(answer).isPresent()) {
                return blame(screen, values);
            }
            Set<String> refused = Faults.refused(answer);
            refused.retainAll(values.keySet());
            Map<String, String> faults = refusals(screen, answer, values, refused);
            if (!faults.isEmpty() || answer.status() != 422 || refused.isEmpty()) {
                return faults;
            }
            values.keySet().removeAll(refused);
        }
        return Map.of();
    }

    /** Which of the fields is at fault: each alone, or all together. */
    private Map<String, String> blame(InputGrounds.Screen screen, Map<String, HostileValue> values) {
        Map<String, String> faults = new LinkedHashMap<>();
        values.forEach((field, value) -> Faults.of(grounds.send(screen, Map.of(field, value), sample.random()))
                .ifPresent(fault -> faults.put(name(fault, screen, field), value.name())));
        return faults.isEmpty()
                ? Map.of(
                        name("a fault of some together", screen, values.keySet().toString()), names(values))
                : faults;
    }

    private static Map<String, String> refusals(
            InputGrounds.Screen screen, Answer answer, Map<String, HostileValue> values, Set<String> refused) {
        Set<String> asked = values.size() == 1 ? values.keySet() : refused;
        Map<String, String> faults = new LinkedHashMap<>();
        asked.forEach(field -> {
            HostileValue value = requireNonNull(values.get(field));
            Faults.ofForm(answer, field, value)
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

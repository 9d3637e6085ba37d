package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.e2e.Answer;
import fr.gouv.anct.minisites.e2e.DemoTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Every field of every form of the back office, as the screens serve them, with values that nobody expects: never a fault; a
 * refusal names the field and keeps what was typed.
 */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileFormTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private List<Resource> resources;

    private final InputSample sample = InputSample.ofThisRun();
    private InputGrounds grounds;

    @BeforeAll
    void prepare() {
        grounds = new InputGrounds(application, resources);
    }

    @AfterAll
    void leave() {
        grounds.close();
    }

    /** @param fields the names of those that are replaced */
    private record Case(InputGrounds.Screen screen, Set<String> fields, HostileValue value) {}

    @Test
    void noValueOfAFieldIsAFault() {
        List<InputGrounds.Screen> screens = grounds.screens();
        List<Case> cases = cases(screens);
        List<Case> chosen = sample.of(cases, 700).stream()
                // One form after the other: what is done to one thing is undone once.
                .sorted(Comparator.comparingInt(one -> screens.indexOf(one.screen())))
                .toList();
        Map<String, String> faults = new LinkedHashMap<>();
        long start = System.nanoTime();
        chosen.forEach(one -> play(one)
                .ifPresent(fault -> faults.putIfAbsent(
                        fault + " : " + one.screen().route() + " " + one.fields(),
                        one.value().name())));
        sample.tell("forms", screens.size(), values(chosen), values(cases), System.nanoTime() - start);
        assertThat(faults).as(sample.seed()).isEmpty();
    }

    private static int values(List<Case> cases) {
        return cases.stream().mapToInt(one -> one.fields().size()).sum();
    }

    /** Each field of each route once, in the first form that has it. */
    private List<Case> cases(List<InputGrounds.Screen> screens) {
        Set<String> known = new HashSet<>();
        List<Case> cases = new ArrayList<>();
        for (InputGrounds.Screen screen : screens) {
            for (Set<String> fields : screen.form().rounds()) {
                if (known.add(screen.route() + " " + fields)) {
                    sample.values().forEach(value -> cases.add(new Case(screen, fields, value)));
                }
            }
        }
        return cases;
    }

    private Optional<String> play(Case one) {
        Answer answer = grounds.send(one.screen(), one.fields(), one.value(), sample.random());
        Optional<String> fault = Faults.of(answer);
        return fault.isPresent() || one.fields().size() > 1
                ? fault
                : Faults.ofForm(answer, one.fields().iterator().next(), one.value());
    }
}

package fr.gouv.anct.minisites.backoffice;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.backoffice.testing.FormFuzzer;
import fr.gouv.anct.minisites.backoffice.testing.FormSample;
import fr.gouv.anct.minisites.backoffice.testing.HostileInputFixture;
import fr.gouv.anct.minisites.backoffice.testing.HostileValue;
import fr.gouv.anct.minisites.backoffice.testing.InputSampler;
import fr.gouv.anct.minisites.backoffice.testing.IsolationFixture;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.testing.LongSuites;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Sends unexpected values in every field of every form of the back office, as the screens serve them: no response is a
 * server error; a refusal names the field and keeps the typed value.
 *
 * <p>Fields for text, choices and hidden fields are each tested together, and again without the refused ones, so that
 * one request tests many; a field whose refusal hides the others is tested alone. Other required fields are filled in.
 * Several lanes run at once, on sites of their own. The quick run sends {@value #QUICK} values of each field and an
 * over-long one in each field for text; the long run sends all values of all fields until its time is over. The run
 * prints what it sent, and the minimum number of values of a field; another seed starts with other values. Not tested:
 * two hostile values of which one changes the meaning of another field, files, fields that only a script adds, and
 * forms that their reader may not send.
 */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileFormTest {

    /** Number of values of each field in the quick run. */
    private static final int QUICK = 2;

    /** Maximum number of over-long values in a form: the server reads two million bytes. */
    private static final int OVERLONG_AT_ONCE = 24;

    /** Number of values of a group of fields that are tested in one form before the next form. */
    private static final int AT_A_STRETCH = 8;

    /** Maximum duration of the long run. */
    private static final Duration LONGEST = Duration.ofSeconds(230);

    @Autowired
    private List<BackOfficeResource> resources;

    private final InputSampler sample = InputSampler.ofThisRun();
    private List<Lane> lanes;
    private List<HostileInputFixture.Screen> screens;

    /** A parallel lane with sites of its own. Each lane has equal screens in equal order. */
    private record Lane(HostileInputFixture grounds, List<HostileInputFixture.Screen> screens, FormFuzzer player) {

        static Lane of(HostileInputFixture fixture) {
            return new Lane(fixture, fixture.screens(), new FormFuzzer(fixture));
        }
    }

    @BeforeAll
    void prepare() {
        lanes = Stream.<Supplier<IsolationFixture>>of(
                        IsolationFixture::new,
                        () -> new IsolationFixture("gamma-du-cygne", "delta-de-la-lyre"),
                        () -> new IsolationFixture("epsilon-du-lion", "zeta-du-scorpion"))
                .limit(LongSuites.run() ? 3 : 2)
                .map(Supplier::get)
                .map(fixture -> new HostileInputFixture(resources, fixture))
                .toList()
                .parallelStream()
                .map(Lane::of)
                .toList();
        screens = lanes.getFirst().screens();
    }

    @AfterAll
    void leave() {
        lanes.forEach(lane -> lane.grounds().close());
    }

    /**
     * Fields that are tested together.
     *
     * @param screen index of the screen that has them
     * @param firstField index of the first of the fields among those of all forms
     */
    private record Round(int screen, FormSample form, Set<String> fields, int firstField) {}

    /** Consecutive tests in one form: changes to its resource are undone once. */
    private record Stretch(Round round, int firstPass, List<Map<String, HostileValue>> plays) {}

    @Test
    void theKeyEnterPressesTheMainButtonOfEachForm() {
        Map<FormSample.Submission, List<String>> forms = screens.stream()
                .collect(Collectors.groupingBy(
                        screen -> screen.form().submission(),
                        Collectors.mapping(HostileInputFixture.Screen::route, Collectors.toList())));
        assertThat(forms.get(FormSample.Submission.MAIN)).hasSizeGreaterThan(30);
        assertThat(forms.get(FormSample.Submission.OTHER)).isNull();
    }

    @Test
    void theKeyEnterInTheFieldOfASearchSearches() {
        Map<String, FormSample.Submission> searching = screens.stream()
                .filter(screen -> !screen.form().searches().isEmpty())
                .collect(Collectors.toMap(
                        HostileInputFixture.Screen::route,
                        screen -> screen.form().submission(),
                        (one, _) -> one));
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
        Map<String, String> faults = new ConcurrentSkipListMap<>();
        LongAdder played = new LongAdder();
        Map<Round, LongAdder> passes = new ConcurrentHashMap<>();
        rounds.forEach(round -> passes.put(round, new LongAdder()));
        long start = System.nanoTime();
        sample.play(
                stretches(rounds),
                LONGEST,
                lanes.stream()
                        .map(lane -> (Consumer<Stretch>) stretch -> {
                            faults.putAll(play(lane, stretch));
                            stretch.plays().forEach(values -> played.add(values.size()));
                            requireNonNull(passes.get(stretch.round()))
                                    .add(stretch.plays().size());
                        })
                        .toList());
        sample.tell(
                "forms in "
                        + lanes.stream().mapToInt(lane -> lane.grounds().sent()).sum() + " requests, at least "
                        + passes.values().stream()
                                .mapToInt(LongAdder::intValue)
                                .min()
                                .orElseThrow()
                        + " values of each field",
                screens.size(),
                played.intValue(),
                fields * sample.values().size(),
                System.nanoTime() - start);
        assertThat(faults).as(sample.seed()).isEmpty();
    }

    private Map<String, String> play(Lane lane, Stretch stretch) {
        Map<String, String> faults = new LinkedHashMap<>();
        HostileInputFixture.Screen screen = lane.screens().get(stretch.round().screen());
        for (int i = 0; i < stretch.plays().size(); i++) {
            Map<String, HostileValue> values = stretch.plays().get(i);
            Random random = sample.random(1_000 * stretch.round().firstField() + stretch.firstPass() + i);
            faults.putAll(lane.player().play(screen, values, random));
        }
        return faults;
    }

    /** Returns all fields with some values, then all with others: each run tests every field. */
    private List<Stretch> stretches(List<Round> rounds) {
        int passes = sample.passes(QUICK, sample.values().size());
        List<Stretch> stretches = new ArrayList<>();
        rounds.forEach(round -> stretches.add(new Stretch(round, passes, overlong(round))));
        List<Stretch> all = new ArrayList<>(sample.with(stretches, List.of()));
        for (int first = 0; first < passes; first += AT_A_STRETCH) {
            for (Round round : rounds) {
                int from = first;
                all.add(new Stretch(
                        round,
                        from,
                        IntStream.range(from, Math.min(passes, from + AT_A_STRETCH))
                                .mapToObj(pass -> values(round, pass, passes))
                                .toList()));
            }
        }
        return all;
    }

    /** Returns values longer than any limit for the text fields, as many at once as a form may hold. */
    private static List<Map<String, HostileValue>> overlong(Round round) {
        List<Map<String, HostileValue>> all = new ArrayList<>();
        round.fields().forEach(field -> {
            String type = round.form().typed().get(field);
            if (type != null) {
                if (all.isEmpty() || all.getLast().size() == OVERLONG_AT_ONCE) {
                    all.add(new LinkedHashMap<>());
                }
                all.getLast().put(field, HostileValue.overlong(type));
            }
        });
        return all;
    }

    /** Returns each field of each route once, in the first form that has it. */
    private static List<Round> rounds(List<HostileInputFixture.Screen> screens) {
        Set<String> known = new HashSet<>();
        List<Round> rounds = new ArrayList<>();
        int count = 0;
        for (int i = 0; i < screens.size(); i++) {
            HostileInputFixture.Screen screen = screens.get(i);
            for (Set<String> round : screen.form().rounds()) {
                Set<String> fields = new LinkedHashSet<>(round);
                fields.removeIf(field -> !known.add(screen.route() + " " + field));
                if (!fields.isEmpty()) {
                    rounds.add(new Round(i, screen.form(), fields, count));
                    count += fields.size();
                }
            }
        }
        return rounds;
    }

    private Map<String, HostileValue> values(Round round, int pass, int passes) {
        IntFunction<HostileValue> ofField =
                sample.inPass(pass, passes, round.firstField(), value -> FormFuzzer.unread(round.form(), value));
        Map<String, HostileValue> values = new LinkedHashMap<>();
        round.fields().forEach(field -> values.put(field, ofField.apply(values.size())));
        return values;
    }
}

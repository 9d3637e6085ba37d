package fr.gouv.anct.minisites.backoffice.testing;

import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Sends hostile values in forms, many at once, and isolates the one at fault. Confined to one thread. */
public final class FormFuzzer {

    /** Status codes returned before any code of the application reads a field: malformed, too long. */
    private static final Set<Integer> UNREAD = Set.of(400, 413, 414, 431);

    private final HostileInputFixture fixture;
    /** Fields whose refusal hides the effect of others. */
    private final Set<String> stopping = new HashSet<>();

    public FormFuzzer(HostileInputFixture fixture) {
        this.fixture = fixture;
    }

    /** Whether the value is refused in each field of the form for one reason, before any field is read. */
    public static boolean unread(FormSample form, HostileValue value) {
        return form.method().equals("get") ? value.tooLongForAnAddress() : !form.multipart() && !value.wellFormed();
    }

    /**
     * Sends the values.
     *
     * @return the faults, with the names of the values
     */
    public Map<String, String> play(HostileInputFixture.Screen screen, Map<String, HostileValue> all, Random random) {
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
     * Sends the values, then repeats without the refused fields as long as some remain: the others are not read before.
     * A refusal that names none of them hides their effect: they are sent in halves, and a field refused in this way
     * alone is sent alone from then on.
     */
    private Map<String, String> together(
            HostileInputFixture.Screen screen, Map<String, HostileValue> all, @Nullable Random random) {
        Map<String, HostileValue> values = new LinkedHashMap<>(all);
        while (!values.isEmpty()) {
            TestResponse response = fixture.send(screen, values, random);
            Document page = ServerErrorCheck.read(response);
            if (ServerErrorCheck.of(response, page).isPresent()) {
                return blame(screen, values, random);
            }
            FormErrorPage form = new FormErrorPage(response, page);
            Map<String, String> faults = refusals(screen, response, form, values);
            if (!faults.isEmpty() || response.status() < 400) {
                return faults;
            }
            if (!values.keySet().removeAll(form.refused())) {
                return hidden(screen, response, form, values, random);
            }
        }
        return Map.of();
    }

    /** Handles a refusal that none of the values caused: it proves nothing about them. */
    private Map<String, String> hidden(
            HostileInputFixture.Screen screen,
            TestResponse response,
            FormErrorPage form,
            Map<String, HostileValue> values,
            @Nullable Random random) {
        if (UNREAD.contains(response.status())
                && values.values().stream().allMatch(value -> unread(screen.form(), value))) {
            return Map.of();
        }
        if (form.refused().isEmpty()) {
            return halves(screen, values, random);
        }
        // Another field is missing: once more with all required fields filled in, and no other choices.
        return random != null && screen.fillIn() ? together(screen, values, null) : Map.of();
    }

    private Map<String, String> halves(
            HostileInputFixture.Screen screen, Map<String, HostileValue> values, @Nullable Random random) {
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

    /** Finds the fields at fault: sends each alone, or blames all together. */
    private Map<String, String> blame(
            HostileInputFixture.Screen screen, Map<String, HostileValue> values, @Nullable Random random) {
        Map<String, String> faults = new LinkedHashMap<>();
        values.forEach((field, value) -> ServerErrorCheck.of(fixture.send(screen, Map.of(field, value), random))
                .ifPresent(fault -> faults.put(name(fault, screen, field), value.name())));
        return faults.isEmpty()
                ? Map.of(
                        name("a fault of some together", screen, values.keySet().toString()), names(values))
                : faults;
    }

    /** Returns the faults of a refusal; values that are not refused must be shown again too. */
    private static Map<String, String> refusals(
            HostileInputFixture.Screen screen,
            TestResponse response,
            FormErrorPage form,
            Map<String, HostileValue> values) {
        if (values.size() > 1 && response.status() != 422) {
            return Map.of();
        }
        Map<String, String> faults = new LinkedHashMap<>();
        values.forEach((field, value) ->
                form.fault(field, value).ifPresent(fault -> faults.put(name(fault, screen, field), value.name())));
        return faults;
    }

    private static String name(String fault, HostileInputFixture.Screen screen, String field) {
        return fault + " : " + screen.route() + " " + field;
    }

    private static String names(Map<String, HostileValue> values) {
        return values.values().stream().map(HostileValue::name).collect(Collectors.joining(", "));
    }
}

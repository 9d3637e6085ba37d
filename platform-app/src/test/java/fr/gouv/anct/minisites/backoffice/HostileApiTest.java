package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.e2e.Answer;
import fr.gouv.anct.minisites.e2e.DemoTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every property of every body that the document of the API describes, every parameter and every variable of an address, with
 * values that nobody expects: never a fault; a refusal is a problem detail in words.
 */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileApiTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    private List<Resource> resources;

    private final InputSample sample = InputSample.ofThisRun();
    private InputGrounds grounds;
    private SampleBodies bodies;

    @BeforeAll
    void prepare() {
        grounds = new InputGrounds(resources);
        bodies = new SampleBodies(
                JSON.readTree(BackOffice.anyone().get("/api/v1/openapi.json").text()));
    }

    @AfterAll
    void leave() {
        grounds.close();
    }

    /** @param what is hostile in it, for messages */
    private record Case(Route route, String address, String body, String what) {}

    @Test
    void noValueOfABodyIsAFault() {
        List<Case> cases = new ArrayList<>();
        List<String> hostile = bodies.hostile(sample.values());
        grounds.routes().stream()
                .filter(route -> route.pattern().startsWith("/api/v1/"))
                .forEach(route -> bodies.of(route).ifPresent(body -> {
                    List<String> pointers = bodies.pointers(body);
                    pointers.forEach(pointer -> hostile.forEach(value -> cases.add(new Case(
                            route, "", SampleBodies.with(body, pointer, value), pointer + " = " + head(value)))));
                    SampleBodies.malformed(body)
                            .forEach(sent -> cases.add(new Case(route, "", sent, "the body " + head(sent))));
                }));
        play("bodies of the API", cases, Duration.ofSeconds(110));
    }

    private static String head(String value) {
        return value.length() > 60 ? value.substring(0, 60) + "…" : value;
    }

    @Test
    void noAddressIsAFault() {
        List<Case> cases = new ArrayList<>();
        grounds.routes().forEach(route -> {
            // What is no URI is refused before anything reads it.
            RouteTable.variables(route)
                    .forEach(variable -> sample.values().stream()
                            .filter(HostileValue::wellFormed)
                            .forEach(value -> cases.add(new Case(
                                    route,
                                    "{" + variable + "}" + value.encoded().replace("+", "%20"),
                                    "",
                                    variable + " = " + value.name()))));
            Optional.ofNullable(route.operation())
                    .ifPresent(operation -> operation
                            .parameters()
                            .forEach(parameter -> sample.values().stream()
                                    .filter(HostileValue::wellFormed)
                                    .forEach(value -> cases.add(new Case(
                                            route,
                                            "?" + parameter + "=" + value.encoded(),
                                            "",
                                            parameter + " = " + value.name())))));
        });
        play("addresses", cases, Duration.ofSeconds(50));
    }

    private static String field(Case one) {
        return one.route().method() + " " + one.route().pattern() + " "
                + one.what().replaceFirst(" = .*", "");
    }

    private void play(String what, List<Case> cases, Duration most) {
        List<Case> chosen = sample.of(cases, 1, HostileApiTest::field);
        Map<String, String> faults = new LinkedHashMap<>();
        long start = System.nanoTime();
        int played = 0;
        for (Case one : chosen) {
            if (!sample.hasTime(start, most)) {
                break;
            }
            played++;
            Faults.of(answer(one)).ifPresent(fault -> faults.putIfAbsent(fault + " : " + field(one), one.what()));
        }
        sample.tell(
                what,
                (int) cases.stream().map(Case::route).distinct().count(),
                played,
                cases.size(),
                System.nanoTime() - start);
        assertThat(faults).as(sample.seed()).isEmpty();
    }

    private Answer answer(Case one) {
        Route route = one.route();
        Role role = InputGrounds.who(route);
        Combination combination = new Combination(route, role, null, IdKind.OWN);
        String path = RouteTable.path(
                route,
                name -> one.address().startsWith("{" + name + "}")
                        ? java.util.regex.Matcher.quoteReplacement(one.address().substring(name.length() + 2))
                        : grounds.grounds.value(name, IdKind.OWN, combination));
        path = one.address().startsWith("?") ? path + one.address() : path;
        if (!route.pattern().startsWith("/api/")) {
            BackOffice person = grounds.grounds.session(role);
            return combination.posts()
                    ? RawHttp.post(path, person, grounds.grounds.form(route, role))
                    : RawHttp.get(path, person);
        }
        return RawHttp.program(
                route.method().name(),
                path,
                grounds.grounds.bearer(role),
                one.body().isEmpty() && combination.changes() ? grounds.grounds.json(route) : one.body());
    }
}

package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.backoffice.testing.BackOfficeUser;
import fr.gouv.anct.minisites.backoffice.testing.HostileInputFixture;
import fr.gouv.anct.minisites.backoffice.testing.HostileValue;
import fr.gouv.anct.minisites.backoffice.testing.IdOwnership;
import fr.gouv.anct.minisites.backoffice.testing.InputSampler;
import fr.gouv.anct.minisites.backoffice.testing.QueryParameterNames;
import fr.gouv.anct.minisites.backoffice.testing.RawHttp;
import fr.gouv.anct.minisites.backoffice.testing.RequestBodyRepair;
import fr.gouv.anct.minisites.backoffice.testing.RouteAccessCase;
import fr.gouv.anct.minisites.backoffice.testing.RouteTable;
import fr.gouv.anct.minisites.backoffice.testing.SampleRequestBodies;
import fr.gouv.anct.minisites.backoffice.testing.ServerErrorCheck;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends unexpected values in every property of every body in the OpenAPI document, in every parameter and path
 * variable, and in every query of a screen: no response is a server error, and a refusal is a problem detail with an
 * explanation.
 *
 * <p>The quick run sends one value of each, in bodies also one of another type, a text and a number in the place of
 * each list and object, and an over-long text in each text. The long run sends all values until its time is over, those
 * of a block's property in the bodies that hold it in turn. Both print what they sent.
 */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileApiTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final int LONGEST_IN_A_QUERY = 100;

    @Autowired
    private List<BackOfficeResource> resources;

    private final InputSampler sample = InputSampler.ofThisRun();
    private HostileInputFixture fixture;
    private SampleRequestBodies bodies;

    @BeforeAll
    void prepare() {
        fixture = new HostileInputFixture(resources);
        bodies = new SampleRequestBodies(JSON.readTree(
                BackOfficeUser.anyone().get("/api/v1/openapi.json").text()));
    }

    @AfterAll
    void leave() {
        fixture.close();
    }

    /**
     * One request with a hostile value.
     *
     * @param field key of the field; cases with one key test one field
     * @param what description of the hostile value, for messages
     */
    private record Case(Route route, String address, Supplier<String> body, String field, String what) {}

    @Test
    void noValueOfABodyIsAFault() {
        Map<String, List<Place>> places = new LinkedHashMap<>();
        List<Case> cases = new ArrayList<>();
        fixture.routes().stream()
                .filter(route -> route.pattern().startsWith("/api/v1/"))
                .forEach(route -> bodies.of(route).ifPresent(body -> {
                    // Hostile values go into an accepted body, or into the described one for locations that the former
                    // lacks.
                    for (JsonNode whole : List.of(accepted(route, body), body)) {
                        Set<String> known = Set.copyOf(places.keySet());
                        bodies.members(whole).stream()
                                .filter(member -> whole != body || !known.contains(field(route, member)))
                                .forEach(member -> places.computeIfAbsent(field(route, member), _ -> new ArrayList<>())
                                        .add(new Place(route, whole, member)));
                    }
                    SampleRequestBodies.malformed(body)
                            .forEach(sent -> cases.add(new Case(
                                    route, "", () -> sent, name(route) + " the body", "the body " + head(sent))));
                }));
        List<String> hostile = bodies.hostile(sample.values());
        List<Case> always = new ArrayList<>();
        places.forEach((field, same) -> {
            for (int i = 0; i < hostile.size(); i++) {
                String kind = i < sample.values().size() ? " text" : " other";
                cases.add(same.get(i % same.size()).with(field + kind, hostile.get(i)));
            }
            Place first = same.getFirst();
            if (first.body().at(first.member().pointer()).isContainer()) {
                Stream.of("\"un texte\"", "7").forEach(other -> always.add(first.with(field, other)));
            }
            if (first.member().text()) {
                HostileValue value = HostileValue.overlong(
                        first.body().at(first.member().pointer()).asString());
                always.add(first.with(field, SampleRequestBodies.json(value)));
            }
        });
        play("bodies of the API", cases, always, Duration.ofSeconds(110));
    }

    private JsonNode accepted(Route route, JsonNode body) {
        return RequestBodyRepair.of(
                body,
                sent -> request(new Case(route, "", sent::toString, "", "")).get());
    }

    private record Place(Route route, JsonNode body, SampleRequestBodies.Member member) {

        Case with(String field, String value) {
            return new Case(
                    route,
                    "",
                    () -> SampleRequestBodies.with(body, member.pointer(), value),
                    field,
                    member.pointer() + " = " + head(value));
        }
    }

    /**
     * Returns the key of a field: one parser reads the blocks of all bodies, so their properties are one field, and the
     * bodies take turns.
     */
    private static String field(Route route, SampleRequestBodies.Member member) {
        return member.shape().startsWith("/#") ? member.shape() : name(route) + " " + member.shape();
    }

    private static String name(Route route) {
        return route.method() + " " + route.pattern();
    }

    private static String head(String value) {
        return value.length() > 60 ? value.substring(0, 60) + "…" : value;
    }

    @Test
    void noAddressIsAFault() {
        List<Case> cases = new ArrayList<>();
        fixture.routes().forEach(route -> {
            // An invalid URI is refused before anything reads it.
            RouteTable.variables(route)
                    .forEach(variable -> sample.values().stream()
                            .filter(HostileValue::wellFormed)
                            .forEach(value -> cases.add(new Case(
                                    route,
                                    "{" + variable + "}" + value.encoded().replace("+", "%20"),
                                    () -> "",
                                    name(route) + " " + variable,
                                    variable + " = " + value.name()))));
            Optional.ofNullable(route.operation())
                    .ifPresent(operation -> operation
                            .parameters()
                            .forEach(parameter -> sample.values().stream()
                                    .filter(HostileValue::wellFormed)
                                    .forEach(value -> cases.add(new Case(
                                            route,
                                            "?" + parameter + "=" + value.encoded(),
                                            () -> "",
                                            name(route) + " " + parameter,
                                            parameter + " = " + value.name())))));
        });
        play("addresses", cases, List.of(), Duration.ofSeconds(35));
    }

    /**
     * Sends all parameters that any screen reads to each screen, then half of them: an unknown one may hide later ones.
     */
    @Test
    void noQueryOfAScreenIsAFault() {
        List<String> names = QueryParameterNames.all();
        assertThat(names).contains("page", "words").hasSizeGreaterThan(30);
        List<HostileValue> values = sample.values().stream()
                .filter(value -> value.wellFormed() && value.encoded().length() <= LONGEST_IN_A_QUERY)
                .toList();
        List<Case> cases = new ArrayList<>();
        fixture.routes().stream()
                .filter(route ->
                        route.method().name().equals("GET") && !route.pattern().startsWith("/api/"))
                .forEach(route -> Stream.of("all", "even", "odd").forEach(part -> {
                    for (int shift = 0; shift < values.size(); shift++) {
                        String query = query(names, part, values, shift);
                        cases.add(new Case(route, query, () -> "", name(route) + " query " + part, query));
                    }
                }));
        play("queries of screens", cases, List.of(), Duration.ofSeconds(30));
    }

    private static String query(List<String> names, String part, List<HostileValue> values, int shift) {
        return IntStream.range(0, names.size())
                .filter(i -> part.equals("all") || i % 2 == (part.equals("even") ? 0 : 1))
                .mapToObj(i -> names.get(i) + "="
                        + values.get((i + shift) % values.size()).encoded())
                .collect(Collectors.joining("&", "?", ""));
    }

    private void play(String what, List<Case> cases, List<Case> always, Duration most) {
        List<Case> chosen = sample.with(always, sample.of(cases, 1, Case::field));
        Map<String, String> faults = new ConcurrentSkipListMap<>();
        long start = System.nanoTime();
        int played = sample.play(
                chosen,
                most,
                one -> ServerErrorCheck.of(request(one).get())
                        .ifPresent(fault ->
                                faults.putIfAbsent(fault + " : " + name(one.route()) + " " + one.field(), one.what())));
        sample.tell(
                what,
                (int) cases.stream().map(Case::route).distinct().count(),
                played,
                cases.size(),
                System.nanoTime() - start);
        assertThat(faults).as(sample.seed()).isEmpty();
    }

    /** Prepares the requests sequentially: fixtures are created for them. */
    private synchronized Supplier<TestResponse> request(Case one) {
        Route route = one.route();
        Role role = HostileInputFixture.who(route);
        RouteAccessCase accessCase = new RouteAccessCase(route, role, null, IdOwnership.OWN);
        String variables = RouteTable.path(
                route,
                name -> one.address().startsWith("{" + name + "}")
                        ? java.util.regex.Matcher.quoteReplacement(one.address().substring(name.length() + 2))
                        : fixture.fixture.value(name, IdOwnership.OWN, accessCase));
        String path = one.address().startsWith("?") ? variables + one.address() : variables;
        if (!route.pattern().startsWith("/api/")) {
            BackOfficeUser user = fixture.fixture.session(role);
            String[] form = accessCase.posts() ? fixture.fixture.form(route, role) : new String[0];
            return accessCase.posts() ? () -> RawHttp.post(path, user, form) : () -> RawHttp.get(path, user);
        }
        String bearer = fixture.fixture.bearer(role);
        String body = one.body().get();
        String sent = body.isEmpty() && accessCase.changes() ? fixture.fixture.json(route) : body;
        return () -> RawHttp.program(route.method().name(), path, bearer, sent);
    }
}

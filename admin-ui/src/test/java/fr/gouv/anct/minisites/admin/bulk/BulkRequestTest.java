package fr.gouv.anct.minisites.admin.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.admin.component.Question;
import fr.gouv.anct.minisites.admin.form.SampleForms;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.NoScreens;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.text.Messages;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.server.HandlerStrategies;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

/** Checks an act on several things without a database: what is done, refused and missing, and what is said of it. */
class BulkRequestTest {

    private static final Account ACCOUNT = new Account(UUID.randomUUID(), "a@exemple.fr", "Ada", "Un", null);

    /** A thing of the test: its title says what becomes of it, its name is for the question alone. */
    private record Thing(UUID id, String version, String title) {

        Thing(String title) {
            this(UUID.randomUUID(), "1", title);
        }

        BulkSelection.Chosen chosen() {
            return new BulkSelection.Chosen(id, version);
        }
    }

    private final List<Thing> stored = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private final BulkSubject<Thing> subject = new BulkSubject<>(
            (_, ids) -> Mono.just(
                    stored.stream().filter(thing -> ids.contains(thing.id())).toList()),
            Thing::id,
            Thing::version,
            (_, thing) -> thing.title(),
            (_, thing) -> "nom de " + thing.title(),
            (_, thing) -> "/" + thing.title());
    private final BulkAct<Thing> act = BulkAct.of(
                    "publish", "mise-en-ligne", Action.CONTENT_PUBLISH, subject, this::act)
            .unless((_, thing) -> thing.title().equals("known") ? Optional.of("Connu.") : Optional.empty())
            .warning((_, things) -> Mono.just(
                    things.stream().map(thing -> "Suite de " + thing.title()).toList()));
    private final BulkAct<Thing> undo = BulkAct.of("restore", "restauration", Action.CONTENT_WRITE, subject, this::act)
            .onlyAsUndo();

    private Mono<Optional<String>> act(AdmittedRequest request, Thing thing) {
        return switch (thing.title()) {
            case "refused" -> Mono.just(Optional.of("Refusé."));
            case "gone" -> Mono.empty();
            case "broken" -> Mono.error(new IllegalStateException("broken"));
            case "missing" -> request.notFound();
            default -> {
                done.add(thing.title());
                yield Mono.just(Optional.empty());
            }
        };
    }

    private BulkRequest<Thing> bulk(BulkAct<Thing> chosen, String... fields) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.add(fields[i], fields[i + 1]);
        }
        AdmittedRequest request = new AdmittedRequest(
                ServerRequest.create(
                        MockServerWebExchange.from(MockServerHttpRequest.method(HttpMethod.POST, URI.create("/lot"))),
                        HandlerStrategies.withDefaults().messageReaders()),
                ACCOUNT,
                Set.of(Role.EDITOR),
                SampleForms.SITE,
                null,
                null,
                form,
                new NoScreens(new Messages()));
        return new BulkRequest<>(
                request, new BulkList<>(Paths.PAGES, "page.tree.title", "pages", subject, List.of(act, undo)), chosen);
    }

    private BulkSelection selection(Thing... things) {
        stored.addAll(List.of(things));
        return new BulkSelection(stored.stream().map(Thing::chosen).toList());
    }

    private static <T> T now(Mono<T> mono) {
        return Objects.requireNonNull(mono.toFuture().getNow(null), "not at once");
    }

    @Test
    void eachThingIsDoneOrRefusedByItself() {
        BulkSelection selection = selection(
                new Thing("a"),
                new Thing("refused"),
                new Thing("broken"),
                new Thing("gone"),
                new Thing("missing"),
                new Thing("b"));

        BulkResult result = now(bulk(act).run(selection));

        assertThat(done).containsExactly("a", "b");
        assertThat(result.done()).extracting(BulkOutcome::title).containsExactly("a", "b");
        assertThat(result.refused())
                .extracting(BulkOutcome::title)
                .containsExactly("refused", "broken", "gone", "missing");
        assertThat(result.refused())
                .extracting(BulkOutcome::refusal)
                .containsExactly(
                        "Refusé.",
                        "Une erreur s’est produite\u00a0: recommencez.",
                        "Cet élément n’existe plus.",
                        "Cet élément n’existe plus.");
    }

    @Test
    void whatIsKnownBeforehandIsExpectedAndNotActedOn() {
        Thing seen = new Thing(UUID.randomUUID(), "1", "changed");
        BulkSelection selection = selection(new Thing("known"), seen, new Thing("a"));
        stored.set(1, new Thing(seen.id(), "2", "changed"));

        BulkExpectation expectation = now(bulk(act).expected(selection));
        BulkResult expected = expectation.result();

        assertThat(expectation.consequences()).containsExactly("Suite de a");
        assertThat(done).isEmpty();
        assertThat(expected.done()).extracting(BulkOutcome::title).containsExactly("a");
        assertThat(expected.refused()).extracting(BulkOutcome::title).containsExactly("known", "changed");
        assertThat(now(bulk(act).run(selection))).isEqualTo(expected);
        assertThat(done).containsExactly("a");
    }

    @Test
    void thingsThatDoNotExistAreCounted() {
        BulkSelection selection = selection(new Thing("a"), new Thing("b"));
        stored.removeLast();

        assertThat(now(bulk(act).run(selection)).gone()).isEqualTo(1);
    }

    @Test
    void theLastThingMayComeFirst() {
        BulkSelection selection = selection(new Thing("parent"), new Thing("child"));

        now(bulk(act.fromTheLast()).run(selection));

        assertThat(done).containsExactly("child", "parent");
    }

    @Test
    void theReceiptCountsAndNamesWhatWasRefused() {
        BulkRequest<Thing> bulk = bulk(act.followedBy("restore"), "list", "mots=a");
        BulkSelection selection = selection(new Thing("a"), new Thing("refused"), new Thing("b"), new Thing("lost"));
        stored.removeLast();

        BulkResult result = now(bulk.run(selection));
        Flash receipt = BulkReceipt.of(bulk.request(), bulk.list(), bulk.act(), result);

        assertThat(receipt.kind()).isEqualTo(Flash.Kind.WARNING);
        assertThat(receipt.title()).isEqualTo("2 pages publiées, 2 refus");
        assertThat(receipt.lines())
                .containsExactly(
                        new Flash.Line("refused", "/refused", "Refusé."),
                        new Flash.Line("Un élément coché n’existe plus.", null, ""));
        Flash.Button button = Objects.requireNonNull(receipt.act());
        assertThat(button.action()).endsWith("/lot/pages/restauration");
        assertThat(button.fields())
                .containsEntry("list", "mots=a")
                .containsEntry(
                        "chosen", stored.get(2).id() + "@1 " + stored.getFirst().id() + "@1");
    }

    @Test
    void whatWasChangedAfterTheActIsNotTakenBack() {
        BulkRequest<Thing> bulk = bulk(act.followedBy("restore"));
        Thing later = new Thing("later");
        BulkResult result = now(bulk.run(selection(new Thing("a"), later, new Thing("erased"))));
        stored.set(1, new Thing(later.id(), "2", "later"));
        stored.removeLast();
        done.clear();

        Flash receipt = BulkReceipt.of(bulk.request(), bulk.list(), bulk.act(), result);
        Map<String, String> sent = Objects.requireNonNull(receipt.act()).fields();
        BulkSelection chosen =
                BulkSelection.read(List.of(sent.getOrDefault("chosen", ""))).orElseThrow();
        BulkResult undone =
                now(bulk(undo, "undo", sent.getOrDefault("undo", "")).run(chosen));

        assertThat(done).containsExactly("a");
        assertThat(undone.gone()).isEqualTo(1);
        assertThat(undone.refused())
                .extracting(BulkOutcome::refusal)
                .containsExactly("Cet élément a été modifié depuis\u00a0: il reste comme il est.");
    }

    @Test
    void theReceiptOffersTheActThatComesNext() {
        BulkRequest<Thing> bulk = bulk(act.followedBy("publish"), "list", "mots=a");

        BulkResult result = now(bulk.run(selection(new Thing("a"), new Thing("b"))));
        Flash.Button button = Objects.requireNonNull(
                BulkReceipt.of(bulk.request(), bulk.list(), bulk.act(), result).act());

        assertThat(button.undoes()).isFalse();
        assertThat(button.label()).isEqualTo("Publier ces 2 pages");
        assertThat(button.fields())
                .doesNotContainKey("undo")
                .containsEntry(
                        "chosen", stored.getFirst().id() + "@1 " + stored.get(1).id() + "@1");
    }

    @Test
    void nothingIsTakenBackWhereNothingWasDone() {
        BulkRequest<Thing> bulk = bulk(act.followedBy("restore"));

        BulkResult result = now(bulk.run(selection(new Thing("refused"))));
        Flash receipt = BulkReceipt.of(bulk.request(), bulk.list(), bulk.act(), result);

        assertThat(receipt.title()).isEqualTo("Rien n’est fait, 1 refus");
        assertThat(receipt.act()).isNull();
    }

    @Test
    void theQuestionNamesTwentyThingsAndCountsTheOthers() {
        BulkRequest<Thing> bulk = bulk(act);
        BulkSelection selection = selection(IntStream.rangeClosed(1, 23)
                .mapToObj(number -> new Thing("n" + number))
                .toArray(Thing[]::new));

        Question question =
                BulkQuestion.of(bulk.request(), bulk.list(), act, selection, now(bulk.expected(selection)), List.of());

        assertThat(question.heading().title()).isEqualTo("Publier 23 pages");
        assertThat(question.consequences().getFirst())
                .startsWith("Éléments concernés\u00a0:")
                .contains("nom de n20\u00a0» et 3 autres")
                .doesNotContain("n21");
        assertThat(question.consequences().get(1)).isEqualTo("Suite de n1");
        assertThat(question.hidden())
                .anyMatch(
                        field -> field.name().equals("chosen") && field.value().equals(selection.text()))
                .anyMatch(field -> field.name().equals("confirmed"));
    }

    @Test
    void theListIsReturnedToAsItWasAndNowhereElse() {
        assertThat(bulk(act, "list", "mots=a%20b&page=2")
                        .list()
                        .back(bulk(act, "list", "mots=a%20b&page=2").request()))
                .endsWith("/pages?mots=a%20b&page=2");
        assertThat(bulk(act)
                        .list()
                        .back(bulk(act, "list", "x#\r\nLocation: //y").request()))
                .endsWith("/pages");
    }

    @Test
    void aFormThatIsSentTwiceRunsOnce() {
        BulkRuns runs = new BulkRuns();
        BulkRequest<Thing> first = bulk(act, "run", "1", "chosen", "a");
        BulkSelection selection = selection(new Thing("a"));

        BulkResult result = now(runs.once(first.request(), first.run(selection)));
        stored.clear();

        assertThat(now(runs.once(
                        bulk(act, "run", "1", "chosen", "a").request(),
                        bulk(act).run(selection))))
                .isEqualTo(result);
        assertThat(done).containsExactly("a");
        assertThat(now(runs.once(
                                bulk(act, "run", "1", "chosen", "b").request(),
                                bulk(act).run(selection)))
                        .gone())
                .isEqualTo(1);
    }
}

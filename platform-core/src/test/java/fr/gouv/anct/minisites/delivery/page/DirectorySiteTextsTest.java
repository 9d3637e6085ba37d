package fr.gouv.anct.minisites.delivery.page;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.delivery.page.PageSearch.Hit;
import fr.gouv.anct.minisites.delivery.testing.Eventually;
import fr.gouv.anct.minisites.search.Lexemes;
import fr.gouv.anct.minisites.search.SearchQuery;
import fr.gouv.anct.minisites.sitedirectory.DirectorySite;
import fr.gouv.anct.minisites.sitedirectory.SharedCall;
import fr.gouv.anct.minisites.sitedirectory.SiteDirectory;
import fr.gouv.anct.minisites.sitedirectory.SiteDirectoryChangedEvent;
import fr.gouv.anct.minisites.vocabulary.Terms;
import fr.gouv.anct.minisites.vocabulary.testing.SampleTerms;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Checks that the words of listed sites are looked up once, when they change and not when they are searched. */
class DirectorySiteTextsTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final UUID PORTAL = UUID.randomUUID();
    private static final SystemPageTexts OWN = new SystemPageTexts(List.of(), 0);

    private final FakeDirectory directory = new FakeDirectory();
    private final List<List<String>> lookedUp = new CopyOnWriteArrayList<>();
    private final Sinks.Empty<Void> answer = Sinks.empty();
    private final DirectorySiteTexts texts = new DirectorySiteTexts(directory, this::forms, new DeliveryMessages());

    /** A directory whose list is changed by the test. */
    private static final class FakeDirectory implements SiteDirectory {

        private final AtomicLong generation = new AtomicLong();
        private volatile List<DirectorySite> sites = List.of();

        void change(DirectorySite... listed) {
            sites = List.of(listed);
            generation.incrementAndGet();
        }

        @Override
        public long generation() {
            return generation.get();
        }

        @Override
        public boolean isPortal(UUID site) {
            return site.equals(PORTAL);
        }

        @Override
        public Mono<List<DirectorySite>> sites() {
            return Mono.just(sites);
        }

        @Override
        public Mono<List<SharedCall.OfSite>> calls() {
            return Mono.just(List.of());
        }

        @Override
        public Terms terms() {
            return SampleTerms.ALL;
        }
    }

    private Flux<Lexemes.WordForms> forms(String[] words) {
        lookedUp.add(List.of(words));
        return answer.asMono().thenMany(Flux.fromArray(words).map(word -> new Lexemes.WordForms(word, Set.of(word))));
    }

    private static DirectorySite site(String name, String sentence) {
        return new DirectorySite(
                UUID.randomUUID(),
                name,
                "https://" + name + ".example.fr/",
                sentence,
                List.of(SampleTerms.HOUSING),
                List.of(),
                List.of(),
                null);
    }

    @BeforeEach
    void aDirectoryOfTwoSites() {
        directory.change(site("loutres", "tanière"), site("lynx", "abri"));
    }

    private List<String> found(String word) {
        SystemPageHits hits = search().find(SearchQuery.of(word), Map.of(word, Set.of(word)));
        return hits.titled().stream().map(Hit::path).toList();
    }

    private SystemPageTexts search() {
        return requireNonNull(texts.with(OWN, PORTAL).block(SOON));
    }

    @Test
    void aSiteIsFoundByItsDescriptionToo() {
        answer.tryEmitEmpty();
        directory.change(new DirectorySite(
                UUID.randomUUID(),
                "loutres",
                "https://loutres.example.fr/",
                "tanière",
                List.of(),
                List.of(),
                List.of(),
                "Une eau claire"));

        assertThat(search().find(SearchQuery.of("claire"), Map.of("claire", Set.of("claire")))
                        .others())
                .extracting(Hit::path)
                .containsExactly("https://loutres.example.fr/");
    }

    @Test
    void aSiteIsFoundByTheLabelsOfItsTerms() {
        answer.tryEmitEmpty();
        assertThat(search().find(SearchQuery.of("habitat"), Map.of("habitat", Set.of("habitat")))
                        .others())
                .extracting(Hit::path)
                .containsExactly("https://loutres.example.fr/", "https://lynx.example.fr/");
    }

    @Test
    void onlyThePortalFindsThem() {
        answer.tryEmitEmpty();
        assertThat(texts.with(OWN, UUID.randomUUID()).block(SOON)).isSameAs(OWN);
        assertThat(lookedUp).isEmpty();
        assertThat(found("lynx")).containsExactly("https://lynx.example.fr/");
        assertThat(found("annuaire")).containsExactly("/annuaire");
    }

    @Test
    void concurrentSearchesShareOneLookUpAndOneThatLeavesDoesNotCancelIt() {
        var first = texts.with(OWN, PORTAL).subscribe();
        CompletableFuture<SystemPageTexts> second = texts.with(OWN, PORTAL).toFuture();
        Eventually.until(SOON, "a look-up", () -> !lookedUp.isEmpty());
        first.dispose();
        answer.tryEmitEmpty();
        assertThat(second).succeedsWithin(SOON);
        assertThat(found("loutres")).hasSize(1);
        assertThat(lookedUp).hasSize(1);
    }

    @Test
    void onlyTheWordsOfAChangedSiteAreLookedUp() {
        answer.tryEmitEmpty();
        DirectorySite kept = directory.sites.getFirst();
        search();
        directory.change(kept, site("castors", "hutte"));
        assertThat(found("castors")).hasSize(1);
        assertThat(found("loutres")).hasSize(1);
        assertThat(found("lynx")).isEmpty();
        assertThat(lookedUp).hasSize(2);
        assertThat(lookedUp.getLast()).contains("castors", "hutte").doesNotContain("loutres", "lynx");
    }

    @Test
    void aChangeIsLookedUpBeforeTheNextSearchAndOfSeveralInARowTheLast() {
        answer.tryEmitEmpty();
        directory.change(site("castors", "hutte"));
        texts.warmAfterChange(new SiteDirectoryChangedEvent(directory.generation() - 1));
        texts.warmAfterChange(new SiteDirectoryChangedEvent(directory.generation()));
        Eventually.until(SOON, "a look-up", () -> !lookedUp.isEmpty());
        assertThat(found("castors")).hasSize(1);
        assertThat(lookedUp).hasSize(1);
    }

    @Test
    void aFailedLookUpIsRepeatedByTheNextSearch() {
        answer.tryEmitError(new IllegalStateException("down"));
        texts.warmAfterChange(new SiteDirectoryChangedEvent(directory.generation()));
        assertThat(texts.with(OWN, PORTAL).toFuture()).failsWithin(SOON);
        int before = lookedUp.size();
        assertThat(texts.with(OWN, PORTAL).toFuture()).failsWithin(SOON);
        assertThat(lookedUp).hasSizeGreaterThan(before);
    }
}

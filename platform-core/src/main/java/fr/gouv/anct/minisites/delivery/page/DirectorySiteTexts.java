package fr.gouv.anct.minisites.delivery.page;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.delivery.cache.GenerationCache;
import fr.gouv.anct.minisites.delivery.page.PageSearch.Hit;
import fr.gouv.anct.minisites.delivery.page.SystemPageTexts.Text;
import fr.gouv.anct.minisites.rendering.RenderingThreads;
import fr.gouv.anct.minisites.search.Lexemes;
import fr.gouv.anct.minisites.search.SearchableText;
import fr.gouv.anct.minisites.sitedirectory.DirectoryFilter;
import fr.gouv.anct.minisites.sitedirectory.DirectorySite;
import fr.gouv.anct.minisites.sitedirectory.SiteDirectory;
import fr.gouv.anct.minisites.sitedirectory.SiteDirectoryChangedEvent;
import fr.gouv.anct.minisites.vocabulary.Term;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Provides the texts of the listed sites and of their directory for searches of the portal. They are assembled once for
 * each generation of the directory, before the next search; after a change only the words of the changed sites are
 * looked up.
 */
@Component
class DirectorySiteTexts {

    private final SiteDirectory directory;
    private final Lexemes forms;
    private final DeliveryMessages messages;
    private final GenerationCache<Known> generations = new GenerationCache<>();
    private volatile Known latest = new Known(Map.of(), ListedTexts.NONE);
    private volatile CompletableFuture<?> warmed = CompletableFuture.completedFuture(null);

    DirectorySiteTexts(SiteDirectory directory, Lexemes forms, DeliveryMessages messages) {
        this.directory = directory;
        this.forms = forms;
        this.messages = messages;
    }

    /**
     * The texts of one generation of the directory.
     *
     * @param all with that of the directory itself
     */
    private record Known(Map<DirectorySite, Text> bySite, ListedTexts all) {}

    private record Words(Hit hit, List<String> title, List<String> text) {

        Text with(Map<String, Set<String>> forms) {
            return new Text(hit, new SearchableText(title, forms), new SearchableText(text, forms));
        }
    }

    /**
     * The texts of one generation before their words are looked up.
     *
     * @param before those of an earlier generation
     * @param changed words of the other sites
     * @param page words of the directory itself
     */
    private record Unread(List<DirectorySite> sites, Known before, Map<DirectorySite, Words> changed, Words page) {

        List<String> words() {
            return Stream.concat(Stream.of(page), changed.values().stream())
                    .flatMap(words -> words.text().stream())
                    .toList();
        }

        Known with(Map<String, Set<String>> forms) {
            Map<DirectorySite, Text> texts = new LinkedHashMap<>();
            for (DirectorySite site : sites) {
                Words words = changed.get(site);
                texts.put(site, words == null ? requireNonNull(before.bySite().get(site)) : words.with(forms));
            }
            return new Known(
                    texts,
                    ListedTexts.of(Stream.concat(Stream.of(page.with(forms)), texts.values().stream())
                            .toList()));
        }
    }

    /** Returns the texts, on the portal with those of the listed sites. */
    Mono<SystemPageTexts> with(SystemPageTexts texts, UUID site) {
        return directory.isPortal(site) ? current().map(known -> texts.and(known.all())) : Mono.just(texts);
    }

    // These events are published sequentially, so one generation is assembled after the other.
    @EventListener
    void warmAfterChange(SiteDirectoryChangedEvent event) {
        warmed = warmed.thenCompose(_ -> warm(event.generation()).toFuture());
    }

    /** Assembles the texts unless there is a newer generation: several changes in a row are followed by one assembly. */
    private Mono<Known> warm(long generation) {
        return Mono.defer(() -> directory.generation() == generation ? current() : Mono.<Known>empty())
                // A search that comes next tries again.
                .onErrorComplete();
    }

    private Mono<Known> current() {
        // Read before the sites: a change in between is seen by the next search.
        return Mono.defer(() -> generations.get(directory.generation(), read()));
    }

    private Mono<Known> read() {
        return directory
                .sites()
                .flatMap(sites -> RenderingThreads.SITES.run(() -> unread(sites, latest)))
                .flatMap(this::read)
                .timeout(SystemPageSearch.PATIENCE)
                .doOnNext(read -> latest = read);
    }

    private Mono<Known> read(Unread unread) {
        return forms.of(unread.words()).flatMap(found -> RenderingThreads.SITES.run(() -> unread.with(found)));
    }

    private Unread unread(List<DirectorySite> sites, Known before) {
        Map<DirectorySite, Words> changed = new LinkedHashMap<>();
        sites.stream()
                .filter(site -> !before.bySite().containsKey(site))
                .forEach(site -> changed.put(site, words(site)));
        return new Unread(sites, before, changed, page());
    }

    private Words page() {
        List<String> words = SearchableText.words(messages.directory());
        return new Words(
                new Hit(DirectoryFilter.ROOT, messages.directory(), messages.directoryDescription()), words, words);
    }

    private Words words(DirectorySite site) {
        String text = Stream.of(
                        Stream.of(site.name(), site.sentence()),
                        Stream.ofNullable(site.description()),
                        site.themes().stream().map(Term::label),
                        site.audiences().stream().map(Term::label),
                        site.territories().stream().map(Term::label))
                .flatMap(texts -> texts)
                .collect(Collectors.joining(" \n "));
        return new Words(
                new Hit(site.url(), site.name(), site.sentence()),
                SearchableText.words(site.name()),
                SearchableText.words(text));
    }
}

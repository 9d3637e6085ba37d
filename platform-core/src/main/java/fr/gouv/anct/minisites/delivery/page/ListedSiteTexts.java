package fr.gouv.anct.minisites.delivery.page;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.delivery.page.SiteLists.Hit;
import fr.gouv.anct.minisites.delivery.page.SystemPageTexts.Text;
import fr.gouv.anct.minisites.search.Lexemes;
import fr.gouv.anct.minisites.search.SearchableText;
import fr.gouv.anct.minisites.sitedirectory.DirectoryFilter;
import fr.gouv.anct.minisites.sitedirectory.ListedSite;
import fr.gouv.anct.minisites.sitedirectory.SiteDirectory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Provides the texts of the listed sites and of their directory for searches of the portal. After a change only the
 * words of the changed sites are looked up.
 */
@Component
class ListedSiteTexts {

    private final SiteDirectory directory;
    private final Lexemes forms;
    private final DeliveryMessages messages;
    private volatile Known latest = new Known(-1, Map.of(), null);

    ListedSiteTexts(SiteDirectory directory, Lexemes forms, DeliveryMessages messages) {
        this.directory = directory;
        this.forms = forms;
        this.messages = messages;
    }

    /**
     * The texts of one generation of the directory.
     *
     * @param page that of the directory itself; null before the first search
     */
    private record Known(
            long generation,
            Map<ListedSite, Text> texts,
            @Nullable Text page) {}

    private record Words(Hit hit, List<String> title, List<String> text) {

        Text with(Map<String, Set<String>> forms) {
            return new Text(hit, new SearchableText(title, forms), new SearchableText(text, forms));
        }
    }

    /** Returns the texts, on the portal with those of the listed sites. */
    Mono<SystemPageTexts> with(SystemPageTexts texts, UUID site) {
        return directory.isPortal(site)
                ? current()
                        .map(known -> texts.and(
                                Stream.concat(Stream.ofNullable(known.page()), known.texts().values().stream())
                                        .toList()))
                : Mono.just(texts);
    }

    private Mono<Known> current() {
        Known known = latest;
        // Read before the sites: a change in between is seen by the next search.
        long generation = directory.generation();
        return known.generation() == generation ? Mono.just(known) : read(known, generation);
    }

    private Mono<Known> read(Known known, long generation) {
        Map<ListedSite, Words> changed = new LinkedHashMap<>();
        List<ListedSite> sites = directory.sites();
        sites.stream().filter(site -> !known.texts().containsKey(site)).forEach(site -> changed.put(site, words(site)));
        Words page = page();
        List<String> unknown = Stream.concat(Stream.of(page), changed.values().stream())
                .flatMap(words -> words.text().stream())
                .toList();
        return forms.of(unknown).map(found -> {
            Map<ListedSite, Text> texts = new LinkedHashMap<>();
            for (ListedSite site : sites) {
                Words words = changed.get(site);
                texts.put(site, words == null ? requireNonNull(known.texts().get(site)) : words.with(found));
            }
            Known read = new Known(generation, texts, page.with(found));
            latest = read;
            return read;
        });
    }

    private Words page() {
        List<String> words = SearchableText.words(messages.directory());
        return new Words(
                new Hit(DirectoryFilter.ROOT, messages.directory(), messages.directoryDescription()), words, words);
    }

    private Words words(ListedSite site) {
        String text = Stream.of(
                        Stream.of(site.name(), site.facts().sentence()),
                        site.facts().themes().stream().map(messages::theme),
                        site.facts().audiences().stream().map(messages::audience))
                .flatMap(texts -> texts)
                .collect(Collectors.joining(" \n "));
        return new Words(
                new Hit(site.url(), site.name(), site.facts().sentence()),
                SearchableText.words(site.name()),
                SearchableText.words(text));
    }
}

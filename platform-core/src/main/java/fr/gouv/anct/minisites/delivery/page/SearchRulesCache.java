package fr.gouv.anct.minisites.delivery.page;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.search.Lexemes;
import fr.gouv.anct.minisites.search.SearchQuery;
import fr.gouv.anct.minisites.search.SearchRules;
import fr.gouv.anct.minisites.search.SearchableTerms;
import fr.gouv.anct.minisites.search.SearchableText;
import fr.gouv.anct.minisites.search.SiteSearchRules;
import fr.gouv.anct.minisites.search.Synonyms;
import fr.gouv.anct.minisites.setting.SettingRow;
import fr.gouv.anct.minisites.tenancy.Address;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.directory.TenantDirectory;
import fr.gouv.anct.minisites.vocabulary.Terms;
import fr.gouv.anct.minisites.vocabulary.Vocabularies;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Provides the rules that a team adds to the search of its site, ready to be applied to queries, with the synonyms of the
 * platform: those of the portal, and those of its vocabularies, whose terms themselves are found by their labels. The rules are read once for each version of a site; the
 * terms of the vocabularies, which change no version, once a minute.
 */
@Component
class SearchRulesCache {

    private static final int MOST_SITES = 2_000;

    private static final Duration VALIDITY_OF_TERMS = Duration.ofMinutes(1);

    private final SiteSearchRules rules;
    private final Lexemes forms;
    private final TenantDirectory directory;
    private final MinisitesProperties properties;
    private final AsyncCache<Key, Applicable> cached =
            Caffeine.newBuilder().maximumSize(MOST_SITES).buildAsync();
    private final Mono<Applicable> terms;

    SearchRulesCache(
            SiteSearchRules rules,
            Vocabularies vocabularies,
            Lexemes forms,
            TenantDirectory directory,
            MinisitesProperties properties) {
        this.rules = rules;
        this.forms = forms;
        this.directory = directory;
        this.properties = properties;
        this.terms = vocabularies
                .terms()
                .flatMap(this::ofTerms)
                .cache(_ -> VALIDITY_OF_TERMS, _ -> Duration.ZERO, () -> Duration.ZERO);
    }

    private record Key(UUID tenant, long version) {}

    /** Rules that can be applied to queries. */
    record Applicable(Synonyms synonyms, SearchableTerms terms, List<Pin> pins) {

        static final Applicable NONE = new Applicable(Synonyms.NONE, SearchableTerms.NONE, List.of());

        /**
         * Returns a query with what means the same as its words.
         *
         * @param known lexemes of its words
         */
        SearchQuery meant(SearchQuery query, Map<String, Set<String>> known) {
            return terms.in(synonyms.in(query, known), known);
        }

        /**
         * Returns the pages that are pinned for a query.
         *
         * @param known lexemes of its words
         */
        List<UUID> pinned(SearchQuery query, Map<String, Set<String>> known) {
            List<Set<String>> said = query.wanted().stream()
                    .map(word -> known.getOrDefault(word, Set.of()))
                    .filter(lexemes -> !lexemes.isEmpty())
                    .toList();
            return query.unwanted().isEmpty()
                    ? pins.stream()
                            .filter(pin -> pin.isFor(said))
                            .map(Pin::page)
                            .distinct()
                            .toList()
                    : List.of();
        }
    }

    /**
     * A pinned page.
     *
     * @param words lexemes of each of its words
     */
    record Pin(UUID page, List<Set<String>> words) {

        /** Whether a query consists of these words, in any order. */
        boolean isFor(List<Set<String>> said) {
            return said.size() == words.size() && allIn(said, words) && allIn(words, said);
        }

        private static boolean allIn(List<Set<String>> some, List<Set<String>> others) {
            return some.stream().allMatch(one -> others.stream().anyMatch(other -> !Collections.disjoint(one, other)));
        }
    }

    /** Returns the rules of a tenant. To be called outside a transaction. */
    Mono<Applicable> of(UUID tenant) {
        return Mono.justOrEmpty(directory.snapshot().byId(tenant))
                .flatMap(own -> Mono.zip(own(own), ofPortal(own), terms)
                        .map(found -> new Applicable(
                                found.getT1()
                                        .synonyms()
                                        .and(found.getT2())
                                        .and(found.getT3().synonyms()),
                                found.getT3().terms(),
                                found.getT1().pins())))
                .defaultIfEmpty(Applicable.NONE);
    }

    private Mono<Synonyms> ofPortal(Tenant site) {
        return Mono.justOrEmpty(directory.snapshot().holder(new Address(new Host(properties.portalHost()), "")))
                .filter(portal -> !portal.id().equals(site.id()))
                .flatMap(this::own)
                .map(Applicable::synonyms)
                .defaultIfEmpty(Synonyms.NONE);
    }

    private Mono<Applicable> own(Tenant site) {
        // True suppresses cancellation: one visitor who leaves does not cancel the load for the others.
        return Mono.defer(() -> Mono.fromFuture(
                cached.get(
                        new Key(site.id(), site.version()), (_, _) -> read(site).toFuture()),
                true));
    }

    private Mono<Applicable> read(Tenant site) {
        return rules.find()
                .map(SettingRow.Versioned::value)
                .flatMap(own -> synonyms(own.groups())
                        .zipWith(pins(own.pinned()), (said, pins) -> new Applicable(said, SearchableTerms.NONE, pins)))
                .contextWrite(CurrentTenant.with(site.id()));
    }

    private Mono<Applicable> ofTerms(Terms all) {
        return synonyms(all.synonyms())
                .zipWith(
                        forms.of(SearchableTerms.words(all)),
                        (said, known) -> new Applicable(said, SearchableTerms.of(all, known), List.of()));
    }

    private Mono<Synonyms> synonyms(List<List<String>> groups) {
        return forms.of(Synonyms.words(groups)).map(known -> Synonyms.of(groups, known));
    }

    private Mono<List<Pin>> pins(List<SearchRules.PinnedAnswer> answers) {
        return forms.of(answers.stream()
                        .flatMap(answer -> SearchableText.words(answer.words()).stream())
                        .toList())
                .map(known -> answers.stream()
                        .map(answer -> pin(answer, known))
                        .filter(pin -> !pin.words().isEmpty())
                        .toList());
    }

    private static Pin pin(SearchRules.PinnedAnswer answer, Map<String, Set<String>> known) {
        return new Pin(
                answer.page(),
                SearchableText.words(answer.words()).stream()
                        .map(word -> known.getOrDefault(word, Set.of()))
                        .filter(lexemes -> !lexemes.isEmpty())
                        .toList());
    }
}

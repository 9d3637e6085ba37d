package fr.gouv.anct.minisites.territorycontent;

import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.territory.TerritoryDetails;
import fr.gouv.anct.minisites.territory.TerritoryDetails.Neighbour;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import reactor.core.publisher.Flux;

/** Declares the groups of pages that sites share. */
@Configuration(proxyBeanMethods = false)
class TerritoryContentConfiguration {

    private static final String SHARED = "/ressources?contenu=";

    /**
     * @param filter of the list of what sites share that admits this kind of pages; null where that list has none of them
     */
    private record PagesOfKind(
            String code, PageKind kind, @Nullable String filter, SharedPages pages) implements TerritoryContent {

        @Override
        public Flux<TerritoryItem> find(TerritoryDetails territory) {
            return pages.find(kind, territory);
        }

        @Override
        public Flux<String> territories() {
            return pages.territories(kind);
        }

        /**
         * Returns what sites share about the territory of the items, or about that of the page where they are about parts of
         * it. Where there is no such list, the search for the name of the territory: pages are found by these names.
         */
        @Override
        public Optional<String> list(TerritoryDetails territory, TerritoryScale scale) {
            Optional<Neighbour> about = scale.territory(territory);
            if (filter == null) {
                return about.map(place ->
                        "/recherche?q=" + URLEncoder.encode(place.name(), StandardCharsets.UTF_8) + "&contenu=pages");
            }
            return Optional.of(
                    scale == TerritoryScale.FRANCE
                            ? SHARED + filter
                            : SHARED + filter + "&territoire="
                                    + about.orElseGet(territory::self).slug());
        }
    }

    @Bean
    @Order(10)
    TerritoryContent servicesOfTerritories(SharedPages pages) {
        return new PagesOfKind("services", PageKind.SERVICE, "services", pages);
    }

    @Bean
    @Order(30)
    TerritoryContent newsOfTerritories(SharedPages pages) {
        return new PagesOfKind("news", PageKind.ARTICLE, "actualites", pages);
    }

    @Bean
    @Order(40)
    TerritoryContent documentsOfTerritories(SharedPages pages) {
        return new PagesOfKind("documents", PageKind.DOCUMENT, "documents", pages);
    }

    @Bean
    @Order(50)
    TerritoryContent pagesOfTerritories(SharedPages pages) {
        return new PagesOfKind("pages", PageKind.PAGE, null, pages);
    }
}

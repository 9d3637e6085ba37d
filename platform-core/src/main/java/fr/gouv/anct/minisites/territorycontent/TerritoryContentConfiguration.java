package fr.gouv.anct.minisites.territorycontent;

import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.territory.TerritoryDetails;
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

    /**
     * @param filter of the search of the portal that admits this kind of pages
     * @param all address of all pages of this kind on the portal; null for none
     */
    private record PagesOfKind(
            String code,
            PageKind kind,
            String filter,
            @Nullable String all,
            SharedPages pages) implements TerritoryContent {

        @Override
        public Flux<TerritoryItem> find(TerritoryDetails territory) {
            return pages.find(kind, territory);
        }

        @Override
        public Flux<String> territories() {
            return pages.territories(kind);
        }

        /**
         * Returns the search for the name of the territory that the items are about, since pages are found by these names; of
         * items for all of France the list of all.
         */
        @Override
        public Optional<String> list(TerritoryDetails territory, TerritoryScale scale) {
            return scale == TerritoryScale.FRANCE
                    ? Optional.ofNullable(all)
                    : scale.name(territory)
                            .map(name -> "/recherche?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "&contenu="
                                    + filter);
        }
    }

    @Bean
    @Order(10)
    TerritoryContent servicesOfTerritories(SharedPages pages) {
        return new PagesOfKind("services", PageKind.SERVICE, "pages", "/ressources?contenu=services", pages);
    }

    @Bean
    @Order(30)
    TerritoryContent newsOfTerritories(SharedPages pages) {
        return new PagesOfKind("news", PageKind.ARTICLE, "actualites", "/ressources?contenu=actualites", pages);
    }

    @Bean
    @Order(40)
    TerritoryContent documentsOfTerritories(SharedPages pages) {
        return new PagesOfKind("documents", PageKind.DOCUMENT, "documents", "/ressources?contenu=documents", pages);
    }

    @Bean
    @Order(50)
    TerritoryContent pagesOfTerritories(SharedPages pages) {
        return new PagesOfKind("pages", PageKind.PAGE, "pages", null, pages);
    }
}

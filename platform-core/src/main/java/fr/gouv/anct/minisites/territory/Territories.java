package fr.gouv.anct.minisites.territory;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.CrossTenantScope.Purpose;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.territory.TerritoryRows.Match;
import fr.gouv.anct.minisites.validation.PlainText;
import fr.gouv.anct.minisites.vocabulary.TermRef;
import fr.gouv.anct.minisites.vocabulary.Vocabulary;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds territories by reference, and by what people type: a name, a postcode, or an official code. */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = Purpose.STANDARDS)
public class Territories {

    private static final int LONGEST = 100;
    private static final String POSTCODE = "\\d{5}";
    private static final String COMMUNE = "2[AB]\\d{3}";
    private static final String DEPARTMENT = "\\d{2,3}|2[AB]";
    private static final String SIREN = "\\d{9}";

    private final TerritoryRows rows;
    private final CrossTenantScope crossTenant;

    Territories(TerritoryRows rows, CrossTenantScope crossTenant) {
        this.rows = rows;
        this.crossTenant = crossTenant;
    }

    /**
     * Returns the territories of today that references stand for, by label; unknown ones, and terms of other vocabularies,
     * are left out.
     */
    public Mono<List<Territory>> find(Collection<TermRef> references) {
        String[] codes = references.stream()
                .filter(reference -> reference.vocabulary() == Vocabulary.TERRITORY)
                .map(TermRef::code)
                .toArray(String[]::new);
        return codes.length == 0
                ? Mono.just(List.of())
                : read(rows.findAll(codes)).collectList();
    }

    /**
     * Returns territories for a text that someone types, the best first: by the beginnings of words of their name, by
     * postcode, or by code.
     */
    public Mono<List<Territory>> search(String typed, int most) {
        return matches(typed, most).map(Territories::territories);
    }

    /**
     * Returns the territories that a text names: one when it is certain; several when it is the name or the postcode of
     * several; none when there is no such name.
     *
     * @param most maximum number of those that are returned
     */
    public Mono<List<Territory>> named(String typed, int most) {
        return matches(typed, most).map(matches -> {
            List<Match> labelled = matches.stream()
                    .filter(match -> match.label().equalsIgnoreCase(typed.strip()))
                    .toList();
            List<Match> whole = matches.stream().filter(Match::whole).toList();
            boolean postcode = typed.strip().matches(POSTCODE);
            return territories(!labelled.isEmpty() ? labelled : postcode ? matches : whole);
        });
    }

    /** Returns the territory of today with a slug, also with that of a former commune; empty if there is none. */
    public Mono<TerritoryDetails> bySlug(String slug) {
        return read(rows.findBySlug(slug).flux()).singleOrEmpty();
    }

    /** Returns the regions by name, then the departments by number, in the current transaction of a site. */
    public Mono<List<TerritoryDetails.Neighbour>> largest() {
        return rows.findLargest().collectList();
    }

    /** Returns territories of today with their slugs, in the given order. */
    public Mono<List<TerritoryDetails.Neighbour>> slugs(List<Territory> found) {
        String[] codes = found.stream().map(Territory::code).toArray(String[]::new);
        return codes.length == 0
                ? Mono.just(List.of())
                : read(rows.findSlugs(codes)).collectList();
    }

    /**
     * Returns the slugs of territories, of what lies in them, and of what contains them: without what lies in a region, of
     * which every commune would be one.
     */
    public Mono<List<String>> slugsConcernedBy(List<String> codes) {
        return codes.isEmpty()
                ? Mono.just(List.of())
                : read(rows.findConcernedBy(codes.toArray(String[]::new))).collectList();
    }

    private Mono<List<Match>> matches(String typed, int most) {
        String text = PlainText.start(PlainText.line(typed), LONGEST).toUpperCase(Locale.ROOT);
        if (text.matches(POSTCODE)) {
            return read(rows.findByPostcode(text, most))
                    .collectList()
                    .flatMap(found -> found.isEmpty() ? byCode("commune-" + text) : Mono.just(found));
        }
        if (text.matches(COMMUNE)) {
            return byCode("commune-" + text);
        }
        if (text.matches(DEPARTMENT)) {
            return byCode("department-" + text);
        }
        return text.matches(SIREN)
                ? byCode("epci-" + text)
                : read(rows.findByName(text, most)).collectList();
    }

    private Mono<List<Match>> byCode(String code) {
        return read(rows.findByCode(code)).collectList();
    }

    private <T> Flux<T> read(Flux<T> query) {
        return crossTenant.read(Purpose.STANDARDS, query);
    }

    private static List<Territory> territories(List<Match> matches) {
        return matches.stream()
                .map(match -> new Territory(match.code(), match.label()))
                .toList();
    }
}

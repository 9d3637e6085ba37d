package fr.gouv.anct.minisites.sharedcontent;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.facet.ListFacet;
import fr.gouv.anct.minisites.facet.ListFilter;
import fr.gouv.anct.minisites.facet.ListFilter.Choice;
import fr.gouv.anct.minisites.sharedcontent.SharedItems.Counted;
import fr.gouv.anct.minisites.sharedcontent.SharedItems.Found;
import fr.gouv.anct.minisites.sharedcontent.SharedItems.Key;
import fr.gouv.anct.minisites.tenancy.Address;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantState;
import fr.gouv.anct.minisites.tenancy.directory.DirectorySnapshot;
import fr.gouv.anct.minisites.vocabulary.Term;
import fr.gouv.anct.minisites.vocabulary.Terms;
import fr.gouv.anct.minisites.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the lists of shared items, drawn at random, with a plain reading of what their filters mean. */
class SharedItemsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    /** A country: each region has two departments, each of them three communes. */
    private static final List<ItemTerritory> PLACES = IntStream.range(0, 2)
            .boxed()
            .flatMap(region -> Stream.concat(
                    Stream.of(place("region-" + region)),
                    IntStream.range(0, 2)
                            .boxed()
                            .flatMap(department -> Stream.concat(
                                    Stream.of(place("department-" + region + department, "region-" + region)),
                                    IntStream.range(0, 3)
                                            .mapToObj(commune -> place(
                                                    "commune-" + region + department + commune,
                                                    "department-" + region + department,
                                                    "region-" + region))))))
            .toList();

    private static final List<String> THEMES = List.of("A", "B", "C");
    private static final List<String> AUDIENCES = List.of("X", "Y");
    private static final List<Tenant> SITES = IntStream.range(0, 4)
            .mapToObj(number -> new Tenant(
                    UUID.randomUUID(),
                    "site-" + number,
                    "Site " + number,
                    TenantState.LIVE,
                    false,
                    1,
                    null,
                    new Address(new Host("site-" + number + ".example.fr"), ""),
                    List.of()))
            .toList();

    private static final List<String> KINDS = List.of("article", "document", "service", "call");
    private static final List<String> CONTENTS = List.of("actualites", "documents", "services", "appels-a-projets");

    private static ItemTerritory place(String code, String... within) {
        return new ItemTerritory(code, "slug-" + code, "Label " + code, List.of(within), List.of(code));
    }

    private static Term term(Vocabulary vocabulary, String code) {
        return new Term(vocabulary, code, code.toLowerCase(Locale.ROOT), code, List.of(), null);
    }

    private static final DirectorySnapshot SNAPSHOT = DirectorySnapshot.of(SITES)
            .with(new Terms(Stream.concat(
                            THEMES.stream().map(code -> term(Vocabulary.THEME, code)),
                            AUDIENCES.stream().map(code -> term(Vocabulary.AUDIENCE, code)))
                    .toList()));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void areFilteredAndCountedAsTheirFacetsSay(long seed) {
        Random random = new Random(seed);
        List<SharedItem> drawn =
                IntStream.range(0, 120).mapToObj(_ -> item(random)).toList();
        List<SharedItem> items = SharedItems.NONE.with(Set.of(), drawn, SNAPSHOT);
        Set<String> named = items.stream()
                .flatMap(item -> item.terms().stream())
                .map(term -> term.substring(term.indexOf(':') + 1))
                .collect(Collectors.toSet());
        Set<String> around = PLACES.stream()
                .filter(place -> named.contains(place.code()))
                .flatMap(place -> Stream.concat(Stream.of(place.code()), place.within().stream()))
                .collect(Collectors.toSet());
        SharedItems list = SharedItems.of(
                items,
                PLACES.stream().filter(place -> around.contains(place.code())).toList(),
                SNAPSHOT);
        for (int attempt = 0; attempt < 60; attempt++) {
            ListFilter filter = filter(random);
            List<ItemTerritory> elsewhere = PLACES.stream()
                    .filter(place -> filter.values(ListFacet.TERRITORY).contains(place.slug()))
                    .filter(place -> !list.hasTerritory(place.slug()))
                    .toList();
            Found found = list.find(filter, elsewhere, TODAY, 5, 20);
            List<SharedItem> expected = items.stream()
                    .filter(item -> isShown(item) && admits(filter, item, null))
                    .toList();
            assertThat(found.total()).as("%s", filter).isEqualTo(expected.size());
            assertThat(found.keys())
                    .as("%s", filter)
                    .containsExactlyElementsOf(expected.stream()
                            .skip(5)
                            .limit(20)
                            .map(item -> new Key(item.site(), item.page()))
                            .toList());
            for (Counted count : found.counts()) {
                if (elsewhere.stream().noneMatch(place -> place.slug().equals(count.value()))) {
                    assertThat(count.items())
                            .as("%s of %s", count, filter)
                            .isEqualTo(items.stream()
                                    .filter(SharedItemsTest::isShown)
                                    .filter(item -> admits(filter, item, count.facet())
                                            && has(item, count.facet(), count.value()))
                                    .count());
                }
            }
        }
    }

    private static boolean isShown(SharedItem item) {
        return item.day() <= TODAY.toEpochDay() && item.lastDay() >= TODAY.toEpochDay();
    }

    private static SharedItem item(Random random) {
        List<String> terms = new ArrayList<>();
        THEMES.stream().filter(_ -> random.nextInt(3) == 0).forEach(code -> terms.add("theme:" + code));
        AUDIENCES.stream().filter(_ -> random.nextInt(3) == 0).forEach(code -> terms.add("audience:" + code));
        // The last commune of each department is never named.
        PLACES.stream()
                .filter(place -> !place.code().matches("commune-..2") && random.nextInt(14) == 0)
                .forEach(place -> terms.add("territory:" + place.code()));
        return new SharedItem(
                SITES.get(random.nextInt(SITES.size())).id(),
                UUID.randomUUID(),
                KINDS.get(random.nextInt(KINDS.size())),
                (int) TODAY.toEpochDay() - 50 + random.nextInt(60),
                random.nextInt(4) == 0 ? (int) TODAY.toEpochDay() - 3 + random.nextInt(6) : SharedItem.ENDLESS,
                random.nextInt(10),
                List.copyOf(terms));
    }

    private static ListFilter filter(Random random) {
        List<Choice> choices = new ArrayList<>();
        for (int number = random.nextInt(4); number > 0; number--) {
            choices.add(
                    switch (random.nextInt(5)) {
                        case 0 ->
                            new Choice(ListFacet.THEME, any(random, THEMES).toLowerCase(Locale.ROOT));
                        case 1 ->
                            new Choice(
                                    ListFacet.AUDIENCE, any(random, AUDIENCES).toLowerCase(Locale.ROOT));
                        case 2 ->
                            new Choice(ListFacet.TERRITORY, any(random, PLACES).slug());
                        case 3 -> new Choice(ListFacet.SITE, any(random, SITES).slug());
                        default -> new Choice(ListFacet.CONTENT, any(random, CONTENTS));
                    });
        }
        return new ListFilter(choices, false);
    }

    private static <T> T any(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** @param ignored facet whose selection does not count; null for none */
    private static boolean admits(ListFilter filter, SharedItem item, ListFacet ignored) {
        return Arrays.stream(ListFacet.values())
                .filter(facet -> facet != ignored && !filter.values(facet).isEmpty())
                .allMatch(facet -> filter.values(facet).stream().anyMatch(value -> has(item, facet, value)));
    }

    private static boolean has(SharedItem item, ListFacet facet, String value) {
        return switch (facet) {
            case CONTENT -> CONTENTS.get(KINDS.indexOf(item.kind())).equals(value);
            case SITE ->
                SITES.stream()
                        .anyMatch(site ->
                                site.id().equals(item.site()) && site.slug().equals(value));
            case THEME -> item.terms().contains("theme:" + value.toUpperCase(Locale.ROOT));
            case AUDIENCE -> item.terms().contains("audience:" + value.toUpperCase(Locale.ROOT));
            case TERRITORY -> {
                ItemTerritory asked = PLACES.stream()
                        .filter(place -> place.slug().equals(value))
                        .findFirst()
                        .orElseThrow();
                yield PLACES.stream()
                        .filter(place -> item.terms().contains("territory:" + place.code()))
                        .anyMatch(place -> place.equals(asked)
                                || place.within().contains(asked.code())
                                || asked.within().contains(place.code()));
            }
            default -> false;
        };
    }
}

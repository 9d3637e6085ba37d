package fr.gouv.anct.minisites;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.Hero;
import fr.gouv.anct.minisites.provisioning.blueprint.Blueprint;
import fr.gouv.anct.minisites.provisioning.blueprint.BlueprintAddress;
import fr.gouv.anct.minisites.provisioning.blueprint.BlueprintPage;
import fr.gouv.anct.minisites.provisioning.blueprint.BlueprintReader;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DemonstrationContentTest {

    private static final int DOCUMENT_TITLE = 60;

    static Stream<Blueprint> sites() {
        return new BlueprintReader().readAll("classpath*:demo/").stream();
    }

    static Stream<Blueprint> programmes() {
        return sites().filter(site -> site.state().equals("live"))
                .filter(site -> !List.of("portail", "vitrine").contains(site.slug()));
    }

    @ParameterizedTest
    @MethodSource("sites")
    void opensWithAHeroAndSaysThatItIsADemonstration(Blueprint site) {
        assertThat(page(site, "/").body().getFirst()).isInstanceOf(Hero.class);
        assertThat(site.identity().description()).containsIgnoringCase("site de démonstration");
    }

    @ParameterizedTest
    @MethodSource("sites")
    void keepsItsDocumentTitlesShort(Blueprint site) {
        int room = DOCUMENT_TITLE - " - ".length() - site.identity().title().length();

        assertThat(site.pages())
                .extracting(BlueprintPage::title)
                .doesNotHaveDuplicates()
                .allSatisfy(title -> assertThat(title).hasSizeLessThanOrEqualTo(room));
    }

    @ParameterizedTest
    @MethodSource("programmes")
    void isAWholeSite(Blueprint site) {
        assertThat(site.pages())
                .filteredOn(page -> page.kind() == PageKind.ARTICLE)
                .hasSizeGreaterThanOrEqualTo(12);
        assertThat(site.pages())
                .filteredOn(page -> page.kind() != PageKind.ARTICLE)
                .hasSizeGreaterThanOrEqualTo(10);
        assertThat(site.pages())
                .anyMatch(page -> page.kind() != PageKind.ARTICLE && page.path().matches("/.+/.+"));
        assertThat(page(site, "/contact").kind()).isEqualTo(PageKind.PAGE);
    }

    @Test
    void showsEveryBlockInTheShowcase() {
        Blueprint showcase = sites().filter(site -> site.slug().equals("vitrine"))
                .findFirst()
                .orElseThrow();

        assertThat(showcase.pages().stream()
                        .map(BlueprintPage::body)
                        .flatMap(List::stream)
                        .map(BlockCodec::typeOf))
                .containsAll(BlockCodec.types());
    }

    @Test
    void givesNoPageOfThePortalThePlaceOfAnotherSite() {
        List<String> prefixes = sites().flatMap(site -> site.addresses().stream())
                .filter(address -> address.host().equals("localhost"))
                .map(BlueprintAddress::path)
                .filter(path -> !path.isEmpty())
                .toList();
        Blueprint portal = sites().filter(site -> site.slug().equals("portail"))
                .findFirst()
                .orElseThrow();

        assertThat(prefixes).isNotEmpty();
        assertThat(portal.pages()).extracting(BlueprintPage::path).doesNotContainAnyElementsOf(prefixes);
    }

    @Test
    void givesEveryAddressToOneSite() {
        assertThat(sites().flatMap(site -> site.addresses().stream()).map(address -> address.host() + address.path()))
                .doesNotHaveDuplicates();
    }

    private static BlueprintPage page(Blueprint site, String path) {
        return site.pages().stream()
                .filter(page -> page.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError(site.slug() + " has no " + path));
    }
}

package fr.gouv.anct.minisites;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.BlockReferences;
import fr.gouv.anct.minisites.content.block.DocumentFacts;
import fr.gouv.anct.minisites.content.block.Hero;
import fr.gouv.anct.minisites.content.block.ServiceFacts;
import fr.gouv.anct.minisites.provisioning.blueprint.Blueprint;
import fr.gouv.anct.minisites.provisioning.blueprint.BlueprintAddress;
import fr.gouv.anct.minisites.provisioning.blueprint.BlueprintPage;
import fr.gouv.anct.minisites.provisioning.blueprint.BlueprintReader;
import fr.gouv.anct.minisites.tenancy.OnlineSites;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ReflectionUtils;

class DemonstrationContentTest {

    private static final int DOCUMENT_TITLE = 60;

    static Stream<Blueprint> sites() {
        return new BlueprintReader().readAll("classpath*:demo/").stream();
    }

    static Stream<Blueprint> programmes() {
        return sites().filter(site -> site.state().equals("live"))
                .filter(site -> !List.of("portail", "vitrine").contains(site.slug()));
    }

    @Test
    void namesEachDirectoryAsItsSite() {
        BlueprintReader reader = new BlueprintReader();

        assertThat(reader.locations("classpath*:demo/"))
                .isNotEmpty()
                .allSatisfy(location -> assertThat(location)
                        .endsWith("/" + reader.read(location).slug() + "/"));
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

    private static List<Block> showcase() {
        // The portal shows the block that no other site can show.
        return sites().filter(site -> List.of("vitrine", "portail").contains(site.slug()))
                .flatMap(site -> site.pages().stream())
                .flatMap(page -> page.body().stream())
                .toList();
    }

    private static final List<Class<?>> VOCABULARIES =
            List.of(DocumentFacts.Kind.class, DocumentFacts.Licence.class, ServiceFacts.Kind.class);

    @Test
    void showsEveryBlockInTheShowcase() {
        assertThat(showcase().stream().map(BlockCodec::typeOf)).containsAll(BlockCodec.types());
    }

    /**
     * Each constant of an enum in a record of a block is a variant, and all of them are shown; but vocabularies, whose
     * values look alike.
     */
    @Test
    void showsEveryVariantInTheShowcase() {
        Set<String> shown = new TreeSet<>();
        showcase().forEach(block -> variants(block, shown));
        Set<String> wanted = new TreeSet<>();
        showcase().forEach(block -> everyVariant(block.getClass(), wanted));

        assertThat(shown).containsAll(wanted);
        assertThat(BlockCodec.types().size() + wanted.size())
                .as("blocks, and variants of theirs")
                .isGreaterThan(120);
    }

    private static void variants(@Nullable Object value, Set<String> shown) {
        switch (value) {
            case null -> {}
            case List<?> list -> list.forEach(element -> variants(element, shown));
            case Record record -> {
                for (RecordComponent component : record.getClass().getRecordComponents()) {
                    Object inside = ReflectionUtils.invokeMethod(accessible(component), record);
                    if (inside instanceof Enum<?> constant) {
                        shown.add(variant(record.getClass(), component, constant));
                    }
                    variants(inside, shown);
                }
            }
            default -> {}
        }
    }

    private static Method accessible(RecordComponent component) {
        component.getAccessor().setAccessible(true);
        return component.getAccessor();
    }

    private static String variant(Class<?> record, RecordComponent component, Object constant) {
        return record.getSimpleName() + "." + component.getName() + "=" + constant;
    }

    private static void everyVariant(Class<?> record, Set<String> wanted) {
        for (RecordComponent component : record.getRecordComponents()) {
            Class<?> type = ResolvableType.forMethodReturnType(component.getAccessor())
                    .as(List.class)
                    .getGeneric(0)
                    .resolve(component.getType());
            if (VOCABULARIES.contains(type)) {
                continue;
            }
            if (type.isEnum()) {
                for (Object constant : type.getEnumConstants()) {
                    wanted.add(variant(record, component, constant));
                }
            } else if (type.isRecord()) {
                everyVariant(type, wanted);
            }
        }
    }

    /** The port depends on how the application was started, and a site may move: content contains neither. */
    @Test
    void leadsToOtherSitesByReference() throws IOException {
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:demo/**/*.yaml")) {
            assertThat(file.getContentAsString(StandardCharsets.UTF_8))
                    .as(file.getFilename())
                    .doesNotContain(":8080")
                    .doesNotContainPattern("https?://([a-z0-9-]+[.])*localhost");
        }
        Set<UUID> led = sites().flatMap(site -> Stream.concat(
                        Stream.of(BlockReferences.of(site.menus())),
                        site.pages().stream().map(page -> BlockReferences.of(page.body()))))
                .flatMap(references -> references.sites().stream())
                .collect(Collectors.toSet());
        Set<UUID> online = sites().filter(site -> site.state().equals("live"))
                .map(Blueprint::tenantId)
                .collect(Collectors.toSet());
        online.add(OnlineSites.BACK_OFFICE);
        assertThat(led).hasSizeGreaterThan(5).isSubsetOf(online);
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

package fr.gouv.anct.minisites.portal.aid;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import fr.gouv.anct.minisites.delivery.CoreTest;
import fr.gouv.anct.minisites.outside.ImpatientClients;
import fr.gouv.anct.minisites.outside.OutsideException;
import fr.gouv.anct.minisites.outside.OutsideFault;
import fr.gouv.anct.minisites.outside.testing.OutsideStub;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Checks the copy of Aides-territoires: what it keeps, whatever the service answers. */
@CoreTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AidCopyTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int ALL = 120;

    private final OutsideStub stub = OutsideStub.start();

    @Autowired
    private ApplicationContext application;

    @Autowired
    private AidCopies copies;

    @Autowired
    private Aids aids;

    private AidSource source;

    @BeforeAll
    void assemble() {
        source = source(OutsideStub.KEY);
    }

    @AfterAll
    void stop() {
        stub.close();
        SuperuserDatabase.change("delete from aid");
        SuperuserDatabase.change("delete from aid_copy");
    }

    private AidSource source(String key) {
        return new AidSource(
                new AidProperties(stub.url(), key, "https://aides.exemple.fr/", Duration.ofHours(6)),
                ImpatientClients.in(application),
                copies);
    }

    private static @Nullable OutsideFault fetch(AidSource source) {
        try {
            source.fetch().block(SOON);
            return null;
        } catch (OutsideException fault) {
            return fault.fault();
        }
    }

    private @Nullable OutsideFault fetch(String mode) {
        stub.mode(mode);
        return fetch(source);
    }

    private static int stored() {
        return Integer.parseInt(SuperuserDatabase.text("select count(*) from aid"));
    }

    private static String version() {
        return SuperuserDatabase.text("select version from aid_copy");
    }

    private List<PlacedAid> current() {
        return aids.read().block(SOON).all();
    }

    private Aid aid(long id) {
        return current().stream()
                .map(PlacedAid::aid)
                .filter(aid -> aid.id() == id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void allPagesAreCopiedWithOneToken() {
        assertThat(fetch("normal")).isNull();
        assertThat(stored()).isEqualTo(ALL);
        assertThat(stub.requests()).as("a token and three pages").isEqualTo(4);
        Aid aid = aid(900_001);
        assertThat(aid.name()).isEqualTo("Aide 900001");
        assertThat(aid.url()).isEqualTo("https://aides.exemple.fr/aides/900001-une-aide/");
        assertThat(aid.summary()).isEqualTo("Aide à l’étude.");
        assertThat(aid.deadline()).hasToString("2099-12-31");
        assertThat(aid.themes()).containsExactly("Urbanisme");
        assertThat(aid.call()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "hung, TIMEOUT",
        "slow, TIMEOUT",
        "huge, TOO_LARGE",
        "html, NOT_JSON",
        "redirect, REDIRECTED",
        "busy, BUSY",
        "fault, STATUS",
        "shape, UNEXPECTED",
        "revoked, KEY_REFUSED",
        "self, ENDLESS",
        "endless, ENDLESS",
        "other, FOREIGN_ADDRESS",
        "loopback, FOREIGN_ADDRESS",
        "port, FOREIGN_ADDRESS",
        "metadata, FOREIGN_ADDRESS",
        "file, FOREIGN_ADDRESS",
        "empty-list, INCOMPLETE",
        "size-lost, INCOMPLETE",
        "short, INCOMPLETE",
        "renamed, UNEXPECTED",
    })
    void aFaultEmptiesNothing(String mode, OutsideFault fault) {
        fetch("normal");
        assertThat(fetch(mode)).isEqualTo(fault);
        assertThat(stored()).isEqualTo(ALL);
    }

    @Test
    void aWrongKeyIsRefusedOnce() {
        stub.mode("normal");
        assertThat(fetch(source("wrong"))).isEqualTo(OutsideFault.KEY_REFUSED);
        assertThat(stub.requests()).isEqualTo(1);
    }

    @Test
    void anExpiredTokenIsRenewedOnce() {
        assertThat(fetch("expired")).isNull();
        assertThat(stored()).isEqualTo(ALL);
        assertThat(stub.figures().get("tokens").asInt()).isEqualTo(2);
        assertThat(fetch("revoked")).isEqualTo(OutsideFault.KEY_REFUSED);
        assertThat(stub.figures().get("tokens").asInt()).isEqualTo(2);
    }

    @Test
    void aPageOfAnotherSizeGivesEachAidOnce() {
        SuperuserDatabase.change("delete from aid");
        assertThat(fetch("size")).isNull();
        assertThat(stored()).isEqualTo(ALL);
    }

    @Test
    void aidsAreRemovedAfterAWholeListAlone() {
        fetch("normal");
        String before = version();
        assertThat(fetch("size-lost")).isEqualTo(OutsideFault.INCOMPLETE);
        assertThat(stored()).isEqualTo(ALL);
        assertThat(version()).as("nothing has changed").isEqualTo(before);
        assertThat(fetch("fewer")).isNull();
        assertThat(stored()).isEqualTo(ALL - 10);
        assertThat(version()).as("pages follow").isNotEqualTo(before);
    }

    /** A list of three where there were a hundred is rather a fault than the news that the others have ended. */
    @Test
    void aShortListIsBelievedAfterAWeek() {
        fetch("normal");
        assertThat(fetch("short")).isEqualTo(OutsideFault.INCOMPLETE);
        shortSince(6);
        assertThat(fetch("short")).isEqualTo(OutsideFault.INCOMPLETE);
        assertThat(stored()).isEqualTo(ALL);
        shortSince(7);
        assertThat(fetch("short")).isNull();
        assertThat(stored()).isEqualTo(3);

        fetch("normal");
        assertThat(fetch("short")).isEqualTo(OutsideFault.INCOMPLETE);
        fetch("normal");
        assertThat(SuperuserDatabase.texts("select 'short' from aid_copy where short_since is not null"))
                .as("another answer since")
                .isEmpty();
    }

    private static void shortSince(int days) {
        SuperuserDatabase.change("update aid_copy set short_since = now() - make_interval(days => ?)", days);
    }

    @Test
    void anAidThatCannotBeReadStaysAsItWas() {
        fetch("normal");
        assertThat(fetch("partly")).isNull();
        assertThat(stored()).isEqualTo(ALL);
        assertThat(aid(900_001).name()).isEqualTo("Aide 900001");
    }

    @Test
    void anAidWithAnotherSlugStaysTheSameAid() {
        fetch("normal");
        assertThat(fetch("slug")).isNull();
        assertThat(stored()).isEqualTo(ALL);
        assertThat(aid(900_001).url()).isEqualTo("https://aides.exemple.fr/aides/900001-un-autre-nom/");
    }

    @Test
    void aDateThatDoesNotExistIsNone() {
        assertThat(fetch("february")).isNull();
        assertThat(aid(900_001).deadline()).isNull();
        assertThat(aid(900_001).created()).isNull();
    }

    @Test
    void textsArePlainAndLinksLeadToTheService() {
        assertThat(fetch("script")).isEqualTo(OutsideFault.INCOMPLETE);
        Aid aid = aid(900_001);
        assertThat(aid.name()).isEqualTo("Aide & soutien");
        assertThat(aid.summary()).isEqualTo("Une aide");
        assertThat(aid.url()).isEqualTo("https://aides.exemple.fr/aides/900001-ok/");
        assertThat(aid.financers()).containsExactly("Agence");
        assertThat(aid.mention()).isEqualTo("Source : une région");
        assertThat(current())
                .extracting(placed -> placed.aid().url())
                .allMatch(url -> url.startsWith("https://aides."));
    }

    @Test
    void aPerimeterIsTheOnlyTerritoryOfItsNameAndKind() {
        loadTerritories();
        SuperuserDatabase.change("delete from aid");
        assertThat(fetch("perimeters")).isNull();
        assertThat(SuperuserDatabase.texts("select coalesce(territory, '-') from aid order by id"))
                .containsExactly("-", "region-75", "commune-23096", "-", "-", "department-23");
        PlacedAid.Area gueret = aids.area("Guéret").block(SOON).orElseThrow();
        assertThat(current().stream()
                        .filter(placed -> placed.concerns(gueret))
                        .map(placed -> placed.aid().id()))
                .containsExactlyInAnyOrder(900_001L, 900_002L, 900_003L, 900_006L);
        assertThat(aids.area("Saint-Denis").block(SOON))
                .as("several communes have this name")
                .isEmpty();
        assertThat(aids.area("Creuse").block(SOON))
                .get()
                .extracting(PlacedAid.Area::code)
                .isEqualTo("department-23");
    }

    private static void loadTerritories() {
        SuperuserDatabase.change("""
            insert into territory (code, slug, name, label, folded, within, postcodes, population)
            select code, code, name, label, territory_name(label), within, '{}', 1
              from (values
                ('region-75', 'Nouvelle-Aquitaine', 'Nouvelle-Aquitaine', array[]::text[]),
                ('department-23', 'Creuse', 'Creuse (23)', array['region-75']),
                ('commune-23096', 'Guéret', 'Guéret (23)', array['department-23', 'region-75']),
                ('commune-80210', 'Creuse', 'Creuse (80)', array['department-80']),
                ('commune-93066', 'Saint-Denis', 'Saint-Denis (93)', array['department-93']),
                ('commune-97411', 'Saint-Denis', 'Saint-Denis (974)', array['department-974']))
                as t (code, name, label, within)
            on conflict do nothing
            """);
    }
}

package fr.gouv.anct.minisites.portal.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.block.DataSets;
import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import fr.gouv.anct.minisites.delivery.CoreTest;
import fr.gouv.anct.minisites.delivery.testing.TestSites;
import fr.gouv.anct.minisites.delivery.testing.TestSites.TestSite;
import fr.gouv.anct.minisites.outside.ImpatientClients;
import fr.gouv.anct.minisites.outside.OutsideException;
import fr.gouv.anct.minisites.outside.OutsideFault;
import fr.gouv.anct.minisites.outside.testing.OutsideStub;
import fr.gouv.anct.minisites.reference.DataPublisherUrl;
import fr.gouv.anct.minisites.reference.DataSetUrl;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Checks the copy of data sets: what it asks for, and what it keeps, whatever data.gouv.fr answers. */
@CoreTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DataSetCopyTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String SETS = "https://www.data.gouv.fr/datasets/";
    private static final String FIRST = SETS + "jeu-1/";
    private static final String SECOND = SETS + "jeu-2/";
    private static final String BY_ID = SETS + "5f0000000000000000000003/";
    private static final String UNKNOWN = SETS + "inconnu/";
    private static final String AGENCY = "https://www.data.gouv.fr/organizations/agence-d-essai/";

    private final OutsideStub stub = OutsideStub.start();

    @Autowired
    private ApplicationContext application;

    @Autowired
    private DataSetCopies copies;

    @Autowired
    private CopiedDataSets dataSets;

    @Autowired
    private TestSites sites;

    private DataSetSource source;
    private TestSite site;

    @BeforeAll
    void assemble() {
        source = new DataSetSource(
                new DataSetProperties(stub.url() + "/api/1", Duration.ofHours(1)),
                ImpatientClients.in(application),
                copies);
        SuperuserDatabase.change("delete from data_set_use"); // of other classes, which share the database
        site = sites.live();
        sites.page(site, "/donnees", "Données", block(AGENCY, FIRST, SECOND, BY_ID, UNKNOWN));
    }

    @BeforeEach
    void forget() {
        SuperuserDatabase.change("delete from data_set_copy");
    }

    @AfterAll
    void stop() {
        stub.close();
        SuperuserDatabase.change("delete from data_set_copy");
        SuperuserDatabase.change("delete from data_set_use");
        SuperuserDatabase.change("delete from outside_answer where source = 'data-gouv'");
    }

    private static DataSets block(@Nullable String organization, String... urls) {
        return new DataSets(
                null,
                Stream.of(urls)
                        .map(url -> new DataSets.Item(new DataSetUrl(url)))
                        .toList(),
                organization == null ? null : new DataPublisherUrl(organization),
                12);
    }

    private @Nullable OutsideFault fetch(String mode) {
        stub.mode(mode);
        try {
            source.fetch().block(SOON);
            return null;
        } catch (OutsideException fault) {
            return fault.fault();
        }
    }

    /** As an hour later. */
    private @Nullable OutsideFault fetchAgain(String mode) {
        SuperuserDatabase.change(
                "update data_set_copy set copied_at = copied_at - interval '1 hour', tried_at = tried_at - interval '1"
                        + " hour'");
        return fetch(mode);
    }

    private List<DataSet> sets(String url) {
        return dataSets.find(List.of(url))
                .flatMapIterable(DataSetCopy::sets)
                .collectList()
                .block(SOON);
    }

    private static String state(String url) {
        return SuperuserDatabase.text("select state from data_set_copy where url = ?", url);
    }

    private String version() {
        return SuperuserDatabase.text("select version from tenant where tenant_id = ?", site.id());
    }

    @Test
    void whatPagesNameIsCopied() {
        assertThat(fetch("normal")).isNull();
        assertThat(stub.requests())
                .as("four data sets, an organisation and its list")
                .isEqualTo(6);
        assertThat(sets(FIRST))
                .containsExactly(new DataSet(
                        "5f0000000000000000000001",
                        "Jeu 1",
                        FIRST,
                        "Contenu Une liste des communes & des EPCI.",
                        "Agence d'essai",
                        "lov2",
                        LocalDate.of(2026, 11, 20),
                        List.of("CSV", "XLSX")));
        assertThat(sets(BY_ID)).extracting(DataSet::url).containsExactly(SETS + "jeu-3/");
        assertThat(sets(AGENCY)).hasSize(12).extracting(DataSet::title).contains("Jeu 100", "Jeu 111");
        assertThat(state(UNKNOWN)).isEqualTo("gone");
        assertThat(fetch("normal")).isNull();
        assertThat(stub.requests()).as("nothing is due").isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "hung, TIMEOUT",
        "slow, TIMEOUT",
        "huge, TOO_LARGE",
        "html, NOT_JSON",
        "html-as-json, NOT_JSON",
        "redirect, REDIRECTED",
        "busy, BUSY",
        "fault, STATUS",
        "shape, UNEXPECTED",
        "truncated, UNREACHABLE",
        "another, UNEXPECTED",
        "broken, UNEXPECTED",
        "size-lost, INCOMPLETE",
        "shape-inside, UNEXPECTED"
    })
    void aFaultEmptiesNothing(String mode, OutsideFault fault) {
        fetch("normal");
        String before = version();
        assertThat(fetchAgain(mode)).isEqualTo(fault);
        assertThat(Stream.of(FIRST, SECOND, BY_ID)).allMatch(url -> sets(url).size() == 1);
        assertThat(sets(AGENCY)).hasSize(12);
        assertThat(Long.parseLong(version())).isGreaterThanOrEqualTo(Long.parseLong(before));
    }

    @Test
    void aServiceThatHangsIsAskedThreeTimes() {
        assertThat(fetch("hung")).isEqualTo(OutsideFault.TIMEOUT);
        assertThat(stub.requests()).isEqualTo(3);
        assertThat(fetch("busy")).isEqualTo(OutsideFault.BUSY);
        assertThat(stub.requests()).isEqualTo(1);
    }

    @Test
    void aFaultAboutOneLeavesTheOthers() {
        assertThat(fetch("broken")).isEqualTo(OutsideFault.UNEXPECTED);
        assertThat(state(FIRST)).isEqualTo("waiting");
        assertThat(sets(SECOND)).hasSize(1);
        assertThat(sets(AGENCY)).hasSize(12);
    }

    @Test
    void whatIsFoundKeepsItsIdWhenItsSlugChanges() {
        fetch("normal");
        String before = version();
        assertThat(fetchAgain("slug")).isNull();
        assertThat(sets(FIRST)).extracting(DataSet::url).containsExactly(SETS + "un-autre-nom/");
        assertThat(version()).as("the page is rendered again").isNotEqualTo(before);
    }

    @Test
    void whatIsRemovedGoesAtTheSecondAnswer() {
        fetch("normal");
        assertThat(fetchAgain("removed")).isNull();
        assertThat(sets(FIRST)).hasSize(1);
        assertThat(fetchAgain("normal")).isNull();
        assertThat(fetchAgain("removed")).isNull();
        assertThat(state(FIRST)).as("not twice in a row").isEqualTo("found");
        assertThat(fetchAgain("removed")).isNull();
        assertThat(state(FIRST)).isEqualTo("gone");
        assertThat(sets(FIRST)).isEmpty();
        assertThat(sets(SECOND)).hasSize(1);
        assertThat(fetchAgain("archived")).isNull();
        assertThat(fetchAgain("archived")).isNull();
        assertThat(state(SECOND)).isEqualTo("gone");
    }

    @Test
    void findingsAreMadeAgainWhenTheStateChanges() {
        fetch("normal");
        SuperuserDatabase.change("update page_check set rules = 99 where tenant_id = ?", site.id());
        fetchAgain("removed");
        assertThat(rules()).isEqualTo("99");
        fetchAgain("removed");
        assertThat(rules()).isEqualTo("0");
    }

    private String rules() {
        return SuperuserDatabase.text(
                "select min(c.rules) from page_check c join page p using (tenant_id)"
                        + " where p.id = c.page_id and p.path = '/donnees' and tenant_id = ?",
                site.id());
    }

    @Test
    void anAnswerThatHasNotChangedIsUsedAgain() {
        fetch("normal");
        assertThat(fetchAgain("normal")).isNull();
        assertThat(stub.figures().get("unchanged").asInt())
                .as("not those by slugs, now by ids")
                .isLessThan(3);
        assertThat(fetchAgain("normal")).isNull();
        assertThat(stub.figures().get("unchanged").asInt()).isEqualTo(3);
        assertThat(sets(FIRST)).hasSize(1);
    }

    @Test
    void aPageOfAnotherSizeAndItsNextAreNotFollowed() {
        assertThat(fetch("size")).isNull();
        assertThat(sets(AGENCY)).hasSize(12);
        assertThat(fetchAgain("loopback")).isNull();
        assertThat(sets(AGENCY)).hasSize(12);
    }

    @Test
    void aDateThatDoesNotExistIsNone() {
        assertThat(fetch("february")).isNull();
        assertThat(sets(FIRST)).extracting(DataSet::updated).containsExactly((LocalDate) null);
    }

    @Test
    void textsArePlainAndLinksLeadToTheService() {
        assertThat(fetch("script")).isNull();
        DataSet set = sets(FIRST).getFirst();
        assertThat(set.title()).isEqualTo("Jeu & données");
        assertThat(set.summary()).isEqualTo("Une liste x");
        assertThat(set.url()).isEqualTo(SETS + "5f0000000000000000000001/");
        assertThat(set.organization()).isEqualTo("Agence");
        assertThat(set.licence()).isNull();
    }

    @Test
    void draftsAreCopiedAndTheTrashIsNot() {
        SuperuserDatabase.change(
                "update page set published_revision = null, published_at = null where tenant_id = ? and path ="
                        + " '/donnees'",
                site.id());
        assertThat(fetch("normal")).isNull();
        assertThat(sets(FIRST)).hasSize(1);
        forget();
        SuperuserDatabase.change(
                "update page set trashed_at = now() where tenant_id = ? and path = '/donnees'", site.id());
        try {
            assertThat(fetch("normal")).isNull();
            assertThat(stub.requests()).isZero();
        } finally {
            SuperuserDatabase.change(
                    "update page set trashed_at = null, published_revision = head_revision, published_at = now()"
                            + " where tenant_id = ? and path = '/donnees'",
                    site.id());
        }
    }
}

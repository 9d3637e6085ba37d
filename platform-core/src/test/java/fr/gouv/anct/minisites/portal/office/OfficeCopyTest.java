package fr.gouv.anct.minisites.portal.office;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import fr.gouv.anct.minisites.delivery.CoreTest;
import fr.gouv.anct.minisites.job.RecurringJob;
import fr.gouv.anct.minisites.outside.ImpatientClients;
import fr.gouv.anct.minisites.outside.OutsideException;
import fr.gouv.anct.minisites.outside.OutsideFault;
import fr.gouv.anct.minisites.outside.testing.OutsideStub;
import fr.gouv.anct.minisites.territory.TerritoryDetails;
import fr.gouv.anct.minisites.territory.TerritoryDetails.Neighbour;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Arrays;
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

/** Checks the copy of the Annuaire de l'administration: what it keeps, whatever the service answers. */
@CoreTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficeCopyTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int FRANCE_SERVICES = 130;
    /** Sous-préfecture, préfecture and directorate of Creuse. */
    private static final int NATIONAL = 3;

    private final OutsideStub stub = OutsideStub.start();

    @Autowired
    private ApplicationContext application;

    @Autowired
    private OfficeCopies copies;

    @Autowired
    private PublicOffices offices;

    private OfficeSource source;
    /** Of each department with a commune of the number 096. */
    private int townHalls;

    @BeforeAll
    void assemble() {
        source = new OfficeSource(
                new OfficeProperties(stub.url(), Duration.ofHours(24)), ImpatientClients.in(application), copies);
        application.getBeansOfType(RecurringJob.class).values().stream()
                .filter(job -> job.name().equals("territories"))
                .forEach(job -> job.run().block(SOON));
        townHalls = count("""
            select count(*) from territory d
             where d.code like 'department-%' and d.replaced_by is null
               and exists (select from territory c where c.code = 'commune-' || substr(d.code, 12) || '096')
            """);
    }

    @AfterAll
    void stop() {
        stub.close();
        SuperuserDatabase.change("delete from public_office");
        SuperuserDatabase.change("delete from public_office_list");
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

    /** Fetches the list of France services first, whichever was tried last. */
    private @Nullable OutsideFault fetchAgain(String mode) {
        SuperuserDatabase.change(
                "update public_office_list set tried_at = '2000-01-01' where code = 'france-services'");
        return fetch(mode);
    }

    private static int count(String sql) {
        return Integer.parseInt(SuperuserDatabase.text(sql));
    }

    private static int stored() {
        return count("select count(*) from public_office");
    }

    private int others() {
        return NATIONAL + townHalls;
    }

    /** Copies everything, unless the last test has left it so. */
    private void copied() {
        if (stored() != FRANCE_SERVICES + others() || !first().name().equals("msap - Essai 1000")) {
            assertThat(fetch("normal")).isNull();
        }
    }

    private static TerritoryDetails territory(String code, String... containing) {
        return new TerritoryDetails(
                code,
                code,
                code,
                code,
                List.of(),
                Arrays.stream(containing)
                        .map(one -> new Neighbour(one, one, one, one))
                        .toList(),
                List.of());
    }

    private List<String> names(TerritoryDetails territory) {
        return offices.serving(territory).block(SOON).stream()
                .map(copied -> copied.office().name())
                .toList();
    }

    private PublicOffice first() {
        TerritoryDetails commune = territory("commune-23096", "epci-200034825", "department-23", "region-75");
        return offices.serving(commune).block(SOON).getFirst().office();
    }

    @Test
    void eachTerritoryHasItsOffices() {
        assertThat(fetch("normal")).isNull();
        assertThat(stored()).isEqualTo(FRANCE_SERVICES + others());
        int departments =
                count("select count(*) from territory where code like 'department-%' and replaced_by is null");
        assertThat(stub.requests())
                .as("two pages of France services, one of each other list")
                .isEqualTo(2 + NATIONAL + departments);
        assertThat(names(territory("commune-23096", "epci-200034825", "department-23", "region-75")))
                .hasSize(6 + 4)
                .startsWith("msap - Essai 1000")
                .endsWith("mairie - Essai 506", "sous_pref - Essai 509", "prefecture - Essai 510", "ddt - Essai 503");
        assertThat(names(territory("commune-23002", "epci-200034825", "department-23", "region-75")))
                .as("of its EPCI and its department")
                .hasSize(6 + 2)
                .endsWith("prefecture - Essai 510", "ddt - Essai 503");
        assertThat(names(territory("department-23", "region-75")))
                .containsExactly("prefecture - Essai 510", "ddt - Essai 503");
        assertThat(names(territory("region-75"))).isEmpty();
        assertThat(names(territory("commune-59350", "department-59"))).isEmpty();
    }

    @Test
    void anOfficeHasAnAddressAndHours() {
        copied();
        PublicOffice office = first();
        assertThat(office.address()).containsExactly("1 rue de l'Essai", "23000 Guéret");
        assertThat(office.phone()).isEqualTo("05 00 00 00 00");
        assertThat(office.email()).isEqualTo("fs@exemple.fr");
        assertThat(office.page()).isEqualTo("https://lannuaire.service-public.gouv.fr/essai");
        assertThat(office.hours()).hasSize(2).first().satisfies(time -> {
            assertThat(time.first()).isEqualTo(DayOfWeek.MONDAY);
            assertThat(time.last()).isEqualTo(DayOfWeek.FRIDAY);
            assertThat(time.spans()).hasToString("[Span[from=09:00, until=12:00]]");
        });
        assertThat(office.hours().getLast().spans()).as("the weekend").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "hung, TIMEOUT",
        "slow, TIMEOUT",
        "huge, TOO_LARGE",
        "html, NOT_JSON",
        "html-as-json, NOT_JSON",
        "truncated, UNREACHABLE",
        "redirect, REDIRECTED",
        "busy, BUSY",
        "fault, STATUS",
        "shape, UNEXPECTED",
        "endless, ENDLESS",
        "empty-list, INCOMPLETE",
        "size-lost, INCOMPLETE",
        "short, INCOMPLETE",
        "renamed, UNEXPECTED",
    })
    void aFaultEmptiesNothing(String mode, OutsideFault fault) {
        copied();
        assertThat(fetchAgain(mode)).isEqualTo(fault);
        assertThat(stored()).isEqualTo(FRANCE_SERVICES + others());
        assertThat(first().name()).isEqualTo("msap - Essai 1000");
    }

    @Test
    void aListThatFailsKeepsNoOtherFromBeingCopied() {
        SuperuserDatabase.change("delete from public_office");
        SuperuserDatabase.change("delete from public_office_list");
        assertThat(fetch("empty-list")).isEqualTo(OutsideFault.INCOMPLETE);
        assertThat(stored()).isZero();
        assertThat(fetch("empty-list")).isEqualTo(OutsideFault.INCOMPLETE);
        assertThat(stored()).isEqualTo(others());
    }

    @Test
    void officesAreRemovedAfterAWholeListAlone() {
        copied();
        assertThat(fetch("fewer")).isNull();
        assertThat(stored()).isEqualTo(FRANCE_SERVICES - 10 + others());
        assertThat(fetch("slug")).isNull();
        assertThat(stored()).isEqualTo(FRANCE_SERVICES + others());
        assertThat(SuperuserDatabase.text("select count(*) from public_office where facts ->> 'name' = 'Un autre nom'"))
                .as("the same office")
                .isEqualTo("1");
    }

    @Test
    void aShortListIsBelievedAfterAWeek() {
        copied();
        assertThat(fetchAgain("short")).isEqualTo(OutsideFault.INCOMPLETE);
        shortSince(6);
        assertThat(fetchAgain("short")).isEqualTo(OutsideFault.INCOMPLETE);
        assertThat(stored()).isEqualTo(FRANCE_SERVICES + others());
        shortSince(7);
        assertThat(fetchAgain("short")).isNull();
        assertThat(stored()).isEqualTo(3 + others());
    }

    private static void shortSince(int days) {
        SuperuserDatabase.change(
                "update public_office_list set short_since = now() - make_interval(days => ?)"
                        + " where code = 'france-services'",
                days);
    }

    @Test
    void anOfficeThatCannotBeReadStaysAsItWas() {
        copied();
        assertThat(fetchAgain("partly")).isNull();
        assertThat(stored()).isEqualTo(FRANCE_SERVICES + others());
        assertThat(first().name()).isEqualTo("msap - Essai 1000");
    }

    /** The lands in the south and Clipperton have no commune with a town hall. */
    @Test
    void aDepartmentWithoutTownHallsEndsNoCopy() {
        copied();
        assertThat(fetch("no-town-halls")).isEqualTo(OutsideFault.INCOMPLETE);
        SuperuserDatabase.change("delete from public_office where kind = 'town-hall'");
        assertThat(fetch("no-town-halls")).isNull();
        assertThat(stored()).isEqualTo(FRANCE_SERVICES + NATIONAL);
        assertThat(fetch("normal")).isNull();
    }

    @Test
    void hoursThatDoNotExistAreNone() {
        assertThat(fetch("february")).isNull();
        assertThat(first().hours()).isEmpty();
    }

    @Test
    void textsArePlain() {
        copied();
        assertThat(fetch("script")).isNull();
        assertThat(SuperuserDatabase.text("select count(*) from public_office where list = 'france-services'"))
                .as("two are read, two that cannot be read stay, and others")
                .isEqualTo(String.valueOf(2 + 2 + FRANCE_SERVICES - 10));
        List<PublicOffice> copied = Arrays.stream(new String[] {"0", "1"})
                .map(last -> SuperuserDatabase.text(
                        "select cast(facts as text) from public_office where id = cast(? as uuid)",
                        "00000000-0000-4000-8000-00000000100" + last))
                .map(json -> Jsonb.MAPPER.readValue(json, PublicOffice.class))
                .toList();
        PublicOffice marked = copied.getFirst();
        assertThat(marked.name()).isEqualTo("France services & soutien");
        assertThat(marked.address()).containsExactly("1 rue");
        assertThat(marked.phone()).isEmpty();
        assertThat(marked.email()).isEqualTo("fs@exemple.fr");
        assertThat(marked.site()).isEmpty();
        assertThat(marked.page()).isEmpty();
        assertThat(marked.hours()).as("JSON that is cut").isEmpty();
        assertThat(copied.getLast().hours().getFirst().note()).isEqualTo("Sur rendez-vous");
    }
}

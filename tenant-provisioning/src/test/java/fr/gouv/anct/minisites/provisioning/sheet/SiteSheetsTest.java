package fr.gouv.anct.minisites.provisioning.sheet;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.provisioning.AbstractProvisioningTest;
import fr.gouv.anct.minisites.provisioning.request.RequestField;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests what the sheet of a site tells: its request, its launch, its owners, and its events in order. */
class SiteSheetsTest extends AbstractProvisioningTest {

    /** The product counts days in Paris, current_date those of the database. */
    private static final String TODAY = "cast(now() at time zone 'Europe/Paris' as date)";

    @Autowired
    private SiteSheets sheets;

    private final String slug = freshSlug();
    private UUID site = UUID.randomUUID();

    /** Returns a slug that is similar to no other, as a request needs. */
    private static String freshSlug() {
        return "f-"
                + UUID.randomUUID()
                        .toString()
                        .replace("-", "")
                        .substring(0, 20)
                        .chars()
                        .mapToObj(digit -> String.valueOf((char) ('a' + Character.digit(digit, 16))))
                        .collect(Collectors.joining());
    }

    /** A site whose events are on no other sheet. */
    @BeforeEach
    void otherSite() {
        UUID other = UUID.randomUUID();
        create(other, freshSlug());
        change("insert into audit_event (actor, action, tenant_id) values ('Ada', 'site.launched', '" + other + "')");
    }

    private void create(UUID id, String name) {
        change("insert into tenant (tenant_id, slug, name, state, created_at) values ('%s', '%s', 'Espace', 'live',"
                        .formatted(id, name)
                + " '2026-03-01 12:00+01')");
    }

    private Account owner(String name, String until) {
        Account account = somebody(null);
        change("""
            update account set given_name = 'Ada', usual_name = '%1$s' where id = '%2$s';
            insert into membership (tenant_id, account_id, role, until) values ('%3$s', '%2$s', 'owner', %4$s)
            """.formatted(name, account.id(), site, until));
        return account;
    }

    private void event(String moment, String action, Account by, String detail) {
        change(
                "insert into audit_event (at, actor, actor_id, action, tenant_id, detail) values ('%s', '%s', '%s', '%s',"
                                .formatted(moment, by.name(), by.id(), action)
                        + " '" + site + "', '" + detail + "')");
    }

    @Test
    void a_site_without_a_request_has_its_creation_and_no_event() {
        create(site, slug);
        SiteSheet sheet = await(sheets.of(site));
        assertThat(sheet.origin()).isNull();
        assertThat(sheet.entity()).isNull();
        assertThat(sheet.publisher()).isNull();
        assertThat(sheet.createdAt()).isEqualTo("2026-03-01T11:00:00Z");
        assertThat(sheet.launch()).isNull();
        assertThat(sheet.auditedOn()).isNull();
        assertThat(sheet.owners()).isEmpty();
        assertThat(sheet.lacksOwners()).isTrue();
        assertThat(sheet.events()).isEmpty();
    }

    @Test
    void it_tells_the_request_the_decision_and_what_happened_the_latest_first() {
        Account requester = somebody(null);
        SiteRequest request = approved(
                requester, Map.of(RequestField.SLUG, slug, RequestField.ENTITY, "Direction des prés et des haies"));
        site = requireNonNull(request.tenantId());
        create(site, slug);
        Account owner = owner("Bernard", "null");
        owner("Aubry", TODAY);
        owner("Partie", TODAY + " - 1");
        Account communications = somebody(Role.COMMUNICATIONS);
        change("insert into launch (tenant_id, launched_at, launched_by) values ('%s', '2031-01-02 10:00+01', '%s')"
                .formatted(site, owner.id()));
        event("2031-01-02 10:00+01", "site.launched", owner, "{}");
        event("2031-02-03 10:00+01", "page.published", owner, "{}");
        event(
                "2031-03-04 10:00+01",
                "site.suspended",
                communications,
                "{\"reason\": \"Falsifié.\", \"until\": \"2031-03-10\"}");

        SiteSheet sheet = await(sheets.of(site));
        SiteSheet.Origin origin = requireNonNull(sheet.origin());
        assertThat(origin.request()).isEqualTo(request.id());
        assertThat(origin.requesterId()).isEqualTo(requester.id());
        assertThat(origin.sentAt()).isNotNull();
        assertThat(sheet.entity()).isEqualTo("Direction des prés et des haies");
        assertThat(requireNonNull(origin.approval()).by()).isEqualTo("Camille Agent");
        assertThat(requireNonNull(sheet.launch()).by()).isEqualTo("Ada Bernard");
        assertThat(sheet.owners()).containsExactly("Ada Aubry", "Ada Bernard");
        assertThat(sheet.lacksOwners()).isFalse();
        assertThat(sheet.events())
                .extracting(SheetEvent::action)
                .containsSubsequence(
                        "site.suspended", "site.launched", "request.approved", "request.sent", "request.created")
                .doesNotContain("page.published");
        SheetEvent suspended = sheet.events().getFirst();
        assertThat(suspended.ofTeam()).isFalse();
        assertThat(suspended.until()).isEqualTo(LocalDate.of(2031, 3, 10));
        assertThat(suspended.reason()).isEqualTo("Falsifié.");
        assertThat(sheet.events().get(1).ofTeam()).isTrue();
        assertThat(sheet.events().getLast().ofTeam()).as("requester").isTrue();
        assertThat(requireNonNull(sheet.launch()).ofTeam()).isTrue();
        assertThat(sheet.events().stream().filter(SheetEvent::ofRequest).toList())
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(suspended.ofRequest()).isFalse();
    }
}

package fr.gouv.anct.minisites.provisioning.launch;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Membership;
import fr.gouv.anct.minisites.access.Memberships;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.Pages;
import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.provisioning.AbstractProvisioningTest;
import fr.gouv.anct.minisites.provisioning.request.RequestField;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import fr.gouv.anct.minisites.tenancy.Address;
import fr.gouv.anct.minisites.tenancy.Host;
import fr.gouv.anct.minisites.tenancy.Slug;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantState;
import fr.gouv.anct.minisites.tenancy.directory.Tenants;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.reactive.TransactionalOperator;

/** Tests the launch of a site, and its undoing within an hour. */
class LaunchesTest extends AbstractProvisioningTest {

    @Autowired
    private SiteLaunch launches;

    @Autowired
    private Tenants tenants;

    @Autowired
    private Memberships memberships;

    @Autowired
    private Pages pages;

    @Autowired
    private TransactionalOperator transaction;

    private Tenant inPreparation(String slug, Account owner) {
        return inPreparation(UUID.randomUUID(), slug, owner);
    }

    private Tenant inPreparation(UUID id, String slug, Account owner) {
        awaitEnd(tenants.save(
                        id,
                        new Slug(slug),
                        "À ouvrir",
                        TenantState.PREPARATION,
                        new Address(new Host(slug + ".sites.test"), ""),
                        List.of())
                .then(memberships.grant(new Membership(id, owner.id(), Role.OWNER)))
                .contextWrite(CurrentTenant.with(id)));
        publishHome(id);
        return await(tenants.findById(id));
    }

    private UUID publishHome(UUID site) {
        Page home = new Page(UUID.randomUUID(), null, PageKind.PAGE, "/", 0, null);
        Revision revision = new Revision("Accueil", null, null, "L’accueil.", null, List.of(), List.of());
        awaitEnd(pages.publish(home, revision, "test")
                .as(transaction::transactional)
                .contextWrite(CurrentTenant.with(site)));
        return home.id();
    }

    private TenantState state(Tenant tenant) {
        return await(tenants.findById(tenant.id())).state();
    }

    @Test
    void a_site_opens_once_and_its_owners_are_told() {
        Account owner = somebody(null);
        Tenant tenant = inPreparation("a-ouvrir", owner);

        assertThat(await(launches.launch(tenant, owner.actor()))).isInstanceOf(LaunchResult.Launched.class);
        assertThat(await(launches.launch(tenant, owner.actor()))).isEqualTo(new LaunchResult.NotInPreparation());

        assertThat(state(tenant)).isEqualTo(TenantState.LIVE);
        assertThat(subjects(owner.email())).containsExactly("Votre espace « À ouvrir » est en ligne");
        assertThat(rows("select words from kept.letter where recipient = '" + owner.email() + "'"))
                .singleElement()
                .asString()
                .contains("http://a-ouvrir.sites.test:8080/");
        assertThat(rows("select action from audit_event where tenant_id = '" + tenant.id() + "'"))
                .containsExactly("site.launched");
    }

    @ParameterizedTest
    @CsvSource({"running, glaciers-alpins", "failed, tourbieres"})
    void a_site_that_is_not_completely_created_does_not_open(String creation, String slug) {
        Account owner = somebody(null);
        SiteRequest request = approved(owner, Map.of(RequestField.SLUG, slug));
        UUID id = requireNonNull(request.tenantId());
        Tenant tenant = inPreparation(id, slug, owner);
        change("update creation set state = '" + creation + "' where tenant_id = '" + id + "'");

        assertThat(await(launches.launch(tenant, owner.actor()))).isEqualTo(new LaunchResult.Unfinished());

        assertThat(state(tenant)).isEqualTo(TenantState.PREPARATION);
        assertThat(rows("select count(*) from launch where tenant_id = '" + id + "'"))
                .containsExactly("0");
        change("update creation set state = 'done' where tenant_id = '" + id + "'");
        assertThat(await(launches.launch(tenant, owner.actor()))).isInstanceOf(LaunchResult.Launched.class);
    }

    @Test
    void a_site_whose_root_would_answer_nothing_does_not_open() {
        Account owner = somebody(null);
        Tenant tenant = inPreparation("sans-accueil", owner);
        String home = rows("select id from page where tenant_id = '" + tenant.id() + "'")
                .getFirst();
        change("update page set published_revision = null where id = '" + home + "'");
        assertThat(await(launches.launch(tenant, owner.actor())))
                .isEqualTo(new LaunchResult.HomeUnpublished(UUID.fromString(home)));
        change("update page set path = '/ancien-accueil' where id = '" + home + "'");
        assertThat(await(launches.launch(tenant, owner.actor()))).isEqualTo(new LaunchResult.HomeUnpublished(null));

        assertThat(state(tenant)).isEqualTo(TenantState.PREPARATION);
        assertThat(subjects(owner.email())).isEmpty();
        publishHome(tenant.id());
        assertThat(await(launches.launch(tenant, owner.actor()))).isInstanceOf(LaunchResult.Launched.class);
    }

    @Test
    void an_opening_is_taken_back_within_the_hour_and_can_be_done_again() {
        Account owner = somebody(null);
        Tenant tenant = inPreparation("a-reprendre", owner);
        assertThat(await(launches.undo(tenant, owner.actor()))).isEqualTo(new LaunchResult.TooLate());
        awaitEnd(launches.launch(tenant, owner.actor()));

        assertThat(await(launches.undo(tenant, owner.actor()))).isEqualTo(new LaunchResult.Undone());
        assertThat(subjects(owner.email()))
                .as("owners who were told of the opening are told of its end")
                .containsExactly(
                        "Votre espace « À ouvrir » est en ligne",
                        "Votre espace « À ouvrir » est de nouveau en préparation");
        assertThat(state(tenant)).isEqualTo(TenantState.PREPARATION);
        assertThat(await(launches.findLatest(tenant.id())).undoneAt()).isNotNull();
        assertThat(await(launches.undo(tenant, owner.actor()))).isEqualTo(new LaunchResult.TooLate());
        assertThat(await(launches.launch(tenant, owner.actor()))).isInstanceOf(LaunchResult.Launched.class);
        assertThat(await(launches.findLatest(tenant.id())).undoneAt()).isNull();
    }

    @Test
    void after_an_hour_a_site_stays_open() {
        Account owner = somebody(null);
        Tenant tenant = inPreparation("trop-tard", owner);
        awaitEnd(launches.launch(tenant, owner.actor()));
        change("update launch set launched_at = now() - interval '61 minutes' where tenant_id = '" + tenant.id() + "'");

        assertThat(await(launches.undo(tenant, owner.actor()))).isEqualTo(new LaunchResult.TooLate());
        assertThat(state(tenant)).isEqualTo(TenantState.LIVE);
        assertThat(await(launches.findLatest(tenant.id())).undoable(Instant.now()))
                .isFalse();
        assertThat(new Launch(Instant.now().minus(Duration.ofMinutes(59)), null).undoable(Instant.now()))
                .isTrue();
    }
}

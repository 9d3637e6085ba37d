package fr.gouv.anct.minisites.provisioning.creation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.provisioning.AbstractProvisioningTest;
import fr.gouv.anct.minisites.provisioning.request.RequestField;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantState;
import fr.gouv.anct.minisites.tenancy.directory.Tenants;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Checks that an approved request becomes one complete site, despite a failure at any step. */
@Import(SiteCreationTest.Stops.class)
class SiteCreationTest extends AbstractProvisioningTest {

    /** Stops the job right after the commit of a step, as a killed process would. */
    static class Stop {

        private @Nullable CreationStep after;
        private Runnable look = () -> {};

        @EventListener
        void done(CreationStepCompleted done) {
            look.run();
            if (done.step() == after) {
                throw new IllegalStateException("stopped after " + after);
            }
        }
    }

    @TestConfiguration
    static class Stops {
        @Bean
        Stop stop() {
            return new Stop();
        }
    }

    @Autowired
    private CreationJob job;

    @Autowired
    private CreationManagement creations;

    @Autowired
    private Tenants tenants;

    @Autowired
    private Stop stop;

    @AfterEach
    void goOn() {
        stop.after = null;
        stop.look = () -> {};
    }

    private SiteRequest approved(String slug, Account requester) {
        return approved(
                requester,
                Map.of(
                        RequestField.SLUG, slug,
                        RequestField.DATA_PROTECTION_EMAIL, "dpo@" + slug + ".example",
                        RequestField.OWNER_EMAIL, "premier@" + slug + ".example",
                        RequestField.SECOND_OWNER_EMAIL, "second@" + slug + ".example"));
    }

    private static UUID tenantId(SiteRequest request) {
        return requireNonNull(request.tenantId());
    }

    private void run(UUID tenantId) {
        awaitEnd(job.run(tenantId.toString()));
    }

    @ParameterizedTest
    @EnumSource
    void stopped_after_any_step_it_goes_on_to_exactly_one_complete_site(CreationStep step) {
        String slug = "arret-apres-" + step.code();
        UUID tenantId = tenantId(approved(slug, somebody(null)));
        stop.after = step;

        assertThatThrownBy(() -> run(tenantId)).hasMessageContaining("stopped after");
        assertThat(await(creations.find(tenantId)).done()).hasSize(step.ordinal() + 1);
        stop.after = null;
        run(tenantId);

        isComplete(tenantId, slug);
    }

    private void isComplete(UUID tenantId, String slug) {
        String here = " where tenant_id = '" + tenantId + "'";
        Tenant tenant = await(tenants.findById(tenantId));
        assertThat(tenant.state()).isEqualTo(TenantState.PREPARATION);
        assertThat(tenant.slug()).isEqualTo(slug);
        assertThat(tenant.canonical().host().name()).isEqualTo(slug + ".sites.test");
        assertThat(rows("select path from page" + here + " and published_revision is not null"))
                .containsExactlyInAnyOrder(
                        "/", "/presentation", "/actualites", "/actualites/ouverture-du-site", "/contact");
        assertThat(rows("select id from revision" + here)).hasSize(5);
        assertThat(rows("select block ->> 'type' from revision cross join jsonb_array_elements(body) as block" + here
                        + " and title = 'Contact'"))
                .contains("contact-form");
        assertThat(rows("""
            select r.title from revision r join site s on s.tenant_id = r.tenant_id
             cross join lateral (values (s.identity ->> 'contactEmail'), (s.legal #>> '{publisher,name}'),
                 (s.legal #>> '{publisher,address}'), (s.legal #>> '{publisher,phone}')) as said(fact)
             where s.tenant_id = '%s' and position(fact in concat_ws(' ', r.lead, r.description, r.body)) > 0
            """.formatted(tenantId)))
                .as("pages that would still tell what the identity no longer does")
                .isEmpty();
        assertThat(rows("select jsonb_array_length(menus -> 'main') from site" + here))
                .containsExactly("4");
        assertThat(rows("select concat_ws(' ', legal ->> 'dataProtectionOfficer', coalesce(legal ->>"
                        + " 'securityContact', 'none'), coalesce(accessibility ->> 'contactEmail', 'none')) from"
                        + " site" + here))
                .as("a contact that the request leaves empty is no copy of the address for visitors")
                .containsExactly("dpo@" + slug + ".example none none");
        assertThat(rows("select accent from site" + here)).containsExactly("green-emeraude");
        assertThat(rows("select ends_on from site_end" + here))
                .containsExactly(LocalDate.now(ParisCalendar.ZONE).plusYears(2).toString());
        assertThat(rows("select a.email from membership join account a on a.id = account_id" + here
                        + " and role = 'owner'"))
                .containsExactlyInAnyOrder("premier@" + slug + ".example", "second@" + slug + ".example");
        for (String owner : List.of("premier@", "second@")) {
            assertThat(subjects(owner + slug + ".example"))
                    .containsExactly("Votre espace « Quartiers en lumière » est prêt à être complété");
        }
        assertThat(rows("select legal #>> '{publisher,siret}' from site" + here))
                .as("the publisher of the platform, not the entity that asks")
                .containsExactly("13002603200016");
        assertThat(rows("select words from kept.letter where recipient = 'premier@" + slug + ".example'"))
                .singleElement()
                .asString()
                .contains("et non l’entité de la demande");
        assertThat(rows("select action from audit_event" + here + " order by id"))
                .containsExactly("member.added", "member.added", "site.created");
        namesWhoGaveAccess(slug);
        SiteCreation creation = await(creations.find(tenantId));
        assertThat(creation.state()).isEqualTo(SiteCreation.State.DONE);
        assertThat(creation.finishedAt()).isNotNull();
        assertThat(creation.done()).containsOnlyKeys(CreationStep.values());
    }

    private void namesWhoGaveAccess(String slug) {
        String given =
                "select distinct concat_ws('|', e.action, e.detail ->> 'role', coalesce(by.platform_role, 'nobody'))"
                        + " from audit_event e join account a on a.id = e.subject left join account by on by.id ="
                        + " e.actor_id where a.email like '%@" + slug + ".example'";
        assertThat(rows(given))
                .containsExactlyInAnyOrder("member.added|owner|communications", "account.created|communications");
    }

    @Test
    void done_again_it_changes_nothing() {
        SiteRequest request = approved("creation-deux-fois", somebody(null));
        UUID tenantId = tenantId(request);
        run(tenantId);
        Tenant first = await(tenants.findById(tenantId));

        run(tenantId);

        assertThat(await(tenants.findById(tenantId))).isEqualTo(first);
        isComplete(tenantId, "creation-deux-fois");
        assertThat(await(requests.findSubmitted(request.id())).slug()).isNull();
    }

    @Test
    void two_nodes_at_once_make_one_site() {
        UUID tenantId = tenantId(approved("deux-machines", somebody(null)));

        awaitEnd(Mono.when(
                job.run(tenantId.toString()).subscribeOn(Schedulers.boundedElastic()),
                job.run(tenantId.toString()).subscribeOn(Schedulers.boundedElastic())));

        isComplete(tenantId, "deux-machines");
    }

    @Test
    void a_requester_who_is_no_owner_has_no_part_in_the_site() {
        Account requester = somebody(null);
        UUID tenantId = tenantId(approved("demande-pour-autrui", requester));
        run(tenantId);

        assertThat(rows("select account_id from membership where tenant_id = '" + tenantId + "'"))
                .hasSize(2)
                .doesNotContain(requester.id().toString());
        assertThat(rows("select given_name || '|' || usual_name from account where email like"
                        + " '%@demande-pour-autrui.example'"))
                .containsExactlyInAnyOrder("Sacha|Lemoine", "Dominique|de La Tour");
    }

    @Test
    void what_cannot_be_made_is_tried_again_then_given_up_with_its_cause_and_started_again() {
        Account requester = somebody(null);
        Account communications = somebody(Role.COMMUNICATIONS);
        Account administrator = somebody(Role.ADMINISTRATOR);
        SiteRequest request = approved("adresse-prise", requester);
        UUID tenantId = tenantId(request);
        String squatter = UUID.randomUUID().toString();
        change("insert into tenant (tenant_id, slug, name, state) values ('" + squatter
                + "', 'squatteur', 'S', 'live');" + "insert into address (tenant_id, host, canonical) values ('"
                + squatter + "', 'adresse-prise.sites.test', true)");

        assertThatThrownBy(() -> run(tenantId)).isInstanceOf(CreationStepException.class);
        SiteCreation failing = await(creations.find(tenantId));
        assertThat(failing.state()).isEqualTo(SiteCreation.State.RUNNING);
        assertThat(failing.failures()).isEqualTo(1);
        assertThat(failing.failure()).isEqualTo("L’adresse de l’espace n’a pas pu être mise en place.");
        assertThat(failing.technicalFailure()).contains("duplicate key");
        assertThat(failing.retrying()).isTrue();
        assertThat(failing.requesterId()).isEqualTo(requester.id());
        assertThat(failing.done()).isEmpty();
        knowsItsNextAttempt(tenantId);
        assertThat(tenants.findById(tenantId).blockOptional()).isEmpty();
        assertThat(List.of(1, 2, 3, 4))
                .extracting(n -> job.retryAfter(n).orElseThrow())
                .containsExactly(
                        Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(2));
        assertThat(job.retryAfter(SiteCreation.ATTEMPTS)).isEmpty();

        awaitEnd(job.abandon(tenantId.toString(), new IllegalStateException()));
        awaitEnd(job.abandon(tenantId.toString(), new IllegalStateException()));
        assertThat(await(creations.find(tenantId)).state()).isEqualTo(SiteCreation.State.FAILED);
        assertThat(await(creations.findUnfinished().collectList()))
                .extracting(SiteCreation::tenantId)
                .contains(tenantId);
        assertThat(subjects(requester.email()))
                .filteredOn(subject -> subject.contains("retard"))
                .hasSize(1);
        for (Account told : List.of(communications, administrator)) {
            assertThat(subjects(told.email()))
                    .filteredOn(subject -> subject.contains("interrompue"))
                    .hasSize(1);
        }

        change("delete from address where tenant_id = '" + squatter + "'");
        awaitEnd(creations.retry(tenantId, communications.actor()));
        awaitEnd(creations.retry(tenantId, communications.actor()));
        hasNoFailure(await(creations.find(tenantId)));
        assertThat(rows("select instance from kept.job where instance = '" + tenantId + "'"))
                .hasSize(2);
        run(tenantId);

        assertThat(await(creations.find(tenantId)).state()).isEqualTo(SiteCreation.State.DONE);
        hasNoFailure(await(creations.find(tenantId)));
        assertThat(rows("select action from audit_event where subject = '" + request.id() + "' order by id"))
                .containsExactly(
                        "request.sent", "request.approved", "creation.failed", "creation.retried", "site.created");
    }

    private void knowsItsNextAttempt(UUID tenantId) {
        String its = " where task_name = 'creation' and task_instance = '" + tenantId + "'";
        assertThat(await(creations.find(tenantId)).nextAttempt()).as("no job").isNull();
        change("insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version) values"
                + " ('creation', '" + tenantId + "', now() + interval '2 minutes', false, 1)");
        assertThat(await(creations.find(tenantId)).nextAttempt()).isAfter(Instant.now());
        change("update scheduled_tasks set picked = true" + its);
        assertThat(await(creations.find(tenantId)).nextAttempt()).as("running").isNull();
        change("update scheduled_tasks set picked = false, execution_time = now() - interval '1 second'" + its);
        assertThat(await(creations.find(tenantId)).nextAttempt()).as("due").isNull();
        change("delete from scheduled_tasks" + its);
    }

    private static void hasNoFailure(SiteCreation creation) {
        assertThat(creation.failures()).isZero();
        assertThat(creation.failure()).isNull();
        assertThat(creation.technicalFailure()).isNull();
    }

    @Test
    void a_failure_is_forgotten_as_soon_as_a_step_is_done() {
        UUID tenantId = tenantId(approved("echec-passager", somebody(null)));
        stop.after = CreationStep.TENANT;
        assertThatThrownBy(() -> run(tenantId)).hasMessageContaining("stopped after");
        assertThat(await(creations.find(tenantId)).failure()).isEqualTo("La création s’est interrompue.");
        stop.after = null;
        List<String> seen = new ArrayList<>();
        stop.look = () -> seen.addAll(rows("select concat_ws('|', state, failure, technical_failure) from creation"
                + " where tenant_id = '" + tenantId + "'"));

        run(tenantId);

        assertThat(seen)
                .startsWith("running", "running")
                .doesNotContain("failed")
                .hasSize(4);
    }

    @Test
    void the_entry_in_the_directory_has_the_territories_of_the_request() {
        change("""
            insert into territory (code, slug, name, label, folded, within, postcodes, population)
            values ('department-T5', 'essai-est', 'Essai-Est', 'Essai-Est (T5)', 'essai est t5', '{}', '{}', 1)
            on conflict do nothing
            """);
        UUID tenantId = tenantId(approved(
                somebody(null),
                Map.of(
                        RequestField.SLUG, "a-l-est",
                        RequestField.OWNER_EMAIL, "premier@a-l-est.example",
                        RequestField.SECOND_OWNER_EMAIL, "second@a-l-est.example",
                        RequestField.TERRITORIES, "Essai-Est (T5)")));
        run(tenantId);

        assertThat(rows("select s.directory ->> 'territories' from site s where tenant_id = '" + tenantId + "'"))
                .containsExactly("[\"department-T5\"]");
    }

    @Test
    void the_pages_say_what_the_request_says_and_nothing_to_the_team() {
        UUID tenantId = tenantId(approved("pages-de-depart", somebody(null)));
        run(tenantId);

        assertThat(rows("select s.directory ->> 'themes' from site s where tenant_id = '" + tenantId + "'"))
                .containsExactly("[\"ENVIRONMENT\", \"NEIGHBOURHOODS\"]");
        assertThat(rows("select s.directory ->> 'audiences' from site s where tenant_id = '" + tenantId + "'"))
                .containsExactly("[\"LOCAL_AUTHORITIES\"]");
        String here = " where r.tenant_id = '" + tenantId + "'";
        assertThat(rows("select concat(title, lead, description, body) from revision r" + here))
                .hasSize(5)
                .noneMatch(text -> text.contains("Conseils")
                        || text.contains("enrichir")
                        || text.contains("complét")
                        || text.contains("complète"));
        assertThat(rows("select body::text from revision r join page p on p.id = r.page_id" + here
                        + " and p.path = '/presentation'"))
                .singleElement()
                .asString()
                .contains("qui aide les communes à mieux éclairer", "Élus et agents des communes");
    }

    @Test
    void a_hostile_name_stays_a_text() {
        String name = "<script>alert(\"1\")</script> ${x} ' page:/contact";
        Account requester = somebody(null);
        UUID tenantId = tenantId(approved(
                requester,
                Map.of(
                        RequestField.PROGRAMME_NAME, name,
                        RequestField.AUDIENCES, "<img src=x onerror=alert(1)> tout le monde",
                        RequestField.ENTITY, "<h2>Entité</h2> & \"Cie\"",
                        RequestField.ADDRESS_KIND, "path",
                        RequestField.TAGLINE, "",
                        RequestField.ACCENT, "none",
                        RequestField.SLUG, "nom-hostile")));
        run(tenantId);

        assertThat(await(tenants.findById(tenantId)).name()).isEqualTo(name);
        assertThat(await(tenants.findById(tenantId)).canonical().pathPrefix()).isEqualTo("/nom-hostile");
        String here = " where tenant_id = '" + tenantId + "'";
        assertThat(rows("select identity ->> 'title' from site" + here)).containsExactly(name);
        assertThat(rows("select identity ->> 'tagline' from site" + here)).containsExactly("null");
        assertThat(rows("select b ->> 'title' from revision, jsonb_array_elements(body) b" + here
                        + " and b ->> 'type' = 'hero'"))
                .containsExactly(name);
        List<String> texts = rows("select b ->> 'text' from revision, jsonb_array_elements(body) b" + here
                + " and b ->> 'type' in ('paragraph', 'callout', 'alert')");
        assertThat(texts)
                .noneMatch(text -> text.contains("<script") || text.contains("<img") || text.contains("<h2>Entité"));
        assertThat(texts).anyMatch(text -> text.contains("&lt;img src=x onerror=alert(1)&gt;"));
        assertThat(texts).anyMatch(text -> text.contains("${x}"));
    }
}

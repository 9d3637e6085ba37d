package fr.gouv.anct.minisites.provisioning.request;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.provisioning.AbstractProvisioningTest;
import fr.gouv.anct.minisites.tenancy.Slug;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests which addresses are available, the reasons for others, and the suggestions. */
class AddressAvailabilityTest extends AbstractProvisioningTest {

    @Autowired
    private AddressAvailability availability;

    @BeforeEach
    void sites() {
        change("""
            insert into tenant (tenant_id, slug, name, state) values
                ('00000000-0000-0000-0000-0000000000a1', 'coeur-de-ville', 'Cœur de ville', 'live'),
                ('00000000-0000-0000-0000-0000000000a2', 'plan-2026', 'Plan 2026', 'live'),
                ('00000000-0000-0000-0000-0000000000a3', 'portail-des-sites', 'Portail', 'live'),
                ('00000000-0000-0000-0000-0000000000a4', 'ancien-nom', 'Ancien', 'deleted') on conflict do nothing;
            insert into address (tenant_id, host, path_prefix, canonical, quarantined_until) values
                ('00000000-0000-0000-0000-0000000000a3', 'portail.test', '', true, null),
                ('00000000-0000-0000-0000-0000000000a1', 'centres.sites.test', '', true, null),
                ('00000000-0000-0000-0000-0000000000a4', 'portail.test', '/rendu-hier', true, now() + interval '1 day')
                on conflict do nothing;
            insert into page (tenant_id, id, kind, path) values
                ('00000000-0000-0000-0000-0000000000a3', gen_random_uuid(), 'page', '/programmes') on conflict do nothing;
            """);
    }

    private Problem refused(String typed) {
        assertThat(check(typed)).as(typed).isInstanceOf(AddressCheck.Refused.class);
        return ((AddressCheck.Refused) check(typed)).problem();
    }

    private AddressCheck check(String typed) {
        return await(availability.check(typed, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "libre-service",
                "  libre-service ",
                "libre-service.sites.test",
                "http://libre-service.sites.test:8080/",
                "portail.test/libre-service",
                "https://portail.test/libre-service/"
            })
    void a_free_name_is_free_however_it_is_written(String typed) {
        assertThat(check(typed))
                .isEqualTo(new AddressCheck.Free(
                        new Slug("libre-service"),
                        "http://libre-service.sites.test:8080/",
                        "http://portail.test:8080/libre-service/"));
    }

    @ParameterizedTest
    @CsvSource({
        "libre-service, host, http://libre-service.sites.test:8080/",
        "Libre-Service, path, http://portail.test:8080/libre-service/",
        "portail.test/libre-service, host, http://libre-service.sites.test:8080/",
        "libre-service, '', ",
        "libre-service, ailleurs, ",
        "'', host, ",
        "Pas un nom court, path, ",
        "https://ailleurs.example/libre-service, path, "
    })
    void an_answered_request_has_its_full_address(String slug, String kind, @Nullable String url) {
        RequestAnswers answers =
                RequestAnswers.EMPTY.with(Map.of(RequestField.SLUG, slug, RequestField.ADDRESS_KIND, kind));
        assertThat(availability.url(answers)).isEqualTo(Optional.ofNullable(url));
    }

    @ParameterizedTest
    @CsvSource({
        "'', missing",
        "connexion, slug-reserved",
        "portail, slug-reserved",
        "apercu, slug-reserved",
        "c0nnexion, slug-reserved",
        "gest1on, slug-reserved",
        "coeur-de-ville, slug-taken",
        "ancien-nom, slug-taken",
        "centres, slug-taken",
        "programmes, slug-portal",
        "rendu-hier, slug-quarantined",
        "coeurs-de-villes, slug-look-alike",
        "coeurdeville, slug-look-alike",
        "c0eur-de-vi1le, slug-look-alike",
        "coeur-de-vilie, slug-look-alike",
        "coeur-de-vile, slug-look-alike",
        "coeur-d-ville, slug-look-alike",
        "coeru-de-ville, slug-look-alike",
        "p1an-2026, slug-look-alike",
        "mon-programme.fr, slug-other-domain",
        "https://www.mon-programme.fr/accueil, slug-other-domain",
        "a.b.sites.test, slug-other-domain",
        "Mon Programme, slug-form-near",
        "portail.test/foo.bar, slug-form-near",
        "portail.test/https:, slug-form-near",
        "portail.test/.., slug-form",
        "http://portail.test/é.sites.test/, slug-form-near",
        "portail.test/ab, short",
        ".sites.test, slug-form",
        "-.sites.test, short",
        "a/b/c, slug-form-near",
        "://, slug-form",
        "…, slug-form",
        "ab, short"
    })
    void the_reason_is_told(String typed, String code) {
        assertThat(refused(typed).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"coeur-de-village", "plan-2027", "coeur-de-ville-2", "coeur-de-ville-france", "voeux-de-ville"})
    void a_different_name_is_no_look_alike(String typed) {
        assertThat(check(typed)).isInstanceOf(AddressCheck.Free.class);
    }

    @Test
    void three_names_are_offered_and_each_of_them_is_free() {
        assertThat(refused("coeur-de-ville").suggestions())
                .hasSize(3)
                .allSatisfy(suggestion -> assertThat(check(suggestion)).isInstanceOf(AddressCheck.Free.class));
    }

    @Test
    void the_right_form_of_a_name_is_offered_unless_it_is_taken() {
        assertThat(refused("Mon Programme").suggestions()).startsWith("mon-programme");
        assertThat(refused("Cœur de Ville").suggestions()).isNotEmpty().doesNotContain("coeur-de-ville");
        assertThat(refused("https://www.mon-programme.fr/").suggestions()).startsWith("mon-programme");
        assertThat(refused("x".repeat(41)).suggestions()).startsWith("x".repeat(40));
        assertThat(refused("soixante-quatre-caracteres-c-est-bien-trop-long-pour-une-adresse")
                        .suggestions())
                .startsWith("soixante-quatre-caracteres-c-est-bien");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<", "‹", "a.", ".:/", "portail.test/", "\u0000"})
    void what_is_far_too_long_is_refused_before_it_is_read(String part) {
        assertThat(refused(part.repeat(5_000))).isEqualTo(RequestField.SLUG.problem(Problem.LONG));
    }

    @Test
    void a_name_that_another_request_holds_is_taken_but_not_for_itself() {
        String slug = "tenu-" + UUID.randomUUID().toString().substring(0, 8).replaceAll("[0-9]", "z");
        SiteRequest holder = sent(somebody(null), slug);

        assertThat(refused(slug).code()).isEqualTo("slug-taken");
        assertThat(await(availability.check(slug, holder.id()))).isInstanceOf(AddressCheck.Free.class);
    }

    @Test
    void a_check_reads_no_table_of_sites_whole() {
        change("""
            set session_replication_role = replica;
            insert into tenant (tenant_id, slug, name, state)
            select gen_random_uuid(), 'n-' || translate(md5(n::text), '0123456789', 'ghijklmnop'), 'Beaucoup', 'live'
              from generate_series(1, 5000) n\
            """);
        try {
            change("vacuum analyze tenant");
            assertThat(String.join(
                            "\n",
                            rows("explain select slug from tenant"
                                    + " where look_alikes && slug_look_alikes('coeur-de-vile')")))
                    .contains("tenant_look_alikes")
                    .doesNotContain("Seq Scan");
        } finally {
            change("set session_replication_role = replica; delete from tenant where name = 'Beaucoup'");
        }
    }
}

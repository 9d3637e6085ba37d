package fr.gouv.anct.minisites.provisioning.guide;

import static fr.gouv.anct.minisites.provisioning.guide.GuideStep.CONTACT;
import static fr.gouv.anct.minisites.provisioning.guide.GuideStep.HOME;
import static fr.gouv.anct.minisites.provisioning.guide.GuideStep.LEGAL;
import static fr.gouv.anct.minisites.provisioning.guide.GuideStep.OWNERS;
import static fr.gouv.anct.minisites.provisioning.guide.GuideStep.PUBLICATION;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.job.Job;
import fr.gouv.anct.minisites.provisioning.AbstractProvisioningTest;
import fr.gouv.anct.minisites.provisioning.request.RequestField;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests that the facts of the first-day guide are read from sites created by a request. */
class FirstDayGuidesTest extends AbstractProvisioningTest {

    private static final String HERE = "tenant_id = '%1$s'";

    @Autowired
    private FirstDayGuides guides;

    @Autowired
    private List<Job> jobs;

    private UUID created(String slug) {
        SiteRequest request = approved(
                somebody(null),
                Map.of(
                        RequestField.SLUG, slug,
                        RequestField.OWNER_EMAIL, "premier@" + slug + ".example",
                        RequestField.SECOND_OWNER_EMAIL, "second@" + slug + ".example"));
        UUID site = requireNonNull(request.tenantId());
        Job creation = jobs.stream()
                .filter(job -> job.name().equals("creation"))
                .findFirst()
                .orElseThrow();
        awaitEnd(creation.run(site.toString()));
        return site;
    }

    private FirstDayGuide guide(UUID site) {
        return await(guides.current().contextWrite(CurrentTenant.with(site)));
    }

    private Set<GuideStep> done(UUID site) {
        FirstDayGuide guide = guide(site);
        Set<GuideStep> done = EnumSet.allOf(GuideStep.class);
        done.removeIf(step -> !guide.done(step));
        return done;
    }

    private void change(UUID site, String sql) {
        change(sql.replace("HERE", HERE).formatted(site, somebody(null).id()));
    }

    private void confirm(UUID site, GuideStep step) {
        awaitEnd(guides.confirm(step).contextWrite(CurrentTenant.with(site)));
    }

    /** A member has written the published text of a page. */
    private void published(UUID site) {
        change(site, """
            update revision r set author_id = '%2$s' from page p
             where p.tenant_id = '%1$s' and p.path = '/presentation'
               and r.tenant_id = p.tenant_id and r.id = p.published_revision
            """);
    }

    /** Content of the creation is not work of the team: only the owners were named by the request. */
    @Test
    void eachStepOfASiteAsCreatedIsDoneByItsTeam() {
        UUID site = created("guide-neuf");
        UUID other = created("guide-voisin");
        assertThat(done(site)).containsExactly(OWNERS);
        assertThat(guide(site).contact()).isNotNull().isNotEqualTo(guide(other).contact());
        assertThat(guide(site).contactForm()).isTrue();
        assertThat(guide(site).legalComplete()).isTrue();
        assertThat(guide(site).unpublished()).isZero();

        confirm(site, HOME);
        String first = "select first_at from guide_confirmation where tenant_id = '" + site + "'";
        List<String> at = rows(first);
        confirm(site, HOME);
        assertThat(rows(first)).as("the first preview stays").hasSize(1).isEqualTo(at);
        assertThat(done(site)).containsExactly(HOME, OWNERS);
        confirm(site, CONTACT);
        assertThat(done(site)).containsExactly(HOME, CONTACT, OWNERS);
        confirm(site, LEGAL);
        assertThat(done(site)).containsExactly(HOME, CONTACT, LEGAL, OWNERS);
        published(site);
        assertThat(done(site)).containsExactly(HOME, CONTACT, LEGAL, OWNERS, PUBLICATION);

        change(site, """
            insert into preview_link (tenant_id, id, page_id, token_hash, label, created_by, expires_at, revoked_at)
            select tenant_id, gen_random_uuid(), id, sha256('x'), 'La mairie', '%2$s', now(), now()
              from page where HERE and path = '/contact'
            """);
        assertThat(done(site)).containsExactly(GuideStep.values());
        assertThat(done(other)).as("of another tenant").containsExactly(OWNERS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        contact  | CONTACT | update revision set author_id = '%2$s' where HERE and title = 'Contact'
        saisie   | CONTACT | insert into working_copy (tenant_id, page_id, account_id, base, fields) select tenant_id, id, '%2$s', 1, '{}' from page where HERE and path = '/contact'
        identite | LEGAL   | insert into former_arrangement (tenant_id, part, digest, value, replacement, replaced_by) select tenant_id, 'particulars', 'a', '{}', 'b', (select min(account_id::text)::uuid from membership where HERE) from site where HERE
        """)
    void aChangeConfirmsToo(String slug, GuideStep step, String change) {
        UUID site = created("guide-par-" + slug);
        assertThat(done(site)).doesNotContain(step);
        change(site, change);
        assertThat(done(site)).contains(step);
    }

    @Test
    void openInvitationsOfOwnersAreCounted() {
        UUID site = created("guide-invites");
        UUID other = created("guide-sans-invite");
        for (String role : List.of("owner", "owner", "editor")) {
            change(site, """
                insert into invitation (tenant_id, id, email, role, invited_by, token_hash, created_at, expires_at)
                values ('%1$s', gen_random_uuid(), gen_random_uuid() || '@test.example', 'ROLE', '%2$s',
                        sha256(gen_random_uuid()::text::bytea), now(), now() + interval '3 days')
                """.replace("ROLE", role));
        }
        assertThat(guide(site).invited()).isEqualTo(2);
        assertThat(guide(other).invited()).isZero();
        change(site, "update invitation set revoked_at = now() where HERE");
        assertThat(guide(site).invited()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"update revision set author_id = '%2$s' where HERE and title = 'Accueil'", """
        insert into working_copy (tenant_id, page_id, account_id, base, fields)
        select tenant_id, id, '%2$s', 1, '{}' from page where HERE and path = '/'
        """})
    void aChangeOfTheHomePageCountsAsRead(String change) {
        UUID site = created("guide-" + Integer.toUnsignedString(change.hashCode()));
        assertThat(done(site)).doesNotContain(HOME);
        change(site, change);
        assertThat(done(site)).contains(HOME);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        sans-formulaire | update site set block_types = '{}' where HERE                                             | CONTACT
        sans-contact    | update site set identity = jsonb_set(identity, '{contactEmail}', to_jsonb(' '::text)) where HERE | CONTACT LEGAL
        sans-direction  | update site set legal = jsonb_set(legal, '{publicationDirector}', to_jsonb(''::text)) where HERE | LEGAL
        sans-second     | update membership set until = current_date - 2 where HERE and account_id = (select max(account_id::text)::uuid from membership where HERE) | OWNERS
        retiree         | update page set published_revision = null where HERE and path = '/presentation'            | PUBLICATION
        sans-accueil    | update page set published_revision = null, trashed_at = now() where HERE and path = '/'    | PUBLICATION
        """)
    void aFactThatEndsTakesItsStepBack(String slug, String change, String steps) {
        UUID site = created("guide-" + slug);
        confirm(site, CONTACT);
        confirm(site, LEGAL);
        published(site);
        Set<GuideStep> before = done(site);
        change(site, change);

        Set<GuideStep> lost = EnumSet.copyOf(before);
        lost.removeAll(done(site));
        assertThat(lost).extracting(GuideStep::name).containsExactly(steps.split(" "));
    }

    @Test
    void articlesAndSectionsMayStayDrafts() {
        UUID site = created("guide-brouillons");
        published(site);
        Account author = somebody(null);
        change("update page set published_revision = null where " + HERE.formatted(site) + " and kind = 'article'");
        assertThat(done(site)).contains(PUBLICATION);
        change("""
            insert into revision (tenant_id, id, page_id, number, title, description, body, author, author_id)
            select tenant_id, gen_random_uuid(), page_id, number + 1, title, description, body, 'Ada', '%2$s'
              from revision where tenant_id = '%1$s' and title = 'Contact';
            update page p set head_revision = (
                   select r.id from revision r where r.page_id = p.id order by r.number desc limit 1)
             where tenant_id = '%1$s' and path = '/contact'
            """.formatted(site, author.id()));
        assertThat(guide(site).unpublished())
                .as("the public reads an older text")
                .isEqualTo(1);
        assertThat(done(site)).doesNotContain(PUBLICATION, HOME);
    }
}

package fr.gouv.anct.minisites.provisioning.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Memberships;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.provisioning.AbstractProvisioningTest;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests the lifecycle job on more sites than one batch, with repeated and interrupted runs. */
class LifecycleJobTest extends AbstractProvisioningTest {

    private static final int SITES = 210;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Autowired
    private LifecycleJob job;

    @Autowired
    private Memberships memberships;

    private final String mark = "veille" + UUID.randomUUID().toString().substring(0, 6);
    private final LocalDate today = LocalDate.now(ParisCalendar.ZONE);
    private Account communications;
    private Account owner;
    private Account second;

    /** Archives the sites of other tests: only those of this one are processed. */
    @BeforeEach
    void people() {
        change("update tenant set state = 'archived' where state <> 'deleted'");
        change("update account set platform_role = null where platform_role = 'communications'");
        communications = somebody(Role.COMMUNICATIONS);
        owner = somebody(null);
        second = somebody(null);
    }

    /** Creates live, empty sites with a creation date in the past. */
    private void sites(int count) {
        change("""
            with made as (
                insert into tenant (tenant_id, slug, name, state, created_at)
                select gen_random_uuid(), '%1$s-' || n, 'Site ' || n, 'live', now() - interval '3 days'
                  from generate_series(1, %2$d) n returning tenant_id, slug)
            insert into address (tenant_id, host, canonical) select tenant_id, slug || '.sites.test', true from made
            """.formatted(mark, count));
    }

    private void member(Account account, String role, String until) {
        change("insert into membership (tenant_id, account_id, role, until) select tenant_id, '" + account.id() + "', '"
                + role + "', " + until + " from tenant where slug like '" + mark + "-%'");
    }

    private int run(LocalDate day) {
        return await(job.runFor(day).collectList()).size();
    }

    private List<String> measures() {
        return rows("select kind || ' ' || count(*) from lifecycle_measure l join tenant t using (tenant_id)"
                + " where t.slug like '" + mark + "-%' group by kind order by min(l.taken_on), kind");
    }

    private long events(String action) {
        return Long.parseLong(
                rows("select count(*) from audit_event e join tenant t using (tenant_id) where t.slug like '" + mark
                                + "-%' and e.action = '" + action + "'")
                        .getFirst());
    }

    private List<String> states() {
        return rows("select state || ' ' || read_only || ' ' || count(*) from tenant where slug like '" + mark
                + "-%' group by state, read_only order by 1");
    }

    @Test
    void two_hundred_sites_that_nobody_tends_go_step_by_step_to_the_archive() {
        sites(SITES);
        member(owner, "owner", "null");
        member(second, "owner", "null");
        assertThat(run(today)).isZero();

        LocalDate alert = today.plusMonths(13);
        assertThat(run(alert)).isEqualTo(SITES);
        assertThat(run(alert)).as("nothing twice").isZero();
        assertThat(run(alert.plusDays(1))).isZero();
        assertThat(subjects(owner.email())).hasSize(SITES);
        assertThat(subjects(communications.email())).hasSize(SITES);

        LocalDate reminder = alert.plusMonths(1);
        assertThat(run(reminder)).isEqualTo(SITES);
        LocalDate readOnly = reminder.plusMonths(2);
        assertThat(run(readOnly)).isEqualTo(SITES);
        assertThat(states()).containsExactly("live true " + SITES);
        LocalDate announced = readOnly.plusMonths(2);
        assertThat(run(announced)).isEqualTo(SITES);
        assertThat(run(announced.plusDays(27))).isZero();
        assertThat(run(announced.plusMonths(1).plusDays(1))).isEqualTo(SITES);
        assertThat(run(announced.plusMonths(6))).isZero();

        assertThat(states()).containsExactly("archived true " + SITES);
        assertThat(measures())
                .containsExactly(
                        "alert " + SITES,
                        "reminder " + SITES,
                        "read-only " + SITES,
                        "archive-announced " + SITES,
                        "archive " + SITES);
        assertThat(subjects(second.email())).hasSize(5 * SITES);
        assertThat(events("lifecycle.archive")).isEqualTo(SITES);
    }

    /** The letters about a site that is not public do not say that it is. */
    @Test
    void the_letters_tell_what_the_public_sees() {
        sites(3);
        change("update tenant set state = 'preparation' where slug = '" + mark + "-1'");
        change("update tenant set state = 'suspended' where slug = '" + mark + "-2'");
        member(owner, "owner", "null");
        LocalDate alert = today.plusMonths(13);
        for (LocalDate day : List.of(
                alert,
                alert.plusMonths(1),
                alert.plusMonths(3),
                alert.plusMonths(5),
                alert.plusMonths(6).plusDays(1))) {
            assertThat(run(day)).isEqualTo(3);
        }
        assertThat(states()).containsExactly("archived true 3");
        List<String> words = rows("select words from kept.letter where recipient = '" + owner.email()
                + "' and words ilike '%le public %'");
        assertThat(words).filteredOn(letter -> letter.contains("Site 3")).hasSize(3);
        assertThat(words)
                .filteredOn(letter -> !letter.contains("Site 3"))
                .hasSize(2)
                .allMatch(letter -> letter.contains("n’est pas en ligne"));
    }

    /** A month before 31 March is the end of February, and a month after that is no longer 31 March. */
    @Test
    void the_letter_names_the_day_of_the_archiving() {
        sites(1);
        member(owner, "owner", "null");
        LocalDate readOnly = LocalDate.of(today.getYear() + 2, 12, 31);
        LocalDate archived = readOnly.plusMonths(3);
        for (LocalDate day :
                List.of(readOnly.minusMonths(4), readOnly.minusMonths(3), readOnly, archived.minusMonths(1))) {
            assertThat(run(day)).as(day.toString()).isEqualTo(1);
        }
        assertThat(rows("select words from kept.letter where recipient = '" + owner.email()
                        + "' and words like '%Il sera archivé le 31 mars " + archived.getYear() + "%'"))
                .hasSize(1);
        assertThat(run(archived.minusDays(1))).isZero();
        assertThat(run(archived)).isEqualTo(1);
        assertThat(states()).containsExactly("archived true 1");
    }

    @Test
    void cut_short_it_goes_on_where_it_stopped() {
        sites(SITES);
        member(owner, "owner", "null");
        LocalDate day = today.plusMonths(13);

        job.runFor(day).take(150).blockLast(PATIENCE);
        long done = events("lifecycle.alert");
        assertThat(done).isBetween(150L, (long) SITES - 1);
        assertThat(subjects(owner.email())).as("a letter for each that is done").hasSize((int) done);

        assertThat(run(day)).isEqualTo(SITES - (int) done);
        assertThat(run(day)).isZero();
        assertThat(subjects(owner.email())).hasSize(SITES);
        assertThat(events("lifecycle.alert")).isEqualTo(SITES);
    }

    @Test
    void a_site_that_fails_does_not_hold_up_the_others() {
        sites(5);
        member(owner, "owner", "null");
        change("create function refuse_one() returns trigger language plpgsql as $$ begin"
                + " if (select slug from tenant where tenant_id = new.tenant_id) = '" + mark
                + "-3' then raise 'no'; end if; return new; end $$;create trigger refuse_one before insert on"
                + " lifecycle_measure for each row execute function refuse_one()");
        try {
            assertThat(run(today.plusMonths(13))).isEqualTo(4);
        } finally {
            change("drop trigger refuse_one on lifecycle_measure; drop function refuse_one()");
        }
        assertThat(run(today.plusMonths(13))).isEqualTo(1);
        assertThat(subjects(owner.email())).hasSize(5);
    }

    /** The measure of the first site makes its owner, who answers for the others too, sign in. */
    @Test
    void a_site_is_judged_by_what_is_true_at_its_turn() {
        sites(3);
        member(owner, "owner", "null");
        LocalDate alert = today.plusMonths(13);
        change("create function sign_in() returns trigger language plpgsql security definer as $$ begin"
                + " insert into audit_event (at, actor, actor_id, action) values ('" + alert.minusDays(1) + "', 'x', '"
                + owner.id() + "', 'session.opened'); return new; end $$;create trigger sign_in before insert on"
                + " lifecycle_measure for each row execute function sign_in()");
        try {
            assertThat(run(alert)).isEqualTo(1);
        } finally {
            change("drop trigger sign_in on lifecycle_measure; drop function sign_in()");
        }
    }

    @Test
    void a_movement_ends_the_series_and_takes_the_flag_away() {
        sites(3);
        member(owner, "owner", "null");
        LocalDate alert = today.plusMonths(13);
        run(alert);
        run(alert.plusMonths(1));
        run(alert.plusMonths(3));
        assertThat(states()).containsExactly("live true 3");

        LocalDate back = alert.plusMonths(4);
        change("insert into audit_event (at, actor, actor_id, action) values ('" + back + "', 'x', '" + owner.id()
                + "', 'session.opened')");
        assertThat(run(back)).isEqualTo(3);
        assertThat(run(back)).isZero();
        assertThat(states()).containsExactly("live false 3");
        assertThat(events("lifecycle.recovered")).isEqualTo(3);
        assertThat(subjects(owner.email()))
                .filteredOn(s -> s.contains("de nouveau modifiable"))
                .hasSize(3);

        assertThat(run(back.plusMonths(13))).as("and it can begin again").isEqualTo(3);
        assertThat(measures()).contains("alert 6");
    }

    /** Acts of central communications in place of a team are no activity of the team. */
    @ParameterizedTest
    @ValueSource(strings = {"site.suspended", "site.suspension-changed", "site.reopened"})
    void a_suspension_is_no_movement(String action) {
        sites(1);
        member(owner, "owner", "null");
        LocalDate alert = today.plusMonths(13);
        change("insert into audit_event (at, actor, actor_id, action, tenant_id) select '" + alert.minusDays(3)
                + "', 'x', '" + communications.id() + "', '" + action + "', tenant_id from tenant where slug like '"
                + mark + "-%'");
        assertThat(run(alert)).isEqualTo(1);
        assertThat(measures()).containsExactly("alert 1");
    }

    @Test
    void contracts_end_but_never_the_last_owners() {
        sites(2);
        Account editor = somebody(null);
        member(owner, "owner", "current_date + 20");
        member(second, "owner", "current_date + 40");
        member(editor, "editor", "current_date + 5");

        assertThat(run(today)).isEqualTo(2);
        assertThat(subjects(owner.email())).allMatch(s -> s.contains("Une seule personne répondra bientôt"));
        assertThat(subjects(communications.email())).isEmpty();
        assertThat(run(today.plusDays(6))).isEqualTo(2);
        assertThat(subjects(editor.email())).hasSize(2).allMatch(s -> s.contains("a pris fin"));
        assertThat(run(today.plusDays(21))).isEqualTo(2);
        assertThat(subjects(communications.email()))
                .hasSize(2)
                .allMatch(s -> s.contains("Bientôt plus de responsable"));
        assertThat(run(today.plusDays(41))).isEqualTo(2);

        assertThat(rows("select role || ' ' || (account_id = '" + second.id()
                        + "') from membership m join tenant t using (tenant_id) where t.slug like '" + mark + "-%'"))
                .containsExactly("owner true", "owner true");
        assertThat(events("member.ended")).isEqualTo(4);
        assertThat(measures()).contains("owner-past-end 2", "alert 2");
        assertThat(run(today.plusDays(42))).isZero();
    }
}

package fr.gouv.anct.minisites.access.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Accounts;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.people.AccountNotifications;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import fr.gouv.anct.minisites.delivery.CoreTest;
import fr.gouv.anct.minisites.retention.Retention;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Checks that a token grants its actions until it ends, and that only its owner has its text. */
@CoreTest
class AccessTokenManagementTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Autowired
    private OwnTokens ownTokens;

    @Autowired
    private AllTokens allTokens;

    @Autowired
    private CrossTenantScope crossTenant;

    @Autowired
    private AccountNotifications notifications;

    @Autowired
    private Journal journal;

    @Autowired
    private TransactionalOperator transaction;

    @Autowired
    private Accounts accounts;

    private Account owner;

    @BeforeEach
    void someone() {
        UUID id = UUID.randomUUID();
        owner = new Account(id, "jeton-" + id + "@test.example", "Ada", "Jeton", null);
        accounts.save(owner).block(SOON);
    }

    private static Clock clock(Instant moment) {
        return Clock.fixed(moment, ZoneOffset.UTC);
    }

    private AccessTokenManagement at(Instant moment) {
        return new AccessTokenManagement(
                ownTokens, allTokens, crossTenant, notifications, journal, transaction, clock(moment));
    }

    private static <T> T await(Mono<T> mono) {
        return Objects.requireNonNull(mono.block(SOON));
    }

    private static TokenRequest wish(int days) {
        return new TokenRequest(
                UUID.randomUUID(), "Tableau de bord", Set.of(Action.SITE_READ), null, Duration.ofDays(days));
    }

    private TokenSecret issued(TokenRequest request) {
        return await(at(NOW).issue(owner, request));
    }

    @Test
    void itsTextCanBeRecognisedAndIsKeptNowhere() {
        TokenSecret secret = issued(wish(30));
        assertThat(secret.reveal()).matches(TokenSecret.PATTERN).startsWith("msite_");
        assertThat(secret.toString()).doesNotContain(secret.reveal());
        assertThat(SuperuserDatabase.texts("select k::text from access_token k where account_id = ?", owner.id()))
                .hasSize(1)
                .noneMatch(row -> row.contains(secret.reveal().substring(6)));
        assertThat(SuperuserDatabase.text(
                        "select hash = sha256(cast(? as bytea)) from access_token where account_id = ?",
                        secret.reveal().getBytes(StandardCharsets.US_ASCII),
                        owner.id()))
                .isEqualTo("t");
    }

    @Test
    void theSameFormMakesOneToken() {
        TokenRequest request = wish(30);
        issued(request);
        assertThat(at(NOW).issue(owner, request).blockOptional(SOON)).isEmpty();
        assertThat(SuperuserDatabase.texts("select id from access_token where account_id = ?", owner.id()))
                .hasSize(1);
    }

    @Test
    void itIsWorthSomethingUntilItEnds() {
        TokenSecret secret = issued(wish(30));
        Instant end = NOW.plus(Duration.ofDays(30));
        assertThat(await(at(end.minusSeconds(1)).authenticate(secret.reveal())))
                .isInstanceOfSatisfying(TokenAuthentication.Accepted.class, accepted -> {
                    assertThat(accepted.owner()).isEqualTo(owner);
                    assertThat(accepted.token().covers(Action.SITE_READ)).isTrue();
                    assertThat(accepted.token().covers(Action.FLEET_READ)).isFalse();
                });
        assertThat(await(at(end).authenticate(secret.reveal()))).isInstanceOf(TokenAuthentication.Outdated.class);
        assertThat(await(at(NOW).authenticate(secret.reveal().replace("msite_", "msite-"))))
                .isEqualTo(new TokenAuthentication.Unknown());
        assertThat(await(at(NOW).authenticate("msite_" + "0".repeat(64)))).isEqualTo(new TokenAuthentication.Unknown());
    }

    @Test
    void revokedItIsWorthNothingAtOnce() {
        TokenSecret secret = issued(wish(365));
        AccessToken token = await(at(NOW).own(owner).next());
        at(NOW).revoke(owner, token).block(SOON);
        assertThat(await(at(NOW).authenticate(secret.reveal()))).isInstanceOf(TokenAuthentication.Outdated.class);
        assertThat(SuperuserDatabase.texts("select action from audit_event where subject = ? order by id", token.id()))
                .containsExactly("token.issued", "token.revoked");
        assertThat(SuperuserDatabase.texts(
                        "select distinct concat_ws('|', detail ->> 'token', detail ->> 'rights', detail ->> 'scope')"
                                + " from audit_event where subject = ?",
                        token.id()))
                .containsExactly(token.name() + "|SITE_READ|everywhere");
    }

    @Test
    void whoAdministratesRevokesItAndItsOwnerIsTold() {
        issued(wish(365));
        AccessToken token = await(at(NOW).of(owner.id()).next());
        Account administrator = new Account(UUID.randomUUID(), "admin-" + owner.id() + "@test.example", "A", "B", null);
        accounts.save(administrator).block(SOON);
        at(NOW).revoke(owner, token, administrator.actor()).block(SOON);
        at(NOW).revoke(owner, token, administrator.actor()).block(SOON);
        assertThat(SuperuserDatabase.texts(
                        "select letter ->> 'subject' from outgoing_mail where recipient = ?", owner.email()))
                .singleElement()
                .asString()
                .contains("Tableau de bord", "révoqué");
        assertThat(SuperuserDatabase.texts(
                        "select actor_id from audit_event where subject = ? and action = 'token.revoked'", owner.id()))
                .as("the journal says whose it was")
                .containsExactly(administrator.id().toString());
    }

    @Test
    void itsUseIsWrittenDownOnceAMinute() {
        TokenSecret secret = issued(wish(365));
        Instant first = NOW.plusSeconds(10);
        for (Instant use : List.of(first, first.plusSeconds(59))) {
            await(at(use).authenticate(secret.reveal()));
            assertThat(await(at(use).own(owner).next()).lastUsedAt()).isEqualTo(first);
        }
        await(at(first.plusSeconds(61)).authenticate(secret.reveal()));
        assertThat(await(at(first).own(owner).next()).lastUsedAt()).isEqualTo(first.plusSeconds(61));
    }

    @Test
    void aWishIsForThirtyDaysToAYear() {
        assertThatThrownBy(() -> wish(29)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> wish(366)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TokenRequest(UUID.randomUUID(), "x", Set.of(), null, Duration.ofDays(30)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itsOwnerIsToldOnceAWeekBeforeItEnds() {
        issued(wish(30));
        Instant week = NOW.plus(Duration.ofDays(23));
        job(week.minusSeconds(1)).run().block(SOON);
        assertThat(sentWarnings()).isZero();
        job(week).run().block(SOON);
        job(week.plus(Duration.ofDays(1))).run().block(SOON);
        assertThat(sentWarnings()).isEqualTo(1);
    }

    private TokenExpiryWarningJob job(Instant moment) {
        return new TokenExpiryWarningJob(allTokens, notifications, crossTenant, clock(moment));
    }

    private long sentWarnings() {
        return Long.parseLong(SuperuserDatabase.text(
                "select count(*) from outgoing_mail where recipient = ? and letter ->> 'subject' like '%expire%'",
                owner.email()));
    }

    @Test
    void itIsClearedAwayNinetyDaysAfterItsEnd() {
        issued(wish(30));
        Instant end = NOW.plus(Duration.ofDays(30));
        Instant last = end.atZone(ParisCalendar.ZONE).plusDays(90).toInstant();
        assertThat(Retention.TOKEN.cutoff(last)).isEqualTo(end);
        new TokenRetentionJob(allTokens, crossTenant, clock(last)).run().block(SOON);
        assertThat(await(at(NOW).own(owner).count())).isEqualTo(1);
        new TokenRetentionJob(allTokens, crossTenant, clock(last.plusSeconds(1)))
                .run()
                .block(SOON);
        assertThat(await(at(NOW).own(owner).count())).isZero();
    }

    @Test
    void nobodyMakesOneLastLongerNorOpenMore() {
        issued(wish(30));
        assertThat(SuperuserDatabase.texts("""
                select column_name from information_schema.column_privileges
                 where table_name = 'access_token' and privilege_type = 'UPDATE' and grantee = 'minisites_app'
                 order by 1""")).containsExactly("last_used_at", "revoked_at");
        assertThat(SuperuserDatabase.texts("""
                select column_name from information_schema.column_privileges
                 where table_name = 'access_token' and privilege_type = 'UPDATE' and grantee = 'minisites_platform'
                 order by 1""")).containsExactly("revoked_at", "warned_at");
    }
}

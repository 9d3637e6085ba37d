package fr.gouv.anct.minisites.provisioning.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.bench.WaitingSeeder;
import fr.gouv.anct.minisites.e2e.DemoTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Checks, on a hundredth of the sites of {@code bin/bench waiting}, that each kind of waiting item has its index. */
@DemoTest
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WaitingPlanTest {

    private static final Pattern PARAMETER = Pattern.compile("(?<![:\\w]):([a-z]+)");

    /** Only the table with a row for each site may be read whole. */
    private static final Pattern READ_WHOLE = Pattern.compile("Seq Scan on (?!tenant\\b)(\\w+)");

    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("account", "'15c5626c-a570-36cd-8b62-cb77c96d4d3b'::uuid"),
            Map.entry("email", "'camille@demonstration.example'"),
            Map.entry("now", "now()"),
            Map.entry("today", "current_date"),
            Map.entry("soon", "current_date + 30"),
            Map.entry("ago", "now() - interval '30 days'"),
            Map.entry("archiving", "'P3M'"),
            Map.entry("portal", "'localhost'"),
            Map.entry("inviting", "array['owner']"),
            Map.entry("each", "50"),
            Map.entry("size", "50"),
            Map.entry("offset", "0"),
            Map.entry("site", "null::uuid"));

    @BeforeAll
    void fill() {
        WaitingSeeder.statements(100, UUID.fromString("15c5626c-a570-36cd-8b62-cb77c96d4d3b"))
                .forEach(ApplicationDatabase::changeWithoutTriggers);
        ApplicationDatabase.change("vacuum analyze");
        // Tables of this size are read whole because that is cheaper; without that choice, only where no index serves.
        ApplicationDatabase.change("set enable_seqscan = off");
    }

    @AfterAll
    void clear() {
        ApplicationDatabase.change("reset enable_seqscan");
        String tenants =
                " where tenant_id in (select tenant_id from tenant where slug like '" + WaitingSeeder.SLUG + "%')";
        Stream.of(
                        "review",
                        "preview_comment",
                        "preview_link",
                        "page_check",
                        "contact_message",
                        "revision",
                        "page",
                        "lifecycle_measure",
                        "creation",
                        "site_request",
                        "site_end",
                        "membership",
                        "address",
                        "tenant")
                .forEach(table -> ApplicationDatabase.changeWithoutTriggers("delete from " + table + tenants));
        ApplicationDatabase.changeWithoutTriggers(
                "delete from site_request where requester_id in (select id from account where email like"
                        + " '%@banc.example')");
        ApplicationDatabase.changeWithoutTriggers("delete from account where email like '%@banc.example'");
    }

    private static Account account(@Nullable Role role) {
        return new Account(UUID.randomUUID(), "camille@demonstration.example", "Camille", "Martin", role);
    }

    private static String plan(String statement) {
        String sql = PARAMETER.matcher(statement).replaceAll(parameter -> VALUES.get(parameter.group(1)));
        return String.join("\n", ApplicationDatabase.texts("explain " + sql));
    }

    @Test
    void aMembersItemsAreFoundByIndexes() {
        List<WaitingKind> kinds = WaitingKind.of(account(null));
        assertThat(plan(WaitingStatements.list(account(null), kinds, false)))
                .contains(
                        "one_waiting_review",
                        "contact_message_waiting",
                        "page_to_review",
                        "page_check_of_errors",
                        "page_withdrawn")
                .doesNotContainPattern(READ_WHOLE);
        assertThat(plan(WaitingStatements.counts(account(null), kinds))).doesNotContainPattern(READ_WHOLE);
    }

    @Test
    void theItemsOfThePlatformAreFoundByIndexes() {
        Account communications = account(Role.COMMUNICATIONS);
        List<WaitingKind> kinds = WaitingKind.of(communications);
        assertThat(plan(WaitingStatements.list(communications, kinds, false)))
                .contains(
                        "creation_unfinished",
                        "lifecycle_measure_open",
                        "membership_by_end",
                        "page_service_by_id",
                        "site_end_by_day",
                        "site_end_requested",
                        "tenant_in_preparation")
                .doesNotContainPattern(READ_WHOLE);
        assertThat(plan(WaitingStatements.counts(communications, kinds))).doesNotContainPattern(READ_WHOLE);
    }
}

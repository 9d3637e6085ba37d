package fr.gouv.anct.minisites.provisioning;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Accounts;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.database.CurrentAccount;
import fr.gouv.anct.minisites.database.testing.PostgresExtension;
import fr.gouv.anct.minisites.provisioning.decision.Decision;
import fr.gouv.anct.minisites.provisioning.decision.DecisionResult;
import fr.gouv.anct.minisites.provisioning.decision.Decisions;
import fr.gouv.anct.minisites.provisioning.request.RequestField;
import fr.gouv.anct.minisites.provisioning.request.RequestWorkflow;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import fr.gouv.anct.minisites.provisioning.request.SubmissionResult;
import fr.gouv.anct.minisites.provisioning.request.ValidRequestAnswers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import reactor.core.publisher.Mono;

/** Base class of provisioning tests: a database, accounts, and their requests. */
@ExtendWith(PostgresExtension.class)
@SpringBootTest(
        classes = ProvisioningTestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"minisites.base-domain=sites.test", "minisites.portal-host=portail.test"})
public abstract class AbstractProvisioningTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    protected Accounts accounts;

    @Autowired
    protected RequestWorkflow requests;

    @Autowired
    protected Decisions decisions;

    @Value("${spring.r2dbc.url}")
    private String url;

    protected static <T> T await(Mono<T> mono) {
        return requireNonNull(mono.block(PATIENCE));
    }

    protected static void awaitEnd(Mono<?> mono) {
        mono.block(PATIENCE);
    }

    /** Creates an account. */
    protected Account somebody(@Nullable Role platformRole) {
        UUID id = UUID.randomUUID();
        Account account = new Account(id, "agent-" + id + "@test.example", "Camille", "Agent", platformRole);
        awaitEnd(accounts.save(account));
        return account;
    }

    protected SiteRequest draft(Account requester, Map<RequestField, String> typed) {
        SiteRequest started = await(requests.createDraft(requester));
        return await(requests.save(started.id(), typed).contextWrite(CurrentAccount.with(requester.id())));
    }

    /** Creates and submits a complete request. */
    protected SiteRequest sent(Account requester, String slug) {
        SiteRequest draft = draft(requester, ValidRequestAnswers.with(Map.of(RequestField.SLUG, slug)));
        return ((SubmissionResult.Sent) await(requests.submit(draft.id(), requester.actor()))).request();
    }

    /** Creates and approves a complete request. */
    protected SiteRequest approved(Account requester, Map<RequestField, String> typed) {
        SiteRequest draft = draft(requester, ValidRequestAnswers.with(typed));
        SiteRequest sent = ((SubmissionResult.Sent) await(requests.submit(draft.id(), requester.actor()))).request();
        Account communications = somebody(Role.COMMUNICATIONS);
        return ((DecisionResult.Decided) await(decisions.decide(
                        sent.id(), sent.version(), new Decision(Decision.Kind.APPROVAL, ""), communications.actor())))
                .request();
    }

    /** Returns the first column of each row, bypassing row-level security. */
    protected List<String> rows(String sql) {
        try (Connection superuser = superuser();
                ResultSet rows = superuser.createStatement().executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(String.valueOf(rows.getString(1)));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    protected void change(String sql) {
        try (Connection superuser = superuser()) {
            superuser.createStatement().execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection superuser() throws SQLException {
        return PostgresExtension.superuser(url.substring(url.lastIndexOf('/') + 1));
    }

    /** Returns the subjects of a recipient's letters, with plain spaces. */
    protected List<String> subjects(String recipient) {
        return rows("select translate(subject, U&'\\00A0', ' ') from kept.letter where recipient = '" + recipient
                + "' order by number");
    }
}

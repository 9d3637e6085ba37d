package fr.gouv.anct.minisites.e2e.testing;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Accounts;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.invitation.InvitationManagement;
import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.contact.ContactInbox;
import fr.gouv.anct.minisites.contact.FieldAnswer;
import fr.gouv.anct.minisites.contact.MessageContent;
import fr.gouv.anct.minisites.content.block.ContactFieldKind;
import fr.gouv.anct.minisites.database.CurrentAccount;
import fr.gouv.anct.minisites.database.testing.PostgresExtension;
import fr.gouv.anct.minisites.mail.LetterAction;
import fr.gouv.anct.minisites.mail.OutboxListing;
import fr.gouv.anct.minisites.mail.OutgoingMail;
import fr.gouv.anct.minisites.provisioning.creation.CreationManagement;
import fr.gouv.anct.minisites.provisioning.creation.SiteCreation;
import fr.gouv.anct.minisites.provisioning.decision.Decision;
import fr.gouv.anct.minisites.provisioning.decision.DecisionResult;
import fr.gouv.anct.minisites.provisioning.decision.Decisions;
import fr.gouv.anct.minisites.provisioning.end.SiteEndChanges;
import fr.gouv.anct.minisites.provisioning.launch.SiteLaunch;
import fr.gouv.anct.minisites.provisioning.request.RequestField;
import fr.gouv.anct.minisites.provisioning.request.RequestWorkflow;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import fr.gouv.anct.minisites.provisioning.request.SubmissionResult;
import fr.gouv.anct.minisites.provisioning.review.NoteText;
import fr.gouv.anct.minisites.provisioning.review.RequestReviews;
import fr.gouv.anct.minisites.provisioning.suspension.SiteSuspensions;
import fr.gouv.anct.minisites.provisioning.suspension.SuspensionOrder;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.directory.Tenants;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Brings requests and sites into every state that a screen can show, through the domain, once for the whole run. */
public final class DemoStates {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String REASON = "Précisez, s’il vous plaît :\n- combien de communes sont concernées ;\n"
            + "- qui tiendra les actualités à jour après la première année.";

    /** Account that was just created. */
    static final Account NEWCOMER = account("Noa", "Lefèvre-Delacroix de La Tour-Maubourg", null);
    /** Account with a request in every state. */
    public static final Account REQUESTER = account("Inès", "Garnier", null);
    /** Account of central communications, with a request of its own. */
    static final Account DECIDER = account("Gwenaël", "Le Bihan", Role.COMMUNICATIONS);

    private static final Map<String, DemoStates> MADE = new HashMap<>();

    private final RequestWorkflow requests;
    private final Decisions decisions;
    private final CreationManagement creations;
    private final Tenants tenants;
    private final SiteLaunch launches;
    private final InvitationManagement invitations;
    private final OutboxListing outbox;

    final SiteRequest blank;
    public final SiteRequest draft;
    final SiteRequest faulty;
    final SiteRequest submitted;
    final SiteRequest ownOfDecider;
    final SiteRequest changes;
    /** Sent again with one answer changed. */
    final SiteRequest completed;
    /** Internal note of the decider about the submitted request. */
    final UUID note;

    final SiteRequest recalled;
    final SiteRequest refused;
    final SiteRequest portal;
    final SiteRequest withdrawn;
    final SiteRequest running;
    final SiteRequest failed;
    public final Tenant prepared;
    final SiteRequest done;
    final Tenant live;
    final SiteRequest opened;
    final Tenant suspended;
    /** Message of a visitor to the team of a site. */
    final UUID message = UUID.randomUUID();
    /** Letter that its recipient's server refused. */
    final UUID refusedLetter = UUID.randomUUID();
    /** Draft with a history, see {@link DemoDraftPage}. */
    final UUID written;
    /** Draft with an error that blocks its publication. */
    final UUID blocked;

    private DemoStates(ApplicationContext application) {
        requests = application.getBean(RequestWorkflow.class);
        decisions = application.getBean(Decisions.class);
        creations = application.getBean(CreationManagement.class);
        tenants = application.getBean(Tenants.class);
        launches = application.getBean(SiteLaunch.class);
        invitations = application.getBean(InvitationManagement.class);
        outbox = application.getBean(OutboxListing.class);
        Accounts accounts = application.getBean(Accounts.class);
        List.of(NEWCOMER, REQUESTER, DECIDER)
                .forEach(account -> accounts.save(account).block(SOON));

        writeToATeam(application.getBean(ContactInbox.class));
        ApplicationDatabase.change("""
            insert into outgoing_mail (id, recipient, letter, failures, failure, cause)
            values (?, 'ines.garnier@demonstration.example',
                    '{"subject": "Demande reçue : « Ponts ruraux »", "greeting": "Bonjour,", "paragraphs": ["Un texte."]}',
                    435, 'SMTPAddressFailedException: 550 5.1.1', 'address')
            """, refusedLetter);
        blank = requireNonNull(requests.createDraft(REQUESTER).block(SOON));
        draft = written(REQUESTER, "Sentiers partagés", "sentiers-partages", Map.of());
        faulty = written(REQUESTER, "Fontaines", "gestion", mistakes());
        submitted = sent(
                REQUESTER,
                "Accompagnement des communes littorales pour l’adaptation au recul du trait de côte et la renaturation",
                "trait-de-cote");
        ownOfDecider = sent(DECIDER, "Ateliers de l’été", "ateliers-ete");
        changes = decided("Haies champêtres", "haies-champetres", new Decision(Decision.Kind.CHANGES, REASON));
        completed = completed();
        note = note(application.getBean(RequestReviews.class));
        recalled = requests.recall(
                        sent(REQUESTER, "Lavoirs ouverts", "lavoirs-ouverts").id(), REQUESTER.actor())
                .block(SOON);
        refused = decided("Lettre du numérique", "lettre-numerique", new Decision(Decision.Kind.REFUSAL, REASON));
        portal = decided("Journée des maires", "journee-maires", new Decision(Decision.Kind.PORTAL, REASON));
        withdrawn = requests.withdraw(
                        sent(REQUESTER, "Ponts ruraux", "ponts-ruraux").id(), REQUESTER.actor())
                .block(SOON);
        done = approved("Vergers communaux", "vergers-communaux");
        prepared = site(done);
        opened = approved("Cafés de village", "cafes-village");
        live = launched(site(opened));
        suspended = suspended(application.getBean(SiteSuspensions.class));
        askToPutOff(application.getBean(SiteEndChanges.class), live);
        running = approved("Lavoirs et sources", "lavoirs-sources");
        interrupt(running, "running", null);
        written = DemoDraftPage.make(application, "Sasha Bernard");
        blocked = DemoDraftPage.blocked(application, "Sasha Bernard");
        failed = approved("Moulins à eau", "moulins-eau");
        interrupt(failed, "failed", "Les premières pages de l’espace n’ont pas pu être créées.");
    }

    private static void askToPutOff(SiteEndChanges ends, Tenant site) {
        ends.find(site)
                .map(end -> requireNonNull(end.endsOn()))
                .flatMap(end -> ends.ask(
                        site, end, end.plusYears(1), "Le programme est reconduit.\nL’équipe reste.", REQUESTER))
                .block(SOON);
    }

    private Tenant suspended(SiteSuspensions suspensions) {
        Tenant site = launched(site(approved("Marchés d’antan", "marches-antan")));
        SuspensionOrder order = new SuspensionOrder(
                "La page d’accueil a été falsifiée.\nL’équipe est prévenue.",
                "Nous vérifions nos contenus.\nMerci de votre patience.",
                ParisCalendar.dateOf(Instant.now()).plusDays(30));
        suspensions.suspend(site, order, Role.COMMUNICATIONS, DECIDER.actor()).block(SOON);
        return site;
    }

    private void writeToATeam(ContactInbox inbox) {
        Tenant site = requireNonNull(tenants.bySlug("action-coeur-de-ville").block(SOON));
        MessageContent content = new MessageContent(
                "Contact",
                "/contact",
                List.of(
                        new FieldAnswer(ContactFieldKind.NAME, "Yaëlle Kerjean"),
                        new FieldAnswer(ContactFieldKind.EMAIL, "yaelle@mairie.example"),
                        new FieldAnswer(ContactFieldKind.MESSAGE, "Bonjour,\n\nnotre commune peut-elle candidater ?")));
        inbox.receive(site, message, content, "equipe@agence.example", "https://gestion.example/messages")
                .block(SOON);
        ApplicationDatabase.change("""
            insert into feedback_day (tenant_id, day, page_id, useful, not_useful, not_found, other)
            select tenant_id, current_date, id, 3, 5, 2, 1 from page where tenant_id = ? and kind = 'article'
            on conflict do nothing
            """, site.id());
    }

    private static Account account(String given, String usual, @Nullable Role role) {
        String email =
                (given + "." + usual).toLowerCase(Locale.ROOT).replaceAll("[^a-z.]", "") + "@demonstration.example";
        return new Account(UUID.nameUUIDFromBytes(email.getBytes(StandardCharsets.UTF_8)), email, given, usual, role);
    }

    /** Returns the states of the application under test, which all browser tests share. */
    public static synchronized DemoStates of(ApplicationContext application) {
        return MADE.computeIfAbsent(application.getId(), unused -> new DemoStates(application));
    }

    private static Map<RequestField, String> mistakes() {
        return Map.of(
                RequestField.PROGRAMME_NAME, "F",
                RequestField.ENTITY_SIRET, "123",
                RequestField.NEED, "Trop court.",
                RequestField.REPLACES, "yes",
                RequestField.REPLACED_URL, "ancien site",
                RequestField.ACCENT, "",
                RequestField.SECOND_OWNER_EMAIL, "personne",
                RequestField.CONTACT_EMAIL, "",
                RequestField.END_DATE, "2020-01-01");
    }

    private SiteRequest written(Account by, String programme, String slug, Map<RequestField, String> others) {
        Map<RequestField, String> answers = SampleRequest.named(programme, slug, by);
        answers.putAll(others);
        return requireNonNull(requests.createDraft(by)
                .flatMap(request -> requests.save(request.id(), answers))
                .contextWrite(CurrentAccount.with(by.id()))
                .block(SOON));
    }

    private SiteRequest sent(Account by, String programme, String slug) {
        return switch (requireNonNull(
                requests.submit(written(by, programme, slug, Map.of()).id(), by.actor())
                        .block(SOON))) {
            case SubmissionResult.Sent(SiteRequest request) -> request;
            case SubmissionResult.Incomplete incomplete -> throw new IllegalStateException(incomplete.toString());
        };
    }

    private SiteRequest completed() {
        SiteRequest request =
                decided("Marchés de village", "marches-village", new Decision(Decision.Kind.CHANGES, REASON));
        return requireNonNull(
                requests.save(request.id(), Map.of(RequestField.AUDIENCES, "Les maires et leurs services"))
                        .contextWrite(CurrentAccount.with(REQUESTER.id()))
                        .then(requests.submit(request.id(), REQUESTER.actor()))
                        .then(requests.findSubmitted(request.id()))
                        .block(SOON));
    }

    private UUID note(RequestReviews reviews) {
        return requireNonNull(reviews.addNote(
                                submitted,
                                new NoteText("Vue avec la direction régionale.\nÀ rappeler."),
                                DECIDER.actor())
                        .then(reviews.findNotes(submitted.id()))
                        .block(SOON))
                .getFirst()
                .id();
    }

    private SiteRequest decided(String programme, String slug, Decision decision) {
        SiteRequest request = sent(REQUESTER, programme, slug);
        DecisionResult result = requireNonNull(decisions
                .decide(request.id(), request.version(), decision, DECIDER.actor())
                .block(SOON));
        return switch (result) {
            case DecisionResult.Decided(SiteRequest now) -> now;
            case DecisionResult.OwnRequest _, DecisionResult.Conflict _, DecisionResult.Invalid _ ->
                throw new IllegalStateException(result.toString());
        };
    }

    /** Approves a request and waits until its site is created. */
    private SiteRequest approved(String programme, String slug) {
        SiteRequest request = decided(
                programme, slug, new Decision(Decision.Kind.APPROVAL, "Beau projet. Pensez aux photographies."));
        UUID tenant = requireNonNull(request.tenantId());
        Awaitility.await()
                .atMost(SOON)
                .until(
                        () -> creations.find(tenant).block(SOON),
                        creation -> creation != null && creation.state() == SiteCreation.State.DONE);
        return request;
    }

    /** Returns the live site, with an open invitation to an address without an account. */
    Tenant withAnInvitation() {
        invitations
                .invite(live, "attendue@demonstration.example", Role.EDITOR, null, DECIDER)
                .block(SOON);
        return live;
    }

    /** Returns the path of an open invitation to the site in preparation, sent to an address without an account. */
    String invitation(Role role) {
        return path(role.code() + "@ailleurs.example", role, prepared);
    }

    /** Returns the path of an invitation to an account that is not a member of the site. */
    String invitationTo(Account account) {
        return path(account.email(), Role.EDITOR, prepared);
    }

    /** Returns the path of a revoked invitation. */
    String revokedInvitation() {
        String path = path("annulee@ailleurs.example", Role.EDITOR, live);
        invitations
                .open(live)
                .filter(invitation -> invitation.email().startsWith("annulee"))
                .concatMap(invitation -> invitations.revoke(live, invitation.id(), DECIDER.actor()))
                .blockLast(SOON);
        return path;
    }

    private String path(String email, Role role, Tenant site) {
        invitations.invite(site, email, role, null, DECIDER).block(SOON);
        String url = requireNonNull(outbox.page(null, 1, 5_000).block(SOON)).items().stream()
                .filter(mail -> mail.to().equals(email))
                .map(OutgoingMail::letter)
                .flatMap(letter -> Stream.ofNullable(letter.action()))
                .map(LetterAction::url)
                .filter(address -> address.contains("/invitations/"))
                .findFirst()
                .orElseThrow();
        return url.substring(url.indexOf("/invitations/"));
    }

    private Tenant site(SiteRequest request) {
        return requireNonNull(
                tenants.findById(requireNonNull(request.tenantId())).block(SOON));
    }

    private Tenant launched(Tenant tenant) {
        launches.launch(tenant, DECIDER.actor()).block(SOON);
        return requireNonNull(tenants.findById(tenant.id()).block(SOON));
    }

    /** Sets a creation back as if it had stopped after its second step; no job resumes it. */
    private static void interrupt(SiteRequest request, String state, @Nullable String failure) {
        String url = System.getProperty("spring.r2dbc.url");
        try (Connection database = PostgresExtension.superuser(url.substring(url.lastIndexOf('/') + 1));
                Statement statement = database.createStatement()) {
            statement.execute("update creation set finished_at = null, state = '" + state
                    + "', failures = 5, failure = "
                    + (failure == null ? "null" : "'" + failure + "', technical_failure = 'R2dbcTimeoutException'")
                    + " where tenant_id = '"
                    + request.tenantId() + "'");
            statement.execute("delete from creation_step where tenant_id = '" + request.tenantId()
                    + "' and step in ('pages', 'members', 'announce')");
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}

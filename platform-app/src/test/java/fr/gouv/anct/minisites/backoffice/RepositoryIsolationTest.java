package fr.gouv.anct.minisites.backoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Membership;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.invitation.Invitation;
import fr.gouv.anct.minisites.access.token.TokenRequest;
import fr.gouv.anct.minisites.conformity.ProductionClasses;
import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.BlockReferences;
import fr.gouv.anct.minisites.content.check.CheckQuery;
import fr.gouv.anct.minisites.content.editing.WorkingCopy;
import fr.gouv.anct.minisites.content.ownership.PageOwnership;
import fr.gouv.anct.minisites.content.preview.PreviewGrant;
import fr.gouv.anct.minisites.content.review.Review;
import fr.gouv.anct.minisites.content.schedule.Schedule;
import fr.gouv.anct.minisites.content.schedule.ScheduledAction;
import fr.gouv.anct.minisites.content.template.TemplateVersion;
import fr.gouv.anct.minisites.content.tree.ArticleQuery;
import fr.gouv.anct.minisites.content.tree.LinkResolution;
import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.CrossTenantScope.Purpose;
import fr.gouv.anct.minisites.database.CurrentAccount;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.database.PausedBackgroundJobs;
import fr.gouv.anct.minisites.e2e.DemoTest;
import fr.gouv.anct.minisites.media.MediaContent;
import fr.gouv.anct.minisites.media.antivirus.ScanResult;
import fr.gouv.anct.minisites.media.library.Folder;
import fr.gouv.anct.minisites.media.library.MediaDescription;
import fr.gouv.anct.minisites.media.library.MediaQuery;
import fr.gouv.anct.minisites.media.upload.QuarantinedFile;
import fr.gouv.anct.minisites.media.upload.UnstrippedImage;
import fr.gouv.anct.minisites.provisioning.blueprint.BlueprintReader;
import fr.gouv.anct.minisites.provisioning.creation.CreationStep;
import fr.gouv.anct.minisites.provisioning.request.RequestAnswers;
import fr.gouv.anct.minisites.provisioning.request.RequestField;
import fr.gouv.anct.minisites.provisioning.request.RequestWorkflow;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import fr.gouv.anct.minisites.search.SearchIndex;
import fr.gouv.anct.minisites.search.SearchQuery;
import fr.gouv.anct.minisites.site.SiteSetting;
import fr.gouv.anct.minisites.tenancy.TenantState;
import io.r2dbc.spi.ConnectionFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reactivestreams.Publisher;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.util.AopTestUtils;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.util.ClassUtils;
import reactor.core.publisher.Flux;
import reactor.util.context.Context;

/**
 * Checks the scope of every class that accesses the database and of every table: each is listed and stays within it. A
 * new one fails until it has a line here.
 */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RepositoryIsolationTest {

    /** Owner of the rows that a class reads and writes. */
    private enum Scope {
        TENANT,
        ACCOUNT,
        /** The holder of a secret, before the holder is known. */
        SECRET,
        /** No owner in particular, or all of them; across tenants for the listed purposes alone. */
        PLATFORM
    }

    /**
     * Scopes of a class.
     *
     * @param purposes purposes for which it reads across tenants and accounts
     */
    private record Held(Set<Scope> scopes, Set<Purpose> purposes) {}

    private static final Map<String, Held> REPOSITORIES = new TreeMap<>(Map.ofEntries(
            held("Pages", Scope.TENANT),
            held("Reviews", Scope.TENANT),
            held("Schedules", Scope.TENANT),
            held("Waivers", Scope.TENANT),
            held("CheckInputs", Scope.TENANT),
            held("DisplayedListings", Scope.TENANT),
            held("StoredFindings", Scope.TENANT, Purpose.CHECKS),
            held("SearchEntries", Scope.TENANT, Purpose.SEARCH),
            held("PreviewLinks", Scope.TENANT),
            held("PreviewGrants", Scope.TENANT),
            held("SiteOverviews", Scope.TENANT),
            held("Revisions", Scope.TENANT),
            held("Drafts", Scope.TENANT),
            held("WorkingCopies", Scope.TENANT),
            held("Presences", Scope.TENANT),
            held("WorkingCopyRetentionJob", Scope.PLATFORM, Purpose.RETENTION),
            held("PageListing", Scope.TENANT),
            held("PageCursorListing", Scope.TENANT),
            held("LinkResolution", Scope.TENANT),
            held("TemplateUsages", Scope.TENANT),
            held("PageTemplates", Scope.PLATFORM, Purpose.STANDARDS),
            held("SharedSections", Scope.TENANT),
            held("PagePositions", Scope.TENANT),
            held("TrashImpacts", Scope.TENANT),
            held("TrashedPages", Scope.TENANT),
            held("PageOwnerships", Scope.TENANT),
            held("TrashRetentionJob", Scope.PLATFORM, Purpose.RETENTION),
            held("Sites", Scope.TENANT),
            held("PreviousSettings", Scope.TENANT),
            held("LinkTargets", Scope.TENANT),
            held("NoticeBanners", Scope.TENANT),
            held("Standards", Scope.PLATFORM, Purpose.STANDARDS),
            held("DemoSiteLoader", Scope.PLATFORM, Purpose.STANDARDS),
            held("AccessibilityRecords", Scope.TENANT),
            held("Redirects", Scope.TENANT),
            held("ContactMessages", Scope.TENANT),
            held("MessageRetentionJob", Scope.PLATFORM, Purpose.RETENTION),
            held("AliasRedirects", Scope.TENANT),
            held("RedirectHits", Scope.PLATFORM, Purpose.REDIRECTS),
            held("MediaLibrary", Scope.TENANT),
            held("MediaListing", Scope.TENANT),
            held("LibraryFiles", Scope.TENANT),
            held("QuarantinedFiles", Scope.TENANT, Purpose.QUARANTINE),
            held("UnstrippedImages", Scope.TENANT, Purpose.METADATA),
            held("Folders", Scope.TENANT),
            held("MediaUsages", Scope.TENANT),
            held("ContentRecords", Scope.TENANT),
            held("DatabaseContentStorage", Scope.TENANT),
            held("OrphanedContentJob", Scope.PLATFORM, Purpose.RETENTION),
            held("PageRecords", Scope.TENANT),
            held("TrialPagePaths", Scope.TENANT),
            held("SiteLists", Scope.TENANT),
            held("Lexemes", Scope.PLATFORM),
            held("Launches", Scope.TENANT),
            // The last step of a creation frees the short name, in the requester's context.
            held("SiteCreations", Set.of(Scope.TENANT, Scope.ACCOUNT)),
            held("Memberships", Scope.TENANT),
            held("MembershipEndImpacts", Scope.TENANT, Purpose.ACCOUNTS),
            held("Invitations", Scope.TENANT),
            held("Invitees", Scope.TENANT),
            held("InvitationQuotas", Scope.TENANT),
            held("LifecycleMeasures", Scope.TENANT),
            held("AllInvitations", Scope.PLATFORM, Purpose.INVITATIONS),
            held("SiteSnapshots", Scope.PLATFORM, Purpose.LIFECYCLE),
            held("Tenants", Scope.TENANT, Purpose.DIRECTORY),
            held("SiteRequests", Scope.ACCOUNT),
            held("RequestWorkflow", Scope.ACCOUNT, Purpose.REQUESTS),
            held("Decisions", Scope.ACCOUNT, Purpose.REQUESTS),
            held("DecisionEffects", Scope.PLATFORM),
            held("CreationOrders", Scope.PLATFORM),
            held("Accounts", Scope.PLATFORM),
            held("AccountListing", Scope.PLATFORM),
            held("AccountMemberships", Scope.PLATFORM, Purpose.ACCOUNTS),
            held("OwnTokens", Scope.ACCOUNT),
            held("AllTokens", Scope.PLATFORM, Purpose.TOKENS),
            held("AccessTokenManagement", Scope.PLATFORM, Purpose.TOKENS),
            held("TokenExpiryWarningJob", Scope.PLATFORM, Purpose.TOKENS),
            held("TokenRetentionJob", Scope.PLATFORM, Purpose.RETENTION),
            held("AccountRecordReader", Scope.PLATFORM, Purpose.ACCOUNTS),
            held("AccountErasure", Scope.PLATFORM, Purpose.ACCOUNTS),
            held("UnusedAccounts", Scope.PLATFORM, Purpose.RETENTION),
            held("JournalRetention", Scope.PLATFORM, Purpose.RETENTION),
            held("ExpiredRequests", Scope.PLATFORM, Purpose.RETENTION),
            held("DatabaseJobs", Scope.PLATFORM),
            held("CrossTenantScope", Scope.PLATFORM),
            held("AddressAvailability", Scope.PLATFORM, Purpose.ADDRESSES),
            held("TenantListing", Scope.PLATFORM, Purpose.FLEET),
            held("RequestQueue", Scope.PLATFORM, Purpose.REQUESTS),
            held("CreationManagement", Scope.PLATFORM, Purpose.CREATIONS),
            held("Journal", Scope.PLATFORM, Purpose.JOURNAL),
            held("OutboxRepository", Scope.PLATFORM, Purpose.MAIL, Purpose.RETENTION),
            held("ProviderIdentities", Scope.PLATFORM, Purpose.ENTRY),
            held("SignInAttempts", Scope.PLATFORM),
            held("SecretHolderScope", Scope.SECRET),
            held("DatabaseSessions", Scope.SECRET),
            held("StoredInterruptedForms", Scope.SECRET, Purpose.EXPIRY),
            held("AccountSessions", Scope.ACCOUNT),
            held("ExpiredSessionsJob", Scope.PLATFORM, Purpose.EXPIRY)));

    /** Classes that hold connections, not rows: the transactions, the notifications, the scheduler. */
    private static final Set<String> CONNECTIONS = Set.of(
            "TenantTransactionManager", "DatabaseNotifications", "JobRunner", "JobConnections", "ExecutionCompletion");

    private static final Map<String, Scope> TABLES = new TreeMap<>(Map.ofEntries(
            Map.entry("tenant", Scope.TENANT),
            Map.entry("address", Scope.TENANT),
            Map.entry("site", Scope.TENANT),
            Map.entry("former_arrangement", Scope.TENANT),
            Map.entry("media", Scope.TENANT),
            Map.entry("media_folder", Scope.TENANT),
            Map.entry("media_rendition", Scope.TENANT),
            Map.entry("media_use", Scope.TENANT),
            Map.entry("template_use", Scope.TENANT),
            Map.entry("page_template", Scope.PLATFORM),
            Map.entry("page_template_version", Scope.PLATFORM),
            Map.entry("section_use", Scope.TENANT),
            Map.entry("media_content", Scope.TENANT),
            Map.entry("media_slice", Scope.TENANT),
            Map.entry("page", Scope.TENANT),
            Map.entry("revision", Scope.TENANT),
            Map.entry("redirect", Scope.TENANT),
            Map.entry("contact_message", Scope.TENANT),
            Map.entry("entity", Scope.PLATFORM),
            Map.entry("standard_text", Scope.PLATFORM),
            Map.entry("embed_host", Scope.PLATFORM),
            Map.entry("review", Scope.TENANT),
            Map.entry("schedule", Scope.TENANT),
            Map.entry("check_waiver", Scope.TENANT),
            Map.entry("page_use", Scope.TENANT),
            Map.entry("site_use", Scope.TENANT),
            Map.entry("page_check", Scope.TENANT),
            Map.entry("search_entry", Scope.TENANT),
            Map.entry("search_word", Scope.TENANT),
            Map.entry("preview_link", Scope.TENANT),
            Map.entry("preview_comment", Scope.TENANT),
            Map.entry("working_copy", Scope.TENANT),
            Map.entry("page_presence", Scope.TENANT),
            Map.entry("membership", Scope.TENANT),
            Map.entry("creation", Scope.TENANT),
            Map.entry("creation_step", Scope.TENANT),
            Map.entry("launch", Scope.TENANT),
            Map.entry("invitation", Scope.TENANT),
            Map.entry("invitation_ceiling", Scope.TENANT),
            Map.entry("lifecycle_measure", Scope.TENANT),
            Map.entry("site_request", Scope.ACCOUNT),
            Map.entry("request_decision", Scope.ACCOUNT),
            Map.entry("session", Scope.SECRET),
            Map.entry("interrupted_form", Scope.SECRET),
            Map.entry("access_token", Scope.ACCOUNT),
            Map.entry("account", Scope.PLATFORM),
            Map.entry("audit_event", Scope.PLATFORM),
            Map.entry("scheduled_tasks", Scope.PLATFORM),
            Map.entry("outgoing_mail", Scope.PLATFORM),
            // Looked up before the sign-in, by values that only a provider or a browser can present.
            Map.entry("identity", Scope.PLATFORM),
            Map.entry("sign_in_attempt", Scope.PLATFORM)));

    private static Map.Entry<String, Held> held(String name, Scope scope, Purpose... purposes) {
        return Map.entry(name, new Held(Set.of(scope), Set.of(purposes)));
    }

    private static Map.Entry<String, Held> held(String name, Set<Scope> scopes) {
        return Map.entry(name, new Held(scopes, Set.of()));
    }

    @Autowired
    private ConfigurableApplicationContext application;

    @Autowired
    private TransactionalOperator transaction;

    @Autowired
    private RequestWorkflow requests;

    @Autowired
    private SearchIndex index;

    private final UUID mine = BlueprintReader.tenantId("cites-educatives");
    private final UUID others = BlueprintReader.tenantId("action-coeur-de-ville");
    private PausedBackgroundJobs stillness;
    private TestAccounts cast;
    private UUID me;
    private UUID somebodyElse;
    private UUID othersRequest;
    private UUID othersDraft;
    private static final String INVITED = "personne@ailleurs.example";

    private UUID othersInvitation;
    private final UUID unusedContent = UUID.randomUUID();
    private UUID undescribed;
    private Folder othersFolder;
    private UUID othersToken;
    private UUID scheduledPage;
    private UUID discardedPage;
    private UUID othersSchedule;
    private TestAccounts.Linked othersLink;
    private UUID othersComment;
    private UUID othersRedirect;
    private UUID othersMessage;
    private final Map<String, Object> speakers = new TreeMap<>();

    @BeforeAll
    void prepare() {
        stillness = new PausedBackgroundJobs(application);
        cast = new TestAccounts();
        me = cast.account(Role.AGENT);
        somebodyElse = cast.account(Role.AGENT);
        othersRequest = cast.submitted(somebodyElse);
        othersDraft = cast.draft(somebodyElse);
        othersRedirect = cast.redirect(others);
        othersMessage = cast.message(others);
        othersToken = cast.token(somebodyElse, Action.SITE_READ).id();
        ApplicationDatabase.change("""
            insert into request_decision (id, request_id, kind, reason, decided_by)
            values (gen_random_uuid(), ?, 'approval', 'Précisez.', ?)\
            """, othersRequest, me);
        ApplicationDatabase.change(
                "insert into membership (tenant_id, account_id, role) values (?, ?, 'editor')", others, somebodyElse);
        ApplicationDatabase.change(
                "insert into creation (tenant_id, request_id, requester_id, answers, state) values (?, ?, ?, '{}',"
                        + " 'failed')",
                others,
                othersRequest,
                somebodyElse);
        ApplicationDatabase.change("insert into creation_step (tenant_id, step) values (?, 'tenant')", others);
        ApplicationDatabase.change("insert into launch (tenant_id, launched_by) values (?, ?)", others, somebodyElse);
        ApplicationDatabase.change(
                "update membership set until = '2020-01-01' where tenant_id = ? and account_id = ?",
                others,
                somebodyElse);
        ApplicationDatabase.change("insert into media_content (tenant_id, id) values (?, ?)", others, unusedContent);
        undescribed = cast.media(others);
        ApplicationDatabase.change(
                "update media set described = false, state = 'quarantine' where id = ?", undescribed);
        othersFolder = new Folder(cast.folder(others), null, "Dossier", 0);
        ApplicationDatabase.change(
                "insert into former_arrangement (tenant_id, part, digest, value, replacement, replaced_by)"
                        + " values (?, 'menus', 'avant', '{}', 'apres', ?)",
                others,
                somebodyElse);
        othersInvitation = cast.invitation(others, somebodyElse, Role.EDITOR).id();
        ApplicationDatabase.change("""
            insert into review (tenant_id, id, page_id, revision_id, submitted_by)
            select tenant_id, gen_random_uuid(), id, published_revision, ? from page
             where tenant_id = ? and path = '/'\
            """, somebodyElse, others);
        ApplicationDatabase.change("""
            insert into check_waiver (tenant_id, page_id, revision_id, reason, given_by, given_at)
            select tenant_id, id, published_revision, 'Essai', ?, now() from page
             where tenant_id = ? and path = '/'\
            """, somebodyElse, others);
        ApplicationDatabase.change("update page_check set errors = 1 where tenant_id = ?", others);
        index.refresh()
                .repeat()
                .takeUntil(indexed -> indexed == 0)
                .contextWrite(CurrentTenant.with(others))
                .blockLast();
        scheduledPage = UUID.fromString(
                ApplicationDatabase.texts("select id from page where tenant_id = ? and path = '/'", others)
                        .getFirst());
        othersSchedule = cast.schedule(scheduledPage);
        ApplicationDatabase.change("""
            insert into review (tenant_id, id, page_id, revision_id, submitted_by, submitted_at, outcome, decided_by, decided_at)
            select tenant_id, gen_random_uuid(), id, published_revision, ?, now() - interval '1 day', 'scheduled', ?, now()
              from page where id = ?\
            """, somebodyElse, somebodyElse, scheduledPage);
        ApplicationDatabase.change("update page set review_on = date '2020-01-01' where id = ?", scheduledPage);
        discardedPage = cast.discarded(others);
        ApplicationDatabase.change(
                "update revision set body = cast(? as jsonb) where page_id = ?",
                "[{\"type\": \"image\", \"image\": \"media:" + undescribed
                        + "\", \"alt\": \"Un texte\", \"width\": \"FULL\"}]",
                discardedPage);
        othersLink = cast.link(scheduledPage);
        othersComment = cast.comment(scheduledPage, othersLink);
        ApplicationDatabase.change(
                "insert into working_copy (tenant_id, page_id, account_id, base, fields, shown) values (?, ?, ?, 1,"
                        + " '{}', '{\"title\": \"T\", \"description\": \"\", \"tags\": [], \"body\": []}')",
                others,
                scheduledPage,
                somebodyElse);
        ApplicationDatabase.change(
                "insert into page_presence (tenant_id, page_id, account_id) values (?, ?, ?)",
                others,
                scheduledPage,
                somebodyElse);
        ApplicationDatabase.change(
                "update preview_link set token_hash = sha256('secret') where id = ?", othersLink.id());
        ApplicationDatabase.change("insert into invitation_ceiling (tenant_id, per_day) values (?, 300)", others);
        ApplicationDatabase.change(
                "update invitation set token_hash = sha256('secret'), email = ? where id = ?",
                INVITED,
                othersInvitation);
    }

    @AfterAll
    void leave() {
        for (String table : List.of(
                "working_copy",
                "page_presence",
                "review",
                "schedule",
                "check_waiver",
                "preview_comment",
                "preview_link",
                "launch",
                "creation_step",
                "creation",
                "invitation",
                "invitation_ceiling",
                "former_arrangement")) {
            ApplicationDatabase.change("delete from " + table + " where tenant_id = ?", others);
        }
        ApplicationDatabase.change("update page_check set rules = 0");
        ApplicationDatabase.change("delete from template_use where tenant_id = ?", others);
        ApplicationDatabase.change("delete from redirect where tenant_id = ?", others);
        ApplicationDatabase.change("delete from contact_message where tenant_id = ?", others);
        ApplicationDatabase.change("update page set head_revision = null where id = ?", discardedPage);
        ApplicationDatabase.change("delete from revision where page_id = ?", discardedPage);
        ApplicationDatabase.change("update page set review_on = null where id = ?", scheduledPage);
        ApplicationDatabase.change("delete from page where id = ?", discardedPage);
        ApplicationDatabase.change("delete from media where id = ?", undescribed);
        ApplicationDatabase.change("delete from media_folder where id = ?", othersFolder.id());
        ApplicationDatabase.change("delete from media_content where id = ?", unusedContent);
        cast.close();
        stillness.close();
    }

    private Map<String, Object> speakers() {
        Map<String, Object> found = speakers;
        if (!found.isEmpty()) {
            return found;
        }
        for (String name : application.getBeanDefinitionNames()) {
            Object bean = application.getBean(name);
            Class<?> type = ClassUtils.getUserClass(bean);
            if (type.getName().startsWith("fr.gouv.anct.minisites") && speaks(type)) {
                found.put(type.getSimpleName(), bean);
            }
        }
        return found;
    }

    private static boolean speaks(Class<?> type) {
        Set<Class<?>> doors =
                Set.of(DatabaseClient.class, CrossTenantScope.class, ConnectionFactory.class, DataSource.class);
        return Arrays.stream(type.getDeclaredFields())
                .anyMatch(field -> doors.stream().anyMatch(door -> door.isAssignableFrom(field.getType())));
    }

    @Test
    void everythingThatSpeaksToTheDatabaseHasItsScope() {
        Set<String> known = new TreeSet<>(REPOSITORIES.keySet());
        known.addAll(CONNECTIONS);
        assertThat(known).containsAll(speakers().keySet());
        assertThat(speakers().keySet()).containsAll(REPOSITORIES.keySet());
    }

    @Test
    void eachLooksAcrossTenantsForItsPurposesAlone() {
        Map<String, Set<String>> used = new TreeMap<>();
        ProductionClasses.ALL.stream()
                .filter(type -> !type.getName().startsWith(CrossTenantScope.class.getName()))
                .forEach(type -> purposes(type)
                        .forEach(purpose -> used.computeIfAbsent(type.getSimpleName(), _ -> new TreeSet<>())
                                .add(purpose)));
        Map<String, Set<String>> granted = new TreeMap<>();
        REPOSITORIES.forEach((name, held) -> {
            if (!held.purposes().isEmpty()) {
                granted.put(
                        name, held.purposes().stream().map(Enum::name).collect(Collectors.toCollection(TreeSet::new)));
            }
        });
        assertThat(used).isEqualTo(granted);
        assertThat(granted.values().stream().flatMap(Set::stream).distinct()).hasSize(Purpose.values().length);
    }

    private static Stream<String> purposes(JavaClass type) {
        return type.getFieldAccessesFromSelf().stream()
                .filter(access -> access.getTargetOwner().isEquivalentTo(Purpose.class))
                .map(access -> access.getTarget().getName());
    }

    @Test
    void everyTableHasItsScopeAndThePoliciesOfIt() {
        assertThat(ApplicationDatabase.texts("""
            select relname from pg_class
             where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
               and relname <> 'flyway_schema_history'\
            """)).containsExactlyInAnyOrderElementsOf(TABLES.keySet());
        TABLES.forEach((table, scope) -> {
            List<String> forTheApplication = policies(table, "minisites_app");
            switch (scope) {
                case TENANT ->
                    assertThat(forTheApplication)
                            .as(table)
                            .containsExactly("ALL (tenant_id = (current_setting('app.tenant'::text))::uuid) null");
                case ACCOUNT ->
                    assertThat(forTheApplication)
                            .as(table)
                            .singleElement()
                            .asString()
                            .containsAnyOf(
                                    "(requester_id = (current_setting('app.account'::text))::uuid)",
                                    "(account_id = (current_setting('app.account'::text))::uuid)",
                                    // The policy of site_request applies in this subquery.
                                    "FROM site_request r");
                case SECRET ->
                    assertThat(forTheApplication)
                            .as(table)
                            .singleElement()
                            .asString()
                            .contains(
                                    "id_hash = ANY (string_to_array(current_setting('app.secrets'::text), ' '::text))");
                case PLATFORM -> assertThat(forTheApplication).as(table).hasSize(1);
            }
            assertThat(ApplicationDatabase.texts(
                            "select relrowsecurity and relforcerowsecurity from pg_class where oid = ?::regclass",
                            table))
                    .containsExactly("t");
            assertThat(policies(table, "public")).isEmpty();
        });
    }

    /** Returns the permissive policies: a restrictive one only narrows them. */
    private static List<String> policies(String table, String role) {
        return ApplicationDatabase.texts("""
            select concat_ws(' ', cmd, qual, coalesce(with_check, 'null')) from pg_policies
             where schemaname = 'public' and tablename = ? and ? = any(roles) and permissive = 'PERMISSIVE'\
            """, table, role);
    }

    @Test
    void aTenantsTableStartsWithItsTenant() {
        TABLES.forEach((table, scope) -> {
            if (scope == Scope.TENANT) {
                assertThat(ApplicationDatabase.texts("""
                    select a.attname from pg_index i
                      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
                     where i.indrelid = ?::regclass and i.indisprimary\
                    """, table)).as(table).containsExactly("tenant_id");
            }
        });
    }

    /**
     * One call, with ids of another owner.
     *
     * @param reads whether the result in the other owner's context must show that rows exist
     */
    private record Play(String repository, String method, Scope scope, boolean reads, List<Object> arguments) {

        @Override
        public String toString() {
            return repository + "." + method;
        }
    }

    private static Play read(String repository, String method, Scope scope, Object... arguments) {
        return new Play(repository, method, scope, true, Arrays.asList(arguments));
    }

    private static Play write(String repository, String method, Scope scope, Object... arguments) {
        return new Play(repository, method, scope, false, List.of(arguments));
    }

    /**
     * Methods that take whole records of content, or of requests; TenantIsolationTest covers the policies of their
     * tables.
     */
    private static final Set<String> BY_POLICY = Set.of(
            "Sites.save",
            "PreviousSettings.keep",
            "Pages.publish",
            "Reviews.submit",
            "CheckInputs.around",
            "CheckInputs.newest",
            "StoredFindings.claim",
            "StoredFindings.leaveListsToJob",
            "StoredFindings.remaining",
            "StoredFindings.keep",
            "StoredFindings.siteVersion",
            "DisplayedListings.empty",
            "StoredFindings.tenantsWithSomeLeft",
            "SearchEntries.outdated",
            "SearchEntries.index",
            "SearchEntries.tenantsWithSomeLeft",
            "PreviewLinks.add",
            "PreviewLinks.comment",
            "Drafts.add",
            "PageListing.under",
            "LinkResolution.addresses",
            "SiteLists.embeddedHosts",
            "PageListing.children",
            "PageListing.position",
            "PagePositions.add",
            "PagePositions.lockExclusively",
            "PagePositions.lockShared",
            "PagePositions.siblings",
            "PagePositions.reorder",
            "PagePositions.standing",
            "Redirects.clear",
            "ContactMessages.add",
            "MediaLibrary.store",
            "MediaLibrary.content",
            "LibraryFiles.add",
            "LibraryFiles.replace",
            "ContentRecords.complete",
            "ContentRecords.open",
            "DatabaseContentStorage.write",
            "PageRecords.related",
            "PageRecords.expandSections",
            // Equal for all tenants.
            "TemplateUsages.body",
            "Tenants.save",
            "Redirects.hold",
            "Redirects.present",
            "Redirects.pages",
            "Redirects.page",
            "Redirects.after",
            "Redirects.at",
            "Redirects.write",
            "Redirects.leave",
            "Redirects.change",
            "NoticeBanners.current",
            "AccessibilityRecords.site",
            "AccessibilityRecords.change",
            "AccessibilityRecords.changeIf",
            "NoticeBanners.replace",
            "NoticeBanners.remove",
            // Binds the tenant of its argument.
            "AliasRedirects.destination",
            // Across accounts and tenants, for the listed purposes.
            "MembershipEndImpacts.anywhere",
            "QuarantinedFiles.tenants",
            "UnstrippedImages.tenants",
            "Tenants.all",
            "Tenants.currentMarker",
            "Tenants.findChangesSince",
            "Tenants.findById",
            "Tenants.bySlug",
            "SiteCreations.unfinished",
            "RequestWorkflow.findSubmitted",
            "RequestWorkflow.listSubmitted",
            "RequestWorkflow.countPending",
            "Decisions.findOnAnyRequest",
            "Decisions.decide",
            // Bind the account of their argument.
            "RequestWorkflow.createDraft",
            "AccountSessions.of",
            "AccountSessions.close",
            "AccountSessions.closeAll",
            "AccountSessions.closeOthers",
            // Validates a request that was read already.
            "RequestWorkflow.validate");

    List<Play> plays() {
        String path = ApplicationDatabase.texts("""
            select path from page p where tenant_id = ? and kind = 'page' and published_revision is not null
               and path <> '/' and not exists (select from page q where q.tenant_id = ? and q.path = p.path)
             limit 1\
            """, others, mine).getFirst();
        UUID page = UUID.fromString(
                ApplicationDatabase.texts("select id from page where tenant_id = ? and path = ?", others, path)
                        .getFirst());
        UUID revision = UUID.fromString(ApplicationDatabase.texts(
                        "select published_revision from page where tenant_id = ? and id = ?", others, page)
                .getFirst());
        UUID waived = UUID.fromString(
                ApplicationDatabase.texts("select revision_id from check_waiver where tenant_id = ?", others)
                        .getFirst());
        UUID file = UUID.fromString(ApplicationDatabase.texts(
                        "select id from media where tenant_id = ? and state = 'clean' limit 1", others)
                .getFirst());
        String fileName = ApplicationDatabase.texts("select file_name from media where id = ?", file)
                .getFirst();
        QuarantinedFile heldFile = new QuarantinedFile(
                undescribed,
                "Essai",
                new MediaContent(
                        UUID.fromString(
                                ApplicationDatabase.texts("select content_id from media where id = ?", undescribed)
                                        .getFirst()),
                        1,
                        "00"));
        UUID usedFile = UUID.fromString(
                ApplicationDatabase.texts("select media_id from media_use where tenant_id = ? limit 1", others)
                        .getFirst());
        UUID othersTemplate = UUID.fromString(
                ApplicationDatabase.texts("select id from page_template where kind = 'page' order by id limit 1")
                        .getFirst());
        // An existing version: without a row of it PostgreSQL may never evaluate the policy of the page.
        int templateVersion = Integer.parseInt(ApplicationDatabase.texts(
                        "select max(version)::text from page_template_version where template_id = ?", othersTemplate)
                .getFirst());
        // Older than any version: the template has changed since.
        ApplicationDatabase.change("""
            insert into template_use (tenant_id, page_id, template_id, version) values (?, ?, ?, 0)
            on conflict do nothing
            """, others, page, othersTemplate);
        // A version with placeholders to be replaced.
        ApplicationDatabase.change("""
            insert into template_use (tenant_id, page_id, template_id, version)
            select ?, ?, template_id, max(version) from page_template_version
             where cardinality(placeholders) > 0 and template_id <> ? group by template_id limit 1
            on conflict do nothing
            """, others, page, othersTemplate);
        // Without a row of this page PostgreSQL may never evaluate the policy.
        ApplicationDatabase.change("""
            insert into review (tenant_id, id, page_id, revision_id, submitted_by)
            values (?, gen_random_uuid(), ?, ?, ?)
            on conflict do nothing
            """, others, page, revision, somebodyElse);
        UUID section = UUID.fromString(
                ApplicationDatabase.texts("select section_id from section_use where tenant_id = ? limit 1", others)
                        .getFirst());
        UUID content = UUID.fromString(ApplicationDatabase.texts("select content_id from media where id = ?", file)
                .getFirst());
        ApplicationDatabase.change("update media set content_type = 'image/png' where id = ?", undescribed);
        ApplicationDatabase.change(
                "update media_content set metadata_checked = false where id = ?",
                heldFile.content().id());
        UnstrippedImage storedImage = new UnstrippedImage(undescribed, "image/png", heldFile.content());
        SiteRequest draft = requests.findOwn(othersDraft)
                .contextWrite(CurrentAccount.with(somebodyElse))
                .block();
        assertThat(draft).isNotNull();
        Account myself = new Account(me, "moi@troupe.example", "Moi", "Même", null);
        byte[] hash = sha256("secret");
        Scope tenant = Scope.TENANT;
        Scope account = Scope.ACCOUNT;
        return List.of(
                read("PageRecords", "at", tenant, path),
                read("SiteLists", "articles", tenant, "", 1),
                read("SiteLists", "recent", tenant),
                read("SiteLists", "pages", tenant),
                read("SiteLists", "count", tenant),
                read("SiteLists", "published", tenant),
                read("SiteLists", "search", tenant, SearchQuery.of("commerce"), 10, 0),
                read("MediaLibrary", "file", tenant, file),
                read("MediaLibrary", "shown", tenant, file, fileName),
                read("MediaListing", "findById", tenant, file),
                read("MediaListing", "stored", tenant, file, 0),
                read("MediaListing", "page", tenant, new MediaQuery("", MediaQuery.Filter.ALL, null, true, 1, 20)),
                read("MediaListing", "totalSize", tenant),
                read("LibraryFiles", "lockAndGetTotalSize", tenant),
                read("LibraryFiles", "weight", tenant, file),
                read("LibraryFiles", "undescribed", tenant, List.of(undescribed)),
                read("LibraryFiles", "lock", tenant, file),
                write("LibraryFiles", "describe", tenant, file, MediaDescription.titled("Détourné")),
                write("LibraryFiles", "move", tenant, file, othersFolder.id()),
                write("LibraryFiles", "remove", tenant, undescribed),
                read("MediaListing", "after", tenant, null, null, 20),
                read("Folders", "tree", tenant),
                // Into the current tenant: a folder of another tenant cannot be its parent.
                write("Folders", "add", tenant, othersFolder.id(), "Détourné", myself.actor()),
                write("Folders", "change", tenant, othersFolder, othersFolder.id(), "Détourné", myself.actor()),
                write("Folders", "remove", tenant, othersFolder, myself.actor()),
                read("QuarantinedFiles", "waiting", tenant),
                write("QuarantinedFiles", "recordScanResult", tenant, heldFile, new ScanResult.Clean()),
                read("UnstrippedImages", "unchecked", tenant, 10),
                write("UnstrippedImages", "skipOthers", tenant, 10),
                write("UnstrippedImages", "check", tenant, storedImage),
                write("UnstrippedImages", "replaceContent", tenant, storedImage, storedImage.content()),
                read("MediaUsages", "of", tenant, usedFile),
                read("MediaUsages", "describing", tenant, undescribed),
                write("ContentRecords", "use", tenant, content),
                write("ContentRecords", "release", tenant, content),
                read("ContentRecords", "unused", tenant, Instant.now().plusSeconds(60)),
                write("ContentRecords", "remove", tenant, content),
                // Missing content is an error.
                write("DatabaseContentStorage", "read", tenant, content, 0L, 1L),
                write("DatabaseContentStorage", "remove", tenant, content),
                read("Sites", "current", tenant),
                read("Sites", "stated", tenant),
                read("Sites", "locked", tenant),
                read("PreviousSettings", "former", tenant, SiteSetting.MENUS, "avant"),
                read("PreviousSettings", "lastReplaced", tenant, SiteSetting.MENUS, "apres", somebodyElse),
                read(
                        "PreviousSettings",
                        "names",
                        tenant,
                        new BlockReferences(Set.of(page), Set.of(file), Set.of(), List.of())),
                read("ContactMessages", "page", tenant, true, 1, 20),
                read("ContactMessages", "waiting", tenant),
                read("ContactMessages", "one", tenant, othersMessage),
                read("ContactMessages", "after", tenant, Optional.empty(), 20),
                write("ContactMessages", "handled", tenant, othersMessage, true),
                write("ContactMessages", "remove", tenant, othersMessage),
                write("ContactMessages", "clear", tenant, Instant.now().plusSeconds(60)),
                read("LinkTargets", "pages", tenant, path, 10),
                read("LinkTargets", "images", tenant, "", 10),
                read("LinkTargets", "named", tenant, List.of(page, file)),
                read("Drafts", "head", tenant, page),
                read("Drafts", "discarded", tenant, discardedPage),
                read("Drafts", "findByNumber", tenant, page, 1),
                read("Drafts", "findForUpdate", tenant, page),
                read("PageListing", "home", tenant),
                read("PageListing", "articlesPage", tenant),
                read("PageListing", "line", tenant, page),
                read("PageListing", "search", tenant, "a", 1, 20),
                read("PageListing", "articles", tenant, new ArticleQuery(null, null, 1, 20)),
                read("PageListing", "tags", tenant),
                read("PageCursorListing", "pages", tenant, null, 20),
                read("PageCursorListing", "articles", tenant, null, null, null, 20),
                read("PageCursorListing", "tags", tenant, null, 20),
                read("PageListing", "published", tenant, page),
                read("LinkResolution", "at", tenant, List.of(path)),
                read("LinkResolution", "resolve", tenant, List.of("Vu de tous", path)),
                read("LinkResolution", "offered", tenant),
                read("LinkResolution", "titles", tenant, Set.of(page)),
                read("LinkResolution", "parents", tenant),
                read("LinkResolution", "search", tenant, "", LinkResolution.SearchKind.ANYTHING, 100),
                read("TemplateUsages", "changed", tenant, page),
                read("TemplateUsages", "placeholders", tenant, page),
                write(
                        "TemplateUsages",
                        "note",
                        tenant,
                        page,
                        List.of(new TemplateVersion(othersTemplate, templateVersion))),
                write("TemplateUsages", "decline", tenant, page, othersTemplate, 1),
                read("SharedSections", "page", tenant, null, 1, 20),
                read("SharedSections", "after", tenant, null, 20),
                read("SharedSections", "uses", tenant, section),
                read("PagePositions", "taken", tenant, List.of(path)),
                read("PagePositions", "branch", tenant, page),
                read("TrashImpacts", "of", tenant, page),
                read("TrashImpacts", "ties", tenant, page),
                read("TrashedPages", "page", tenant, 1, 20),
                read("TrashedPages", "after", tenant, null, 20),
                read("TrashedPages", "contents", tenant),
                read("TrashedPages", "one", tenant, discardedPage),
                read("TrashedPages", "branch", tenant, discardedPage),
                read("TrashedPages", "until", tenant, Instant.now().plusSeconds(60)),
                write("TrashedPages", "discard", tenant, List.of(page), somebodyElse),
                write(
                        "TrashedPages",
                        "restore",
                        tenant,
                        new Page(discardedPage, null, PageKind.PAGE, "/jetee", 0, null),
                        page,
                        "/detourne",
                        true),
                write("PageOwnerships", "write", tenant, page, new PageOwnership(null, LocalDate.of(2020, 1, 1), null)),
                read("PageOwnerships", "due", tenant, 1, 20),
                write("TrashedPages", "purge", tenant, List.of(page, discardedPage)),
                write(
                        "PagePositions",
                        "move",
                        tenant,
                        new Page(page, null, PageKind.PAGE, path, 0, null),
                        page,
                        "/detourne"),
                write("Pages", "withdraw", tenant, page),
                write("Pages", "setPublishedRevision", tenant, page, revision),
                write("Pages", "refreshBlockTypes", tenant),
                write("Reviews", "lock", tenant, page),
                read("Reviews", "standing", tenant, page),
                write("Reviews", "end", tenant, page, Review.Outcome.RETURNED, me, "Non."),
                read("Reviews", "scheduledSubmitter", tenant, scheduledPage),
                write("Reviews", "reopenScheduled", tenant, scheduledPage),
                read("Reviews", "count", tenant),
                read("Reviews", "waiting", tenant, 1, 20),
                read("Revisions", "count", tenant, page),
                read("Revisions", "list", tenant, page, 1, 20),
                read("Revisions", "before", tenant, page, 9, 20),
                read("Revisions", "one", tenant, page, 1),
                read("Revisions", "texts", tenant, page, 1, 1),
                write("Revisions", "sayAgain", tenant, page, revision, "Repris.", "Moi", me),
                read("PageRecords", "draft", tenant, path, page),
                read("TrialPagePaths", "path", tenant, page),
                read("TrialPagePaths", "longest", tenant, section, 1_000_000, 1, 20),
                read("TrialPagePaths", "paths", tenant, (Object) new UUID[] {page}),
                read("SiteOverviews", "of", tenant, somebodyElse),
                read("WorkingCopies", "of", tenant, scheduledPage, somebodyElse),
                write(
                        "WorkingCopies",
                        "keep",
                        tenant,
                        scheduledPage,
                        somebodyElse,
                        1,
                        Map.of("titre", List.of("X")),
                        WorkingCopy.Form.ANY),
                write(
                        "WorkingCopies",
                        "show",
                        tenant,
                        scheduledPage,
                        somebodyElse,
                        new Revision("X", null, null, "", null, List.of(), List.of())),
                read("WorkingCopies", "shown", tenant, scheduledPage, somebodyElse),
                write("WorkingCopies", "drop", tenant, scheduledPage, somebodyElse),
                write("WorkingCopies", "bringBack", tenant, scheduledPage, somebodyElse),
                write("WorkingCopies", "forget", tenant, scheduledPage, somebodyElse, WorkingCopy.Form.ANY),
                write("Presences", "see", tenant, scheduledPage, somebodyElse),
                read("Presences", "under", tenant, scheduledPage, UUID.randomUUID()),
                read("PreviewLinks", "of", tenant, scheduledPage),
                read("PreviewLinks", "open", tenant, hash, Instant.now()),
                read("PreviewGrants", "scope", tenant, new PreviewGrant.OfLink(othersLink.id())),
                write("PreviewLinks", "revoke", tenant, scheduledPage, othersLink.id()),
                read("PreviewLinks", "comments", tenant, scheduledPage),
                write("PreviewLinks", "settle", tenant, scheduledPage, othersComment, true),
                read("Waivers", "of", tenant, waived),
                write("Waivers", "add", tenant, scheduledPage, waived, "Non.", me),
                read("CheckInputs", "written", tenant, waived),
                read("StoredFindings", "withErrors", tenant),
                read("StoredFindings", "page", tenant, new CheckQuery("", null, 1, 20)),
                read("Schedules", "of", tenant, scheduledPage),
                read("Schedules", "waiting", tenant, scheduledPage),
                read("Schedules", "one", tenant, othersSchedule),
                write(
                        "Schedules",
                        "add",
                        tenant,
                        others,
                        UUID.randomUUID(),
                        page,
                        ScheduledAction.PUBLISH,
                        revision,
                        Instant.now(),
                        me),
                write("Schedules", "cancel", tenant, scheduledPage, othersSchedule, Schedule.Reason.ASKED, me),
                write("Schedules", "lockPage", tenant, othersSchedule),
                write("Schedules", "perform", tenant, othersSchedule),
                read("Schedules", "obstacle", tenant, othersSchedule),
                write("Schedules", "miss", tenant, othersSchedule, Schedule.Reason.TRASHED),
                write("Pages", "redirect", tenant, others, "/detourne", page),
                read("Redirects", "one", tenant, othersRedirect, List.of()),
                write("Redirects", "remove", tenant, othersRedirect),
                read("NoticeBanners", "page", tenant, path),
                read("NoticeBanners", "path", tenant, page),
                read("Memberships", "role", tenant, somebodyElse),
                read("Memberships", "members", tenant),
                read("MembershipEndImpacts", "of", tenant, somebodyElse),
                write("Memberships", "grant", tenant, new Membership(others, me, Role.OWNER)),
                write("Memberships", "grantAtLeast", tenant, new Membership(others, me, Role.OWNER)),
                read("Memberships", "member", tenant, somebodyElse),
                write("Memberships", "changeRole", tenant, somebodyElse, Role.CONTRIBUTOR),
                write("Memberships", "changeEnd", tenant, somebodyElse, LocalDate.of(2030, 1, 1)),
                write("Memberships", "remove", tenant, somebodyElse),
                write("Memberships", "removeAtEnd", tenant, somebodyElse, LocalDate.of(2020, 1, 1)),
                read("Invitations", "open", tenant),
                read("Invitations", "open", tenant, othersInvitation),
                read("Invitees", "guests", tenant, List.of(INVITED), Instant.now()),
                read("InvitationQuotas", "own", tenant),
                read("InvitationQuotas", "countSent", tenant, Instant.EPOCH),
                read("InvitationQuotas", "countSentForUpdate", tenant, Instant.EPOCH),
                write("InvitationQuotas", "save", tenant, others, 7),
                read("Invitations", "any", tenant, othersInvitation),
                read("Invitations", "found", tenant, hash),
                read("Invitations", "locked", tenant, hash),
                write("Invitations", "add", tenant, others, invitation(), new byte[32]),
                write("Invitations", "revoke", tenant, othersInvitation, Instant.now()),
                write(
                        "Invitations",
                        "revokeExpired",
                        tenant,
                        INVITED,
                        Instant.now().plus(Duration.ofDays(365))),
                write("Invitations", "accept", tenant, othersInvitation, me, Instant.now()),
                write("Invitations", "forget", tenant, Instant.now().plus(Duration.ofDays(365))),
                write(
                        "LifecycleMeasures",
                        "claim",
                        tenant,
                        others,
                        "alert",
                        LocalDate.of(2030, 1, 1),
                        LocalDate.of(2030, 1, 1)),
                write("LifecycleMeasures", "end", tenant, others, LocalDate.of(2030, 1, 1), LocalDate.of(2030, 1, 1)),
                write("PreviousSettings", "rename", tenant, others, "Nom d’ailleurs"),
                write("Tenants", "changeReadOnly", tenant, others, true),
                write("Tenants", "move", tenant, others, TenantState.LIVE, TenantState.PREPARATION),
                read("SiteCreations", "order", tenant, others),
                read("SiteCreations", "creation", tenant, others),
                read("SiteCreations", "approver", account, othersRequest),
                write("SiteCreations", "claim", tenant, others, CreationStep.SITE),
                write("SiteCreations", "finish", tenant, others),
                write("SiteCreations", "fail", tenant, others, "Échec.", "Cause"),
                write("SiteCreations", "giveUp", tenant, others),
                write("SiteCreations", "restart", tenant, others),
                write("SiteCreations", "releaseSlug", account, othersRequest),
                write("Launches", "add", tenant, others, me),
                write("Launches", "undo", tenant, others, me),
                read("Launches", "findLatest", tenant, others),
                write("SiteRequests", "insert", account, UUID.randomUUID(), somebodyElse, RequestAnswers.EMPTY, 20),
                read("SiteRequests", "find", account, othersRequest),
                read("SiteRequests", "findSubmitted", account, othersRequest),
                read("SiteRequests", "count", account),
                read("SiteRequests", "page", account, 1, 20),
                write("SiteRequests", "updateAnswers", account, othersDraft, RequestAnswers.EMPTY),
                write("SiteRequests", "submit", account, draft, "nom-emprunte"),
                write("SiteRequests", "recall", account, othersRequest),
                write("SiteRequests", "delete", account, othersDraft),
                write("SiteRequests", "lockDraftCreation", account),
                read("SiteRequests", "findDraftByAnswers", account, draft.answers()),
                write("SiteRequests", "withdraw", account, othersRequest),
                read("RequestWorkflow", "findOwn", account, othersRequest),
                read("RequestWorkflow", "listOwn", account, 1, 20),
                write("RequestWorkflow", "save", account, othersDraft, Map.of(RequestField.NEED, "Changé")),
                write("RequestWorkflow", "submit", account, othersDraft, myself.actor()),
                write("RequestWorkflow", "recall", account, othersRequest, myself.actor()),
                write("RequestWorkflow", "delete", account, othersDraft, myself.actor()),
                write("RequestWorkflow", "createDraftFrom", account, othersRequest, myself),
                write("RequestWorkflow", "withdraw", account, othersRequest, myself.actor()),
                read("Decisions", "findOnOwnRequest", account, othersRequest),
                write(
                        "OwnTokens",
                        "add",
                        account,
                        somebodyElse,
                        new TokenRequest(
                                UUID.randomUUID(), "Emprunté", Set.of(Action.SITE_READ), null, Duration.ofDays(30)),
                        new byte[32],
                        Instant.now()),
                read("OwnTokens", "all", account),
                read("OwnTokens", "one", account, othersToken),
                write("OwnTokens", "revoke", account, othersToken, Instant.now()),
                write("OwnTokens", "touch", account, othersToken, Instant.now()));
    }

    private Invitation invitation() {
        Account by = new Account(me, "moi@troupe.example", "Moi", "Même", null);
        Instant now = Instant.now();
        return new Invitation(
                UUID.randomUUID(),
                "x@ailleurs.example",
                Role.EDITOR,
                by,
                null,
                now,
                now.plusSeconds(60),
                null,
                null,
                true);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void everyMethodOfATenantsOrAnAccountsRepositoryIsPlayed() {
        Set<String> known = new TreeSet<>(BY_POLICY);
        plays().forEach(play -> known.add(play.toString()));
        Set<String> there = new TreeSet<>();
        speakers().forEach((name, bean) -> {
            Held held = REPOSITORIES.get(name);
            if (held != null && held.scopes().stream().anyMatch(Set.of(Scope.TENANT, Scope.ACCOUNT)::contains)) {
                publishers(ClassUtils.getUserClass(bean)).forEach(method -> there.add(name + "." + method.getName()));
            }
        });
        assertThat(known).isEqualTo(there);
    }

    private static Stream<Method> publishers(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Publisher.class.isAssignableFrom(method.getReturnType()))
                .filter(method -> !Modifier.isPrivate(method.getModifiers()) && !method.isSynthetic());
    }

    @ParameterizedTest
    @MethodSource("plays")
    void withIdsOfOthersNothingIsSeenAndNothingChanges(Play play) {
        List<String> before = state();
        List<Object> seen = new ArrayList<>();
        try {
            seen.addAll(call(play, context(play, mine, me)));
        } catch (RuntimeException refused) {
            assertThat(play.reads())
                    .as("a reading is empty, not refused: " + refused)
                    .isFalse();
        }
        assertThat(state()).isEqualTo(before);
        assertThat(seen.toString())
                .doesNotContain(othersRequest.toString(), othersDraft.toString(), somebodyElse.toString());
        if (play.reads()) {
            List<Object> theirs = call(play, context(play, others, somebodyElse));
            assertThat(theirs).as("there is something to see").isNotEmpty();
            assertThat(theirs.toString()).isNotEqualTo(seen.toString());
        }
    }

    /**
     * Returns the row versions, sorted: PostgreSQL may scan several tables in parallel and return them in any order.
     */
    private List<String> state() {
        return ApplicationDatabase.texts(TABLES.entrySet().stream()
                        .filter(table -> table.getValue() == Scope.TENANT || table.getValue() == Scope.ACCOUNT)
                        .map(table -> ApplicationDatabase.versions(table.getKey()))
                        .collect(Collectors.joining(" union all ")))
                .stream()
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("plays")
    void withoutAContextItFails(Play play) {
        assertThatThrownBy(() -> call(play, context -> context))
                .rootCause()
                .message()
                .containsAnyOf("app.tenant", "app.account", "invalid input syntax for type uuid: \"\"");
    }

    private static Function<Context, Context> context(Play play, UUID tenant, UUID account) {
        return play.scope() == Scope.TENANT ? CurrentTenant.with(tenant) : CurrentAccount.with(account);
    }

    private List<Object> call(Play play, Function<Context, Context> context) {
        Object bean = speakers().get(play.repository());
        Method method = publishers(ClassUtils.getUserClass(bean))
                .filter(found -> found.getName().equals(play.method())
                        && found.getParameterCount() == play.arguments().size())
                .findFirst()
                // No refusal by the database: a call of a removed method tests nothing.
                .orElseThrow(() -> new AssertionError("Nothing there to play: " + play));
        method.setAccessible(true);
        // The proxy does not have package-private methods.
        Object target = Modifier.isPublic(method.getModifiers())
                        && Modifier.isPublic(method.getDeclaringClass().getModifiers())
                ? bean
                : AopTestUtils.getUltimateTargetObject(bean);
        try {
            Publisher<?> answer =
                    (Publisher<?>) method.invoke(target, play.arguments().toArray());
            List<Object> all = new ArrayList<>();
            Flux.from(answer)
                    .as(transaction::transactional)
                    .contextWrite(context)
                    .toIterable()
                    .forEach(all::add);
            return all;
        } catch (IllegalAccessException | InvocationTargetException wrong) {
            throw new AssertionError(wrong);
        }
    }
}

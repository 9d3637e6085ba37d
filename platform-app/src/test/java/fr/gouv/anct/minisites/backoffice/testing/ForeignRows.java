package fr.gouv.anct.minisites.backoffice.testing;

import static fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase.change;
import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.database.CurrentAccount;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.media.MediaContent;
import fr.gouv.anct.minisites.media.library.Folder;
import fr.gouv.anct.minisites.media.upload.QuarantinedFile;
import fr.gouv.anct.minisites.media.upload.UnreadDocument;
import fr.gouv.anct.minisites.media.upload.UnstrippedImage;
import fr.gouv.anct.minisites.provisioning.blueprint.BlueprintReader;
import fr.gouv.anct.minisites.provisioning.request.RequestWorkflow;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import fr.gouv.anct.minisites.search.SearchIndex;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;

/**
 * Fixture of {@code RepositoryIsolationTest}: a caller with a tenant and an account, and the rows of another tenant and
 * another account, which the caller must not reach. Every field that is not named after the caller is foreign.
 */
public final class ForeignRows implements AutoCloseable {

    /** Recipient of the invitation. */
    public static final String INVITED = "personne@ailleurs.example";

    /** Public id of the account's session. */
    public static final String SESSION = "isolations";

    /** Digest of the secret of the invitation and of the preview link. */
    public final byte[] secretHash = sha256("secret");

    private final TestAccounts accounts = new TestAccounts();

    public final UUID callersTenant = BlueprintReader.tenantId("cites-educatives");
    public final UUID callersAccount = accounts.account(Role.AGENT);
    public final Account caller = new Account(callersAccount, "moi@troupe.example", "Moi", "Même", null);

    public final UUID tenant = BlueprintReader.tenantId("action-coeur-de-ville");
    public final UUID account = accounts.account(Role.AGENT);
    /** A submitted request. */
    public final UUID request;

    public final SiteRequest draft;
    /** A suspension that has not ended; the site stays live. */
    public final UUID suspension = UUID.randomUUID();

    /** A request to put off the end of the site, not answered yet. */
    public final UUID endRequest = UUID.randomUUID();

    public final UUID redirect;
    public final UUID message;
    public final UUID token;
    public final UUID invitation;
    /** The home page: it has a review, a schedule, a waiver, a preview link, a working copy and a presence. */
    public final UUID scheduledPage;

    public final UUID schedule;
    public final UUID waivedRevision;
    public final UUID link;
    public final UUID comment;
    public final UUID discardedPage;
    /** A published page whose path does not exist in the caller's tenant. */
    public final UUID page;

    public final String path;
    public final UUID revision;
    /** A document with one version. */
    public final UUID document;
    /** A published service with a tool. */
    public final UUID service;
    /** A template of the page that has changed since. */
    public final UUID template;

    /** An existing version: without a row of it PostgreSQL may never evaluate the policy of the page. */
    public final int templateVersion;

    /** A section that a page shows. */
    public final UUID section;

    public final UUID file;
    public final String fileName;
    public final UUID fileContent;
    /** A file that a page shows. */
    public final UUID usedFile;
    /** A file in quarantine, without a description. */
    public final UUID undescribedFile;

    public final QuarantinedFile quarantinedFile;
    public final UnstrippedImage unstrippedImage;
    public final UnreadDocument unreadDocument;
    public final Folder folder;
    private final UUID unusedContent = UUID.randomUUID();

    public ForeignRows(RequestWorkflow requests, SearchIndex index) {
        request = accounts.submitted(account);
        UUID draftId = accounts.draft(account);
        redirect = accounts.redirect(tenant);
        message = accounts.message(tenant);
        token = accounts.token(account, Action.SITE_READ).id();
        change("""
            insert into request_decision (id, request_id, kind, reason, decided_by)
            values (gen_random_uuid(), ?, 'approval', 'Précisez.', ?)\
            """, request, callersAccount);
        change("insert into membership (tenant_id, account_id, role) values (?, ?, 'editor')", tenant, account);
        change("""
            insert into creation (tenant_id, request_id, requester_id, answers, state)
            values (?, ?, ?, '{}', 'failed')\
            """, tenant, request, account);
        change("insert into creation_step (tenant_id, step) values (?, 'tenant')", tenant);
        change("insert into launch (tenant_id, launched_by) values (?, ?)", tenant, account);
        change("""
            insert into suspension (tenant_id, id, suspended_by, service, reason, until)
            values (?, ?, ?, 'communications', 'Essai', '2020-01-01')\
            """, tenant, suspension, account);
        change("""
            insert into site_end (tenant_id, ends_on, request_id, wished_on, reason, asked_by, asked_at)
            values (?, '2030-01-01', ?, '2031-01-01', 'Essai', ?, now())\
            """, tenant, endRequest, account);
        change(
                "insert into site_day (tenant_id, day, views) values (?, current_date, 10) on conflict do nothing",
                tenant);
        change("""
            insert into published_figures (tenant_id, figures)
            select ?, jsonb_object_agg(heading, '{"figures": []}'::jsonb)
              from unnest(array['usable', 'used', 'useful', 'impact', 'efficiency']) as heading\
            """, tenant);
        change(
                "insert into published_budget (tenant_id, budget, updated_on) values (?, '{\"years\": []}', now())",
                tenant);
        change("insert into search_rules (tenant_id, synonyms) values (?, '{\"PVD, Petites villes\"}')", tenant);
        change("update membership set until = '2020-01-01' where tenant_id = ? and account_id = ?", tenant, account);
        change("insert into media_content (tenant_id, id) values (?, ?)", tenant, unusedContent);
        undescribedFile = accounts.media(tenant);
        change("update media set described = false, state = 'quarantine' where id = ?", undescribedFile);
        UUID folderId = accounts.folder(tenant);
        folder = new Folder(folderId, null, "Dossier " + folderId, 0);
        change("""
            insert into former_arrangement (tenant_id, part, digest, value, replacement, replaced_by)
            values (?, 'menus', 'avant', '{}', 'apres', ?)\
            """, tenant, account);
        change("""
            insert into session (id_hash, public_id, attributes, created_at, last_access, expires_at)
            values (repeat('0', 64), ?, jsonb_build_object('account', cast(? as text)), now(), now(), now() + '1 hour')\
            """, SESSION, account.toString());
        invitation = accounts.invitation(tenant, account, Role.EDITOR).id();
        change("""
            insert into review (tenant_id, id, page_id, revision_id, submitted_by)
            select tenant_id, gen_random_uuid(), id, published_revision, ? from page
             where tenant_id = ? and path = '/'\
            """, account, tenant);
        change("""
            insert into check_waiver (tenant_id, page_id, revision_id, reason, given_by, given_at)
            select tenant_id, id, published_revision, 'Essai', ?, now() from page
             where tenant_id = ? and path = '/'\
            """, account, tenant);
        change("update page_check set errors = 1 where tenant_id = ?", tenant);
        index.refresh()
                .repeat()
                .takeUntil(indexed -> indexed == 0)
                .contextWrite(CurrentTenant.with(tenant))
                .blockLast();
        scheduledPage = id("select id from page where tenant_id = ? and path = '/'", tenant);
        schedule = accounts.schedule(scheduledPage);
        change("""
            insert into review (tenant_id, id, page_id, revision_id, submitted_by, submitted_at, outcome, decided_by, decided_at)
            select tenant_id, gen_random_uuid(), id, published_revision, ?, now() - interval '1 day', 'scheduled', ?, now()
              from page where id = ?\
            """, account, account, scheduledPage);
        change("update page set review_on = date '2020-01-01' where id = ?", scheduledPage);
        discardedPage = accounts.discarded(tenant);
        change(
                "update revision set body = cast(? as jsonb) where page_id = ?",
                "[{\"type\": \"image\", \"image\": \"media:" + undescribedFile
                        + "\", \"alt\": \"Un texte\", \"width\": \"FULL\"}]",
                discardedPage);
        TestAccounts.Linked linked = accounts.link(scheduledPage);
        link = linked.id();
        comment = accounts.comment(scheduledPage, linked);
        change("""
            insert into working_copy (tenant_id, page_id, account_id, base, fields, shown)
            values (?, ?, ?, 1, '{}', '{"title": "T", "description": "", "tags": [], "body": []}')\
            """, tenant, scheduledPage, account);
        change(
                "insert into page_presence (tenant_id, page_id, account_id) values (?, ?, ?)",
                tenant,
                scheduledPage,
                account);
        change("update preview_link set token_hash = sha256('secret') where id = ?", link);
        change("insert into invitation_ceiling (tenant_id, per_day) values (?, 300)", tenant);
        change("update invitation set token_hash = sha256('secret'), email = ? where id = ?", INVITED, invitation);
        path = text("""
            select path from page p where tenant_id = ? and kind = 'page' and published_revision is not null
               and path <> '/' and not exists (select from page q where q.tenant_id = ? and q.path = p.path)
             limit 1\
            """, tenant, callersTenant);
        page = id("select id from page where tenant_id = ? and path = ?", tenant, path);
        change(
                "insert into feedback_day (tenant_id, day, page_id, useful, not_useful) values (?, '2020-01-01', ?, 1,"
                        + " 2)",
                tenant,
                page);
        change("insert into explained_feedback (tenant_id, id) values (?, gen_random_uuid())", tenant);
        change(
                "insert into guide_miss_day (tenant_id, day, answers, misses) values (?, '2020-01-01', 'Essai', 1)",
                tenant);
        change("insert into portal_service (tenant_id, page_id, accepted) values (?, ?, true)", tenant, page);
        revision = id("select published_revision from page where tenant_id = ? and id = ?", tenant, page);
        waivedRevision = id("select revision_id from check_waiver where tenant_id = ?", tenant);
        file = id("select id from media where tenant_id = ? and state = 'clean' limit 1", tenant);
        fileName = text("select file_name from media where id = ?", file);
        fileContent = id("select content_id from media where id = ?", file);
        usedFile = id("select media_id from media_use where tenant_id = ? limit 1", tenant);
        section = id("select section_id from section_use where tenant_id = ? limit 1", tenant);
        MediaContent content =
                new MediaContent(id("select content_id from media where id = ?", undescribedFile), 1, "00");
        quarantinedFile = new QuarantinedFile(undescribedFile, "Essai", content);
        unstrippedImage = new UnstrippedImage(undescribedFile, "image/png", content);
        change("update media set content_type = 'image/png' where id = ?", undescribedFile);
        change("update media_content set metadata_checked = false where id = ?", content.id());
        UUID pdf = accounts.media(tenant);
        change("update media set content_type = 'application/pdf' where id = ?", pdf);
        unreadDocument = new UnreadDocument(
                pdf,
                "application/pdf",
                new MediaContent(id("select content_id from media where id = ?", pdf), 1, "00"));
        change(
                """
                insert into document_passage (tenant_id, media_id, content_id, page, text, words, indexed)
                values (?, ?, ?, 1, 'Un texte', null, false), (?, ?, ?, 2, 'Commerce', search_vector('{"commerce": "1"}'), true)\
                """,
                tenant,
                pdf,
                unreadDocument.content().id(),
                tenant,
                pdf,
                unreadDocument.content().id());
        change("insert into media_use (tenant_id, media_id, revision_id) values (?, ?, ?)", tenant, pdf, revision);
        template = accounts.template(page);
        templateVersion = 2;
        usePlaceholders();
        document = accounts.document(tenant);
        change(
                "update revision set body = cast(? as jsonb) where page_id = ?",
                "[{\"type\": \"document\", \"version\": 2, \"kind\": \"GUIDE\", \"versions\": [{\"document\": \"media:"
                        + file + "\"}]}]",
                document);
        service = accounts.service(tenant);
        change("""
            update revision set body = '[{"type": "service", "version": 1, "kind": "SUPPORT", "phases": {"idea": false,
                "study": false, "planning": false, "delivery": false, "followUp": false}, "steps": [],
                "tool": "https://outil.example.fr/"}]' where page_id = ?\
            """, service);
        change("update page set published_revision = head_revision, published_at = now() where id = ?", service);
        new MeasuredConsultation(tenant)
                .views(0, path, 3, 2)
                .origin(0, path, "partenaire.example", 2)
                .downloads(0, file, 1)
                .record();
        // Without a row of this page PostgreSQL may never evaluate the policy.
        change("""
            insert into review (tenant_id, id, page_id, revision_id, submitted_by)
            values (?, gen_random_uuid(), ?, ?, ?)
            on conflict do nothing
            """, tenant, page, revision, account);
        draft = requireNonNull(requests.findOwn(draftId)
                .contextWrite(CurrentAccount.with(account))
                .block());
    }

    /** Adds a template version with placeholders to be replaced. */
    private void usePlaceholders() {
        change("""
            insert into template_use (tenant_id, page_id, template_id, version)
            select ?, ?, template_id, max(version) from page_template_version
             where cardinality(placeholders) > 0 and template_id <> ? group by template_id limit 1
            on conflict do nothing
            """, tenant, page, template);
    }

    private static String text(String sql, Object... parameters) {
        return ApplicationDatabase.texts(sql, parameters).getFirst();
    }

    private static UUID id(String sql, Object... parameters) {
        return UUID.fromString(text(sql, parameters));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        for (String table : List.of(
                "working_copy",
                "page_presence",
                "review",
                "schedule",
                "check_waiver",
                "preview_comment",
                "preview_link",
                "launch",
                "suspension",
                "site_end",
                "published_figures",
                "site_day",
                "search_rules",
                "creation_step",
                "creation",
                "invitation",
                "invitation_ceiling",
                "feedback_day",
                "explained_feedback",
                "guide_miss_day",
                "portal_service",
                "former_arrangement",
                "page_day",
                "page_month",
                "origin_month",
                "download_day",
                "download_month",
                "site_day")) {
            change("delete from " + table + " where tenant_id = ?", tenant);
        }
        change("update page_check set rules = 0");
        change("delete from template_use where tenant_id = ?", tenant);
        change("delete from redirect where tenant_id = ?", tenant);
        change("delete from contact_message where tenant_id = ?", tenant);
        change("update page set head_revision = null where id = ?", discardedPage);
        change("delete from revision where page_id = ?", discardedPage);
        change("update page set review_on = null where id = ?", scheduledPage);
        change("delete from page where id = ?", discardedPage);
        change("update page set head_revision = null where id = ?", document);
        change("delete from revision where page_id = ?", document);
        change("delete from page where id = ?", document);
        change("delete from media where id = ?", undescribedFile);
        change("delete from media_use where media_id = ?", unreadDocument.id());
        change("delete from media_folder where id = ?", folder.id());
        change("delete from media_content where id = ?", unusedContent);
        accounts.close();
    }
}

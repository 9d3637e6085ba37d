package fr.gouv.anct.minisites.backoffice.testing;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Role;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fixture with the accounts, sites and requests of one suite, inserted into the database and deleted with it. */
public final class TestAccounts implements AutoCloseable {

    /** Complete and valid answers, except for the short name, which is unique to each request. */
    private static final String ANSWERS = """
        {"programme-name": "Programme %1$s", "entity": "Direction des essais", "summary":
        "Un programme qui n’existe que le temps d’un essai.", "need":
        "Les communes ne trouvent pas, sur les sites actuels, ce dont elles ont besoin pour agir avant la fin de l’année.",
        "evidence": "Deux cents questions reçues en trois mois, toujours les mêmes.",
        "themes": "rural-areas", "audience-groups": "local-authorities", "audiences": "Maires",
        "existing": "Une page sur le site de la préfecture.",
        "insufficient": "Une rubrique ne porterait ni l’agenda ni les cartes du programme.", "replaces": "no",
        "address-kind": "host", "slug": "%1$s", "accent": "green-menthe", "owner-name": "Ada Un",
        "owner-email": "ada@%2$s", "second-owner-name": "Zoé Deux", "second-owner-email": "zoe@%2$s",
        "publication-director": "Ada Un, directrice", "contact-email": "contact@%2$s", "end-date": "2029-12-31"}
        """;

    private static final AtomicInteger NUMBER = new AtomicInteger();
    /** Long words that do not resemble each other: short names that resemble another are refused. */
    private static final String[] WORDS = {
        "bouleau", "chardon", "dauphin", "ecureuil", "faucon", "genevrier", "hibou", "iris", "jonquille", "kiwi",
        "lavande", "moineau", "narcisse", "orchidee", "pivoine", "quetsche", "roseau", "sapin", "tulipe", "violette"
    };

    private final List<UUID> accounts = new ArrayList<>();
    private final List<UUID> tenants = new ArrayList<>();
    private final List<UUID> templates = new ArrayList<>();
    private final String domain = "troupe-" + NUMBER.incrementAndGet() + ".example";
    private final long lastEvent = ApplicationDatabase.count("select coalesce(max(id), 0) from audit_event");

    /** Creates an account with this role on the platform, or with none. */
    public UUID account(Role role) {
        UUID id = UUID.randomUUID();
        ApplicationDatabase.change(
                "insert into account (id, email, given_name, usual_name, platform_role) values (?, ?, ?, ?, ?)",
                id,
                id + "@" + domain,
                "Personne",
                role.name().toLowerCase(Locale.ROOT) + " " + NUMBER.incrementAndGet(),
                role.isPlatformRole() ? role.code() : null);
        accounts.add(id);
        return id;
    }

    public void member(UUID tenant, UUID account, Role role) {
        ApplicationDatabase.change(
                "insert into membership (tenant_id, account_id, role) values (?, ?, ?)", tenant, account, role.code());
    }

    /** An invitation of an arbitrary address, with the token of its link. */
    public record Invited(UUID id, String token) {}

    public Invited invitation(UUID tenant, UUID by, Role role) {
        return invitation(tenant, by, role, UUID.randomUUID() + "@" + domain, 14);
    }

    /**
     * Creates an invitation that is a month old.
     *
     * @param days number of days from now until it expires
     */
    public Invited invitation(UUID tenant, UUID by, Role role, String email, int days) {
        UUID id = UUID.randomUUID();
        byte[] secret = id.toString().repeat(2).substring(0, 43).getBytes(StandardCharsets.US_ASCII);
        byte[] tenantId = ByteBuffer.allocate(16)
                .putLong(tenant.getMostSignificantBits())
                .putLong(tenant.getLeastSignificantBits())
                .array();
        ApplicationDatabase.change("""
            insert into invitation (tenant_id, id, email, role, invited_by, token_hash, created_at, expires_at)
            values (?, ?, ?, ?, ?, sha256(?), now() - interval '30 days', now() + make_interval(days => ?))
            """, tenant, id, email, role.code(), by, secret, days);
        return new Invited(
                id,
                Base64.getUrlEncoder().withoutPadding().encodeToString(tenantId)
                        + new String(secret, StandardCharsets.US_ASCII));
    }

    /** Creates a redirect to an external URL. */
    public UUID redirect(UUID tenant) {
        return UUID.fromString(ApplicationDatabase.texts(
                        "insert into redirect (tenant_id, path, url) values (?, '/ancien/' || gen_random_uuid(),"
                                + " 'https://exemple.gouv.fr/') returning id",
                        tenant)
                .getFirst());
    }

    /** Creates a contact message that cannot be decrypted here. */
    public UUID message(UUID tenant) {
        return UUID.fromString(ApplicationDatabase.texts(
                        "insert into contact_message (tenant_id, id, key_id, sealed) values (?, gen_random_uuid(),"
                                + " 'perdue', decode(repeat('00', 40), 'hex')) returning id",
                        tenant)
                .getFirst());
    }

    /** Creates a session of the account in another browser; returns its public id. */
    public String session(UUID account) {
        return ApplicationDatabase.texts("""
            insert into session (id_hash, public_id, attributes, created_at, last_access, expires_at)
            values (encode(sha256(gen_random_uuid()::text::bytea), 'hex'),
                translate(substr(md5(gen_random_uuid()::text), 1, 10), '0189', 'wxyz'),
                jsonb_build_object('account', ?::text, 'browser', 'Firefox, Linux'),
                now(), now(), now() + interval '12 hours')
            returning public_id\
            """, account).getFirst();
    }

    /** An access token, with the text that API clients send. */
    public record Token(UUID id, String text) {}

    public Token token(UUID account, Action... actions) {
        return token(account, null, actions);
    }

    /** Creates an access token that is valid in that site only. */
    public Token token(UUID account, @Nullable UUID site, Action... actions) {
        UUID id = UUID.randomUUID();
        String text = "msite_" + (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "");
        ApplicationDatabase.change(
                """
                insert into access_token (id, account_id, name, hash, actions, tenant_id, expires_at)
                values (?, ?, 'Jeton d’essai', sha256(cast(? as bytea)), cast(? as text[]), ?, now() + interval '90 days')\
                """,
                id,
                account,
                text.getBytes(StandardCharsets.US_ASCII),
                Arrays.stream(actions).map(Enum::name).collect(Collectors.joining(",", "{", "}")),
                site);
        return new Token(id, text);
    }

    /** Creates a site in preparation, with its address. */
    public UUID site(String slug) {
        UUID id = UUID.randomUUID();
        ApplicationDatabase.change(
                "insert into tenant (tenant_id, slug, name, state) values (?, ?, ?, 'preparation')",
                id,
                slug,
                "Site " + slug);
        ApplicationDatabase.change(
                "insert into address (tenant_id, host, canonical) values (?, ?, true)", id, slug + ".localhost");
        tenants.add(id);
        return id;
    }

    /** Creates an unpublished page with a first revision. */
    public UUID page(UUID tenant) {
        return page(tenant, "page", null);
    }

    /** Creates an unpublished article with a first revision. */
    public UUID article(UUID tenant) {
        return page(tenant, "article", LocalDate.of(2026, 3, 12));
    }

    /** Creates an unpublished document with a first revision. */
    public UUID document(UUID tenant) {
        return page(tenant, "document", LocalDate.of(2026, 3, 12));
    }

    /** Creates an unpublished service with a first revision. */
    public UUID service(UUID tenant) {
        return page(tenant, "service", LocalDate.of(2026, 3, 12));
    }

    /** Creates an unpublished call for projects with a first revision. */
    public UUID call(UUID tenant) {
        return page(tenant, "call", LocalDate.of(2026, 3, 12));
    }

    private static UUID page(UUID tenant, String kind, @Nullable LocalDate date) {
        UUID id = UUID.randomUUID();
        UUID revision = UUID.randomUUID();
        ApplicationDatabase.change(
                "insert into page (tenant_id, id, kind, path, date) values (?, ?, ?, ?, cast(? as date))",
                tenant,
                id,
                kind,
                "/essai-" + id,
                date);
        ApplicationDatabase.change("""
            insert into revision (tenant_id, id, page_id, number, title, description, body, author)
            values (?, ?, ?, 1, 'Page d’essai', 'Description',
                    '[{"type": "paragraph", "version": 1, "text": "<p>Un essai.</p>"}]', 'Une plume')\
            """, tenant, revision, id);
        ApplicationDatabase.change(
                "update page set head_revision = ? where tenant_id = ? and id = ?", revision, tenant, id);
        return id;
    }

    /**
     * Creates a page template in its second version.
     *
     * @param page page that has the first version; null for a template that no page was started from
     */
    public UUID template(@Nullable UUID page) {
        UUID id = UUID.randomUUID();
        templates.add(id);
        ApplicationDatabase.change("""
            insert into page_template (id, kind, name, description, version)
            values (?, 'page', 'Modèle d’essai', 'Pour un essai.', 2)\
            """, id);
        ApplicationDatabase.change("""
            insert into page_template_version (template_id, version, body)
            select ?, version, '[{"type": "paragraph", "version": 1, "text": "<p>Un essai.</p>"}]'
              from generate_series(1, 2) as version\
            """, id);
        if (page != null) {
            ApplicationDatabase.change("""
                insert into template_use (tenant_id, page_id, template_id, version)
                select tenant_id, id, ?, 1 from page where id = ?\
                """, id, page);
        }
        return id;
    }

    /** Creates an internal note about a request, if that exists; returns its id. */
    UUID note(String request, UUID author) {
        UUID id = UUID.randomUUID();
        ApplicationDatabase.change("""
            insert into request_note (id, request_id, account_id, text)
            select ?, id, ?, 'Un essai.' from site_request where id::text = ?\
            """, id, author, request);
        return id;
    }

    /** Creates a page in the trash of a site. */
    public UUID discarded(UUID tenant) {
        UUID page = page(tenant);
        ApplicationDatabase.change("update page set trashed_at = now() where tenant_id = ? and id = ?", tenant, page);
        return page;
    }

    /** Creates a small image in the media library of a site. */
    public UUID media(UUID tenant) {
        UUID id = UUID.randomUUID();
        ApplicationDatabase.change("""
            with c as (insert into media_content (tenant_id, id, size, digest, unused_since)
                       values (?, gen_random_uuid(), 1, encode(sha256('\\x01'), 'hex'), null) returning *),
                 s as (insert into media_slice (tenant_id, content_id, number, bytes)
                       select tenant_id, id, 0, '\\x01' from c)
            insert into media (tenant_id, id, file_name, content_type, title, alt, size, digest, content_id)
            select tenant_id, ?, 'essai.png', 'image/png', 'Essai', 'Un essai', size, digest, id from c\
            """, tenant, id);
        return id;
    }

    /** Creates an audio file in the media library of a site. */
    public UUID sound(UUID tenant) {
        UUID id = media(tenant);
        ApplicationDatabase.change(
                "update media set file_name = 'essai.mp3', content_type = 'audio/mpeg' where id = ?", id);
        return id;
    }

    /** Creates an empty folder in the media library of a site. */
    public UUID folder(UUID tenant) {
        UUID id = UUID.randomUUID();
        ApplicationDatabase.change(
                "insert into media_folder (tenant_id, id, name) values (?, ?, ?)", tenant, id, "Dossier " + id);
        return id;
    }

    /** Schedules the publication of a page in a hundred days, without a job. */
    public UUID schedule(UUID page) {
        UUID id = UUID.randomUUID();
        ApplicationDatabase.change(
                "update schedule set (outcome, ended_at, reason) = ('cancelled', now(), 'asked')"
                        + " where page_id = ? and outcome is null",
                page);
        ApplicationDatabase.change("""
            insert into schedule (tenant_id, id, page_id, act, revision_id, due_at, decided_by)
            select p.tenant_id, ?, p.id, 'publish', p.head_revision, now() + interval '100 days',
                   (select id from account limit 1)
              from page p where p.id = ?\
            """, id, page);
        return id;
    }

    /** A secret preview link to a page, with its token. */
    public record Linked(UUID id, String token) {}

    public Linked link(UUID page) {
        UUID id = UUID.randomUUID();
        UUID tenant = UUID.fromString(ApplicationDatabase.texts("select tenant_id from page where id = ?", page)
                .getFirst());
        String secret = id.toString().repeat(2).substring(0, 43);
        ApplicationDatabase.change("""
            insert into preview_link (tenant_id, id, page_id, token_hash, label, created_by, expires_at)
            select ?, ?, ?, sha256(?), 'Une mairie', (select id from account limit 1), now() + interval '1 day'\
            """, tenant, id, page, secret.getBytes(StandardCharsets.US_ASCII));
        byte[] tenantId = ByteBuffer.allocate(16)
                .putLong(tenant.getMostSignificantBits())
                .putLong(tenant.getLeastSignificantBits())
                .array();
        return new Linked(id, Base64.getUrlEncoder().withoutPadding().encodeToString(tenantId) + secret);
    }

    public UUID comment(UUID page, Linked link) {
        UUID id = UUID.randomUUID();
        ApplicationDatabase.change("""
            insert into preview_comment (tenant_id, id, link_id, page_id, revision_id, author, text)
            select p.tenant_id, ?, ?, p.id, r.id, 'Une lectrice', 'Bien.'
              from page p join revision r on r.tenant_id = p.tenant_id and r.page_id = p.id
             where p.id = ? limit 1\
            """, id, link.id(), page);
        return id;
    }

    /** Returns an unused short name that resembles no other. */
    public static String freshSlug() {
        int number = NUMBER.incrementAndGet();
        int words = WORDS.length;
        return WORDS[number % words] + "-" + WORDS[number / words % words] + "-"
                + WORDS[number / (words * words) % words];
    }

    /** Creates a complete draft of a site request. */
    public UUID draft(UUID requester) {
        return request(requester, "draft", freshSlug());
    }

    /** Creates a draft of a site request that is complete, with a slug that may be invalid. */
    public UUID draft(UUID requester, String slug) {
        return request(requester, "draft", slug);
    }

    /** Creates a complete site request that waits for a decision. */
    public UUID submitted(UUID requester) {
        UUID id = request(requester, "submitted", freshSlug());
        ApplicationDatabase.change(
                "update site_request set slug = answers ->> 'slug', sent_at = now() where id = ?", id);
        return id;
    }

    private UUID request(UUID requester, String state, String slug) {
        UUID id = UUID.randomUUID();
        ApplicationDatabase.change(
                "insert into site_request (id, requester_id, state, answers) values (?, ?, ?, cast(? as jsonb))",
                id,
                requester,
                state,
                ANSWERS.replace("\n", " ").formatted(slug, domain));
        return id;
    }

    /** Deletes everything, and what the suite had the application create from it. */
    @Override
    public void close() {
        UUID[] people = accounts.toArray(UUID[]::new);
        List<String> made = ApplicationDatabase.texts(
                "select tenant_id from site_request where requester_id = any(?) and tenant_id is not null",
                (Object) people);
        made.stream().map(UUID::fromString).forEach(tenants::add);
        UUID[] sites = tenants.toArray(UUID[]::new);
        String tables = String.join(" ", ApplicationDatabase.texts("""
            select format('delete from %I where tenant_id = any($1);', c.relname)
              from pg_class c join pg_attribute a on a.attrelid = c.oid
             where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attname = 'tenant_id'
               and c.relname not in ('site_request')\
            """));
        for (String delete : tables.split("(?<=;)")) {
            silently(delete.replace("$1", "?").replace(";", ""), (Object) sites);
        }
        silently(
                "delete from request_decision where request_id in (select id from site_request where requester_id ="
                        + " any(?))",
                (Object) people);
        silently(
                "delete from request_note where request_id in (select id from site_request where requester_id = any(?))"
                        + " or account_id = any(?)",
                people,
                people);
        silently("delete from site_request where requester_id = any(?)", (Object) people);
        silently("delete from membership where account_id = any(?)", (Object) people);
        silently("delete from session where account_id = any(?)", (Object) people);
        silently("delete from access_token where account_id = any(?)", (Object) people);
        silently("delete from audit_event where id > ?", lastEvent);
        Object[] ours = {templates.toArray(UUID[]::new)};
        silently("delete from template_use where template_id = any(?)", ours);
        silently("delete from page_template_version where template_id = any(?)", ours);
        silently("delete from page_template where id = any(?)", ours);
        silently(
                "delete from outgoing_mail where recipient like ? or letter::text like ?",
                "%@" + domain,
                "%Direction des essais%");
        silently("delete from account where email like ? or id = any(?)", "%@" + domain, people);
        tenants.forEach(id -> ApplicationDatabase.texts("select pg_notify('tenant_changed', ?)", id.toString()));
    }

    /** Executes a statement without the triggers that keep rows together: all of them are deleted. */
    private static void silently(String sql, Object... parameters) {
        ApplicationDatabase.changeWithoutTriggers(sql, parameters);
    }
}

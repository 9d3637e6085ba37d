package fr.gouv.anct.minisites.backoffice;

import fr.gouv.anct.minisites.backoffice.testing.ApplicationDatabase;
import fr.gouv.anct.minisites.backoffice.testing.LiveTestSite;
import fr.gouv.anct.minisites.backoffice.testing.TestAccounts;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Things of a site for the acts on several things: those that an act is done to, and those that it is refused for. */
final class BulkActStage {

    private static final String TRASHED = "select id from page where trashed_at is not null";

    final LiveTestSite site;
    private final TestAccounts accounts;
    final UUID home;
    private final UUID news;
    private final UUID library;
    private final UUID catalogue;
    private final UUID calls;

    BulkActStage(TestAccounts accounts, LiveTestSite site) {
        this.accounts = accounts;
        this.site = site;
        home = site.draft("/", "Accueil", "Bienvenue");
        news = site.draft("articles", "/actualites", "Actualités", "Toutes");
        library = site.draft("documents", "/documents", "Documents", "Tous");
        catalogue = site.draft("services", "/services", "Services", "Tous");
        calls = site.draft("calls", "/appels-a-projets", "Appels à projets", "Tous");
    }

    /**
     * Things to act on.
     *
     * @param done two things that the act is done to
     * @param refused one that it is refused for
     * @param reason part of the refusal
     * @param after selects the ids of the things that the act has changed
     * @param meanwhile what another person does after the list was shown
     * @param input values that the question asks for, names and values
     */
    record Scenario(List<UUID> done, UUID refused, String reason, String after, Runnable meanwhile, String... input) {

        Scenario(List<UUID> done, UUID refused, String reason, String after, String... input) {
            this(done, refused, reason, after, () -> {}, input);
        }

        Stream<UUID> all() {
            return Stream.concat(done.stream(), Stream.of(refused));
        }

        /** Returns the number of the things, without the refused one, that the act has changed. */
        long reached() {
            return ApplicationDatabase.count(
                    "select count(*) from (" + after + ") changed (id) where id in (?, ?)", done.get(0), done.get(1));
        }
    }

    /** Returns new things for an act; an act that is not known here has no test. */
    Scenario scenario(String act) {
        return switch (act) {
            case "pages publish" -> publication(List.of(page("un"), page("deux")), published(page("trois")));
            case "articles publish" ->
                publication(List.of(article("un"), article("deux")), published(article("trois")));
            case "documents publish" ->
                publication(List.of(document("un"), document("deux")), published(document("trois")));
            case "services publish" ->
                publication(List.of(service("un"), service("deux")), published(service("trois")));
            case "pages withdraw" -> withdrawal(List.of(published(page("un")), published(page("deux"))), page("trois"));
            case "articles withdraw" ->
                withdrawal(List.of(published(article("un")), published(article("deux"))), article("trois"));
            case "documents withdraw" ->
                withdrawal(List.of(published(document("un")), published(document("deux"))), document("trois"));
            case "services withdraw" ->
                withdrawal(List.of(published(service("un")), published(service("deux"))), service("trois"));
            case "calls publish" -> publication(List.of(call("un"), call("deux")), published(call("trois")));
            case "calls withdraw" -> withdrawal(List.of(published(call("un")), published(call("deux"))), call("trois"));
            case "calls discard" -> overtaken(List.of(call("un"), call("deux")), call("trois"));
            case "services discard" -> overtaken(List.of(service("un"), service("deux")), service("trois"));
            case "documents discard" -> overtaken(List.of(document("un"), document("deux")), document("trois"));
            case "pages discard" -> new Scenario(List.of(page("un"), page("deux")), home, "page d’accueil", TRASHED);
            case "articles discard" -> overtaken(List.of(article("un"), article("deux")), article("trois"));
            case "articles tag" ->
                new Scenario(
                        List.of(article("un"), article("deux")),
                        tagged(article("trois")),
                        "déjà cette étiquette",
                        "select page_id from revision where 'Eau' = any(tags) and number = 2",
                        "tag",
                        "Eau");
            case "articles untag" ->
                new Scenario(
                        List.of(tagged(article("un")), tagged(article("deux"))),
                        article("trois"),
                        "n’a pas cette étiquette",
                        "select page_id from revision where tags = '{}' and number = 2",
                        "tag",
                        "Eau");
            case "media move" -> move(folder(), file());
            case "media credit" -> credit(file());
            case "media remove" -> removal(file());
            case "media document" -> offered(file());
            case "messages handle" ->
                new Scenario(
                        List.of(message(false), message(false)),
                        message(true),
                        "déjà traité",
                        "select id from contact_message where handled_at is not null");
            case "messages reopen" ->
                new Scenario(
                        List.of(message(true), message(true)),
                        message(false),
                        "déjà à traiter",
                        "select id from contact_message where handled_at is null");
            case "messages remove" -> gone(List.of(message(true), message(false)), message(false));
            default -> throw new AssertionError("How is the act played: " + act + "?");
        };
    }

    private Scenario publication(List<UUID> drafts, UUID published) {
        return new Scenario(
                drafts, published, "déjà publiée", "select id from page where published_revision = head_revision");
    }

    private Scenario withdrawal(List<UUID> published, UUID draft) {
        return new Scenario(
                published,
                draft,
                "Rien n’est publié. Les visiteurs n’en voient déjà plus rien",
                "select id from page where published_revision is null");
    }

    private Scenario overtaken(List<UUID> read, UUID changed) {
        return new Scenario(
                read, changed, "a changé depuis", TRASHED, () -> site.save(changed, "trois", "Un autre texte"));
    }

    private Scenario move(UUID folder, UUID there) {
        ApplicationDatabase.change("update media set folder_id = ? where id = ?", folder, there);
        return new Scenario(
                List.of(file(), file()),
                there,
                "déjà dans ce dossier",
                "select id from media where folder_id is not null",
                "folder",
                folder.toString());
    }

    private Scenario credit(UUID undescribed) {
        ApplicationDatabase.change("update media set described = false, alt = '' where id = ?", undescribed);
        return new Scenario(
                List.of(file(), file()),
                undescribed,
                "décorative",
                "select id from media where credit = 'Ada Un'",
                "credit",
                "Ada Un");
    }

    private Scenario offered(UUID image) {
        List<UUID> documents = List.of(file(), file());
        documents.forEach(document -> ApplicationDatabase.change(
                "update media set content_type = 'application/pdf', file_name = 'essai.pdf' where id = ?", document));
        return new Scenario(
                documents,
                image,
                "une image, un son ou un film",
                "select media_id from document_facts where kind = 'REPORT'",
                "kind",
                "REPORT");
    }

    private Scenario removal(UUID used) {
        ApplicationDatabase.change(
                "insert into media_use (tenant_id, media_id, revision_id) values (?, ?, ?)",
                site.id,
                used,
                site.head(home));
        return removed(List.of(file(), file()), used, "est utilisé", "media", () -> {});
    }

    private Scenario gone(List<UUID> messages, UUID removed) {
        return removed(
                messages,
                removed,
                "n’existe plus",
                "contact_message",
                () -> ApplicationDatabase.change("delete from contact_message where id = ?", removed));
    }

    private static Scenario removed(List<UUID> done, UUID refused, String reason, String table, Runnable meanwhile) {
        String all = "values ('%s'::uuid), ('%s')".formatted(done.get(0), done.get(1));
        return new Scenario(done, refused, reason, all + " except select id from " + table, meanwhile);
    }

    UUID page(String title) {
        UUID page = site.draft("/" + title, title, "Un texte");
        ApplicationDatabase.change("update page set parent_id = ? where tenant_id = ? and id = ?", home, site.id, page);
        return page;
    }

    private UUID article(String title) {
        UUID article = listed("article", news, "/actualites/" + title);
        site.save(article, title, "Un texte");
        return article;
    }

    private UUID listed(String kind, UUID list, String path) {
        UUID page = UUID.randomUUID();
        ApplicationDatabase.change(
                "insert into page (tenant_id, id, parent_id, kind, path, date)"
                        + " values (?, ?, ?, ?, ?, date '2026-03-12')",
                site.id,
                page,
                list,
                kind,
                path);
        return page;
    }

    private UUID document(String title) {
        UUID document = listed("document", library, "/documents/" + title);
        site.write(
                document,
                title,
                Map.of(
                        "type",
                        "document",
                        "version",
                        1,
                        "kind",
                        "GUIDE",
                        "versions",
                        List.of(Map.of("document", "media:" + file()))));
        return document;
    }

    private UUID service(String title) {
        UUID service = listed("service", catalogue, "/services/" + title);
        site.write(
                service,
                title,
                Map.of(
                        "type",
                        "service",
                        "version",
                        1,
                        "kind",
                        "SUPPORT",
                        "phases",
                        Map.of("idea", true, "study", false, "planning", false, "delivery", false, "followUp", false),
                        "steps",
                        List.of(Map.of("title", "Écrire à l’équipe"))));
        return service;
    }

    private UUID call(String title) {
        UUID call = listed("call", calls, "/appels-a-projets/" + title);
        site.write(
                call,
                title,
                Map.of(
                        "type",
                        "call",
                        "version",
                        1,
                        "form",
                        "https://demarche.numerique.gouv.fr/commencer/essai",
                        "criteria",
                        List.of(Map.of("title", "L’utilité")),
                        "questions",
                        List.of()));
        return call;
    }

    UUID published(UUID page) {
        site.publish(page);
        return page;
    }

    private UUID tagged(UUID article) {
        ApplicationDatabase.change("update revision set tags = array['Eau'] where page_id = ?", article);
        return article;
    }

    UUID folder() {
        return accounts.folder(site.id);
    }

    UUID file() {
        return accounts.media(site.id);
    }

    UUID message(boolean handled) {
        UUID message = accounts.message(site.id);
        ApplicationDatabase.change(
                "update contact_message set handled_at = case when ? then now() end where id = ?", handled, message);
        return message;
    }

    /** Returns a thing of another site that the act could be done to. */
    UUID foreign(String act) {
        UUID other = accounts.site(TestAccounts.freshSlug());
        return switch (act.split(" ")[0]) {
            case "pages", "articles", "documents", "services", "calls" ->
                act.endsWith("restore") ? accounts.discarded(other) : accounts.page(other);
            case "media" -> accounts.media(other);
            case "messages" -> accounts.message(other);
            default -> throw new AssertionError("What is in the list: " + act + "?");
        };
    }

    String stateOfForeign(UUID thing) {
        return String.join("", ApplicationDatabase.texts("""
            select page::text from page where id = ?
            union all select media::text from media where id = ?
            union all select contact_message::text from contact_message where id = ?\
            """, thing, thing, thing));
    }
}
